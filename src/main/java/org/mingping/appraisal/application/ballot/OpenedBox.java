package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingping.appraisal.model.ballot.Reconciliation;
import org.mingping.appraisal.model.ballot.SheetForm;
import org.mingping.appraisal.persistence.ballot.BallotBox;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.shared.Refusal;

/** Opens all sheets of a box together, in memory: the one moment in which anybody could see one, a part of closing. */
@ApplicationScoped
public class OpenedBox {

    @Inject
    private KeyStore keys;

    @Inject
    private SheetSeal seal;

    /**
     * @throws Refusal as {@link KeyStore#open}, or {@code BOX_FOREIGN} where a sheet was changed, made up or brought from elsewhere
     */
    List<Reconciliation.Opened> sheets(Boxes.Box box, SheetForm form, List<BallotBox.Sheet> stored) {
        SheetSeal.Pair pair = new SheetSeal.Pair(box.publicKey(), keys.open(box.name(), box.publicKey()));
        List<Reconciliation.Opened> opened = new ArrayList<>(stored.size());
        try {
            for (BallotBox.Sheet sheet : stored) {
                opened.add(new Reconciliation.Opened(sheet.voterGroup(), form.read(seal.open(box.name(), pair, sheet.voterGroup(), sheet.sealed()))));
            }
        } catch (SheetSeal.ForeignSheet | IllegalArgumentException foreign) {
            Refusal refusal = Refusal.conflict("BOX_FOREIGN").under(Reconciliation.CLAUSE);
            refusal.addSuppressed(foreign);
            throw refusal;
        } finally {
            Arrays.fill(pair.privateKey(), (byte) 0);
        }
        return opened;
    }
}
