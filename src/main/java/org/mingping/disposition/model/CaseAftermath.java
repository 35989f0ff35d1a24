package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.organisation.model.Tier;

/**
 * What followed a decision (domain §5).
 *
 * @param onFile   when and by whom a voluntary withdrawal was taken on file (备案)
 * @param servedOn when notice was served, or published
 * @param appeals  oldest first
 */
public record CaseAftermath(Optional<CaseDecision.Act> onFile, Optional<LocalDate> servedOn, List<Appeal> appeals) {

    /** Nothing yet. */
    public static final CaseAftermath NONE = new CaseAftermath(Optional.empty(), Optional.empty(), List.of());

    public CaseAftermath {
        appeals = List.copyOf(appeals);
    }

    /** The member's appeal and what the next tier made of it. */
    public record Appeal(LocalDate on, Optional<Answer> answer) {
    }

    /** @param tier that answered @param upheld whether the member was right */
    public record Answer(PersonId by, Tier tier, LocalDate on, boolean upheld) {
    }

    /** The appeal that waits for its answer. */
    public Optional<Appeal> pending() {
        return last().filter(appeal -> appeal.answer().isEmpty());
    }

    /** The latest appeal. */
    public Optional<Appeal> last() {
        return appeals.isEmpty() ? Optional.empty() : Optional.of(appeals.get(appeals.size() - 1));
    }

    public CaseAftermath filed(CaseDecision.Act taken) {
        return new CaseAftermath(Optional.of(taken), servedOn, appeals);
    }

    public CaseAftermath served(LocalDate on) {
        return new CaseAftermath(onFile, Optional.of(on), appeals);
    }

    public CaseAftermath appealed(LocalDate on) {
        return new CaseAftermath(onFile, servedOn, CaseHearing.added(appeals, new Appeal(on, Optional.empty())));
    }

    /** The pending appeal answered. @throws java.util.NoSuchElementException if none is pending */
    public CaseAftermath answered(Answer answer) {
        Appeal pending = pending().orElseThrow();
        return new CaseAftermath(onFile, servedOn, CaseHearing.added(appeals.subList(0, appeals.size() - 1), new Appeal(pending.on(), Optional.of(answer))));
    }

    /** After an upheld appeal: the decision is gone, that there were appeals is not. */
    public CaseAftermath undone() {
        return new CaseAftermath(Optional.empty(), Optional.empty(), appeals);
    }
}
