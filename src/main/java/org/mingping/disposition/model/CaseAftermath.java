package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.disposition.model.fact.AfterFacts.AnswerServed;
import org.mingping.disposition.model.fact.AfterFacts.Service;
import org.mingping.organisation.model.Tier;

/**
 * What followed a decision (domain §5).
 *
 * @param onFile     when and by whom a voluntary withdrawal was taken on file (备案)
 * @param service    how the decision reached the member
 * @param appeals    oldest first
 * @param sealedWith how many answers to appeals were in the file when it was last sealed; empty before that
 * @param followUp   what was planned of it, and made
 */
public record CaseAftermath(Optional<CaseDecision.Act> onFile, CaseService service, List<Appeal> appeals, Optional<Integer> sealedWith, FollowUp followUp) {

    /** Nothing yet. */
    public static final CaseAftermath NONE = new CaseAftermath(Optional.empty(), CaseService.NONE, List.of(), Optional.empty(), FollowUp.NONE);

    public CaseAftermath {
        appeals = List.copyOf(appeals);
    }

    /**
     * The member's appeal and what the next tier made of it.
     *
     * @param served how the answer reached the member; empty until then
     */
    public record Appeal(LocalDate on, Optional<Answer> answer, Optional<AnswerServed> served) {
    }

    /** @param tier that answered @param upheld whether the member was right */
    public record Answer(PersonId by, Tier tier, LocalDate on, boolean upheld) {
    }

    /**
     * 回访.
     *
     * @param plannedOn when the plan in force was made; empty where there is none
     * @param visits    its days, in their order
     * @param made      how many visits were made since
     */
    public record FollowUp(Optional<LocalDate> plannedOn, List<LocalDate> visits, int made) {

        /** Nothing yet. */
        public static final FollowUp NONE = new FollowUp(Optional.empty(), List.of(), 0);

        public FollowUp {
            visits = List.copyOf(visits);
        }

        /** Whether somebody is named for it. */
        public boolean planned() {
            return plannedOn.isPresent();
        }

        /** Planned visits that have not been made. */
        public int left() {
            return Math.max(0, visits.size() - made);
        }
    }

    /** Planned, also anew: its own visits are to be made. */
    public CaseAftermath planned(LocalDate on, List<LocalDate> visits) {
        return new CaseAftermath(onFile, service, appeals, sealedWith, new FollowUp(Optional.of(on), visits, 0));
    }

    /** One more visit was made. */
    public CaseAftermath visited() {
        return new CaseAftermath(onFile, service, appeals, sealedWith, new FollowUp(followUp.plannedOn(), followUp.visits(), followUp.made() + 1));
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
        return new CaseAftermath(Optional.of(taken), service, appeals, sealedWith, followUp);
    }

    /** Served, and written down on that day. */
    public CaseAftermath served(LocalDate on, Service how) {
        return with(service.with(new CaseService.Delivery(on, how, on)));
    }

    public CaseAftermath with(CaseService other) {
        return new CaseAftermath(onFile, other, appeals, sealedWith, followUp);
    }

    /** When the decision was served. */
    public Optional<LocalDate> servedOn() {
        return service.servedOn();
    }

    /** The file is sealed, with what it holds by now. */
    public CaseAftermath sealed() {
        return new CaseAftermath(onFile, service, appeals, Optional.of(answered()), followUp);
    }

    /** Whether an appeal has been answered that no sealed file holds. */
    public boolean isUnsealed() {
        return sealedWith.filter(held -> held == answered()).isEmpty();
    }

    /** Whether there is an answer that no sealed file holds, sealed before or never. */
    public boolean hasUnsealedAnswer() {
        return answered() > sealedWith.orElse(0);
    }

    private int answered() {
        return (int) appeals.stream().filter(appeal -> appeal.answer().isPresent()).count();
    }

    public CaseAftermath appealed(LocalDate on) {
        return new CaseAftermath(onFile, service, CaseHearing.added(appeals, new Appeal(on, Optional.empty(), Optional.empty())), sealedWith, followUp);
    }

    /** The pending appeal answered. @throws java.util.NoSuchElementException if none is pending */
    public CaseAftermath answered(Answer answer) {
        Appeal pending = pending().orElseThrow();
        return new CaseAftermath(onFile, service, CaseHearing.added(appeals.subList(0, appeals.size() - 1), new Appeal(pending.on(), Optional.of(answer), Optional.empty())), sealedWith, followUp);
    }

    /** The answer that has not reached the member yet, the oldest of them. */
    public Optional<Answer> unserved() {
        return unservedAppeal().flatMap(Appeal::answer);
    }

    /** The appeal whose answer has not, the oldest of them. */
    public Optional<Appeal> unservedAppeal() {
        return appeals.stream().filter(CaseAftermath::isUnserved).findFirst();
    }

    /** The answer to the appeal that is named, or to the latest where none is, reached the member; nothing changes where it had before. */
    public CaseAftermath answerServed(AnswerServed service) {
        Optional<Appeal> reached = service.appealedOn().map(day -> appeals.stream().filter(appeal -> appeal.on().equals(day) && isUnserved(appeal)).findFirst())
                .orElseGet(() -> appeals.stream().filter(appeal -> appeal.answer().isPresent()).reduce((earlier, later) -> later).filter(CaseAftermath::isUnserved));
        return reached.map(of -> new CaseAftermath(onFile, this.service, appeals.stream().map(appeal -> appeal == of ? new Appeal(appeal.on(), appeal.answer(), Optional.of(service)) : appeal).toList(),
                sealedWith, followUp)).orElse(this);
    }

    private static boolean isUnserved(Appeal appeal) {
        return appeal.answer().isPresent() && appeal.served().isEmpty();
    }

    /** After an upheld appeal: the decision is gone, that there were appeals is not. */
    public CaseAftermath undone() {
        return new CaseAftermath(Optional.empty(), CaseService.NONE, appeals, sealedWith, FollowUp.NONE);
    }
}
