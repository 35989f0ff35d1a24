package org.mingping.appraisal.application.ballot;

import static org.mingping.access.Role.MEMBER;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.persistence.ballot.BallotRoll;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.appraisal.persistence.ballot.DossierBook;
import org.mingping.organisation.Dossier;
import org.mingping.shared.HalfYear;
import org.mingping.organisation.SeenMembers;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** What stands beside a name on the sheet: to the voters of that branch, while its ballot is open, and to nobody else. */
@Stateless
public class ReadingDossier {

    @Inject
    private Boxes boxes;

    @Inject
    private BallotRoll rolls;

    @Inject
    @Any
    private Instance<Dossier> rooms;

    @Inject
    private DossierBook book;

    @Inject
    private SeenMembers seen;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** @throws Refusal {@code NOT_FOUND}, {@code NOT_A_VOTER}, {@code BALLOT_CLOSED} */
    @UseCase(value = "appraisal.read-dossier", roles = MEMBER, writes = false)
    public List<Dossier.Part> own(long branchAppraisalId, long memberAppraisalId, Locale locale) {
        Boxes.Box open = open(branchAppraisalId);
        Long member = Caller.current().memberId();
        // Whoever was put out since reads of nobody any more (decision 0004, 161).
        rolls.of(open).voter(member).filter(one -> !seen.isFormer(member)).orElseThrow(() -> Refusal.forbidden("NOT_A_VOTER").under("§1.3"));
        return about(open, memberAppraisalId, locale);
    }

    /** For the holder of a code that is still good. @throws Refusal as {@link #own}, and {@code CODE_USED} */
    @UseCase(value = "appraisal.read-dossier-with-code", roles = {}, everyone = true, writes = false)
    public List<Dossier.Part> withCode(CodeDoor.Entered holder, long memberAppraisalId, Locale locale) {
        if (holder.used()) {
            throw Refusal.conflict("CODE_USED").under("§4");
        }
        Boxes.Box open = open(holder.branchAppraisalId());
        holder.requireOf(open);
        return about(open, memberAppraisalId, locale);
    }

    private Boxes.Box open(long branchAppraisalId) {
        Boxes.Box box = boxes.latest(branchAppraisalId).orElseThrow(Refusal::notFound);
        if (box.isSealed()) {
            throw Refusal.conflict("BALLOT_CLOSED").under("§1.5");
        }
        return box;
    }

    private List<Dossier.Part> about(Boxes.Box box, long memberAppraisalId, Locale locale) {
        BallotRoll.Line line = rolls.of(box).sheet().stream().filter(one -> one.id() == memberAppraisalId).findFirst().orElseThrow(Refusal::notFound);
        List<Dossier.Part> parts = new ArrayList<>();
        database.whileSeeing(box.scopePath(), () -> {
            Dossier.Subject subject = box.occasion() == null ? new Dossier.Subject(line.memberId(), book.halfYear(box.branchAppraisalId()), line.id())
                    : new Dossier.Subject(line.memberId(), HalfYear.of(box.openedAt().atZoneSameInstant(clock.getZone()).toLocalDate()), null);
            rooms.stream().filter(room -> subject.occasion() != null || !room.isOfOccasion()).sorted(Comparator.comparingInt(Dossier::order)).forEach(room -> parts.add(room.about(subject, locale)));
        });
        return parts;
    }
}
