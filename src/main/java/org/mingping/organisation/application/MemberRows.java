package org.mingping.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mingping.organisation.model.KnownMember;
import org.mingping.organisation.model.MemberRowPolicy;
import org.mingping.organisation.persistence.MemberLookup;
import org.mingping.shared.sheet.ReportInTheMaking;
import org.mingping.shared.sheet.RowDecision;
import org.mingping.shared.sheet.RowFinding;
import org.mingping.shared.sheet.SheetFile;
import org.mingping.shared.sheet.SheetLayout;
import org.mingping.shared.sheet.SheetRow;

/**
 * Reads sheets whose rows each speak of one member: looks the members up some thousand rows at a time, refuses rows that
 * speak of nobody we know, and leaves the rest to the sheet's own policy.
 */
@ApplicationScoped
public class MemberRows {

    private static final int AT_ONCE = 2_000;

    @Inject
    private MemberLookup members;

    /** What a sheet's own policy says about a row whose member is found. */
    public interface Check<T> {

        /** Called before the rows of some thousand members, to look up together what they need. */
        default void expect(Collection<KnownMember> members) {
        }

        RowDecision<T> decide(SheetRow row, KnownMember member);
    }

    /** Hands the value of every accepted row to {@code sink} and notes every decision in {@code report}. */
    public <T> void read(SheetFile file, SheetLayout layout, Check<T> check, ReportInTheMaking report, Consumer<T> sink) throws IOException {
        List<SheetRow> waiting = new ArrayList<>(AT_ONCE);
        Consumer<List<SheetRow>> decide = rows -> {
            decide(rows, check, report, sink);
            rows.clear();
        };
        file.read(layout, row -> {
            if (!row.isBlank()) {
                waiting.add(row);
            }
            if (waiting.size() == AT_ONCE) {
                decide.accept(waiting);
            }
        });
        decide.accept(waiting);
    }

    private <T> void decide(List<SheetRow> rows, Check<T> check, ReportInTheMaking report, Consumer<T> sink) {
        Map<String, KnownMember> known = members.byIdNumber(rows.stream()
                .filter(row -> MemberRowPolicy.flaw(row).isEmpty()).map(MemberRowPolicy::idNumberIn).toList());
        check.expect(known.values());
        for (SheetRow row : rows) {
            KnownMember member = known.get(MemberRowPolicy.idNumberIn(row));
            Optional<RowFinding> refusal = MemberRowPolicy.flaw(row).or(() -> MemberRowPolicy.mismatch(row, member));
            RowDecision<T> decision = refusal.map(RowDecision::<T>rejected).orElseGet(() -> check.decide(row, member));
            report.add(decision);
            if (decision.isAccepted()) {
                sink.accept(decision.value());
            }
        }
    }
}
