package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that is on record in one case, as it stood at one moment: what {@link Lawfulness} judges. It never changes; an act makes another one.
 *
 * @param basis     ground, verification, what the member wants
 * @param hearing   talk, attempts, statements
 * @param education educators, sessions, evaluation
 * @param decision  proposal, meeting, review, approval
 * @param aftermath notice and appeals
 * @param hands     everybody who ever had a part, also in what was undone
 * @param pauses    when its deadlines rest
 */
public record CaseRecord(CaseBasis basis, CaseHearing hearing, CaseEducation education, CaseDecision decision, CaseAftermath aftermath, CaseHands hands, CasePauses pauses) {

    /** The branch's own doing: no way to have an evaluation repeated until it comes to something else. */
    private static final Set<CaseAction> KEEPS_EVALUATION = EnumSet.of(CaseAction.HOLD_MEETING, CaseAction.REEVALUATE, CaseAction.WITHDRAW_PROPOSAL);

    /** A case just opened. @param confirmedOn empty where the ground is the member's own wish */
    public static CaseRecord opened(PersonId member, CaseGround ground, Optional<LocalDate> confirmedOn) {
        return new CaseRecord(new CaseBasis(member, ground, confirmedOn, Optional.empty(), Optional.empty(), Optional.empty()), CaseHearing.NONE, CaseEducation.NONE,
                CaseDecision.NONE, CaseAftermath.NONE, CaseHands.NONE, CasePauses.NONE);
    }

    public CaseRecord with(CaseBasis other) {
        return new CaseRecord(other, hearing, education, decision, aftermath, hands, pauses);
    }

    public CaseRecord with(CaseHearing other) {
        return new CaseRecord(basis, other, education, decision, aftermath, hands, pauses);
    }

    public CaseRecord with(CaseEducation other) {
        return new CaseRecord(basis, hearing, other, decision, aftermath, hands, pauses);
    }

    public CaseRecord with(CaseDecision other) {
        return new CaseRecord(basis, hearing, education, other, aftermath, hands, pauses);
    }

    public CaseRecord with(CaseAftermath other) {
        return new CaseRecord(basis, hearing, education, decision, other, hands, pauses);
    }

    public CaseRecord with(CaseHands other) {
        return new CaseRecord(basis, hearing, education, decision, aftermath, other, pauses);
    }

    public CaseRecord with(CasePauses other) {
        return new CaseRecord(basis, hearing, education, decision, aftermath, hands, other);
    }

    /**
     * Back to the branch, to be proposed and decided anew: what was decided counts no more. What was evaluated stays, and may be evaluated anew unless it was the branch that took its
     * proposal back or did not pass it in its own meeting, or a rectification that failed: what its end came to is the evaluation that counts.
     *
     * @param by what sent it back
     */
    public CaseRecord undone(CaseAction by) {
        CaseRecord undone = with(decision.undone()).with(aftermath.undone());
        return KEEPS_EVALUATION.contains(by) ? undone : undone.with(education.reopen());
    }

    public PersonId member() {
        return basis.member();
    }

    /** When a rectification was found to have failed, where the next tier has not found since that the branch was wrong: then something stronger follows, whatever was evaluated besides (§5). */
    Optional<LocalDate> failedRectification() {
        return decision.rectification().filter(period -> !period.reformed()).flatMap(CaseDecision.Rectification::reevaluation).filter(failed -> overturnedRectification().isEmpty());
    }

    /** When the next tier found that the branch was wrong to call a rectification failed; empty where it did not. */
    Optional<LocalDate> overturnedRectification() {
        return decision.rectification().filter(period -> !period.reformed()).flatMap(CaseDecision.Rectification::reevaluation)
                .flatMap(failed -> aftermath.appeals().stream().flatMap(appeal -> appeal.answer().stream()).filter(answer -> answer.upheld() && !answer.on().isBefore(failed))
                        .map(CaseAftermath.Answer::on).max(LocalDate::compareTo));
    }

    /** Whether the facts were verified before an appeal undid the decision that rested on them: what was found not to bear it bears none anew. */
    boolean isVerifiedBeforeAppeal() {
        return upheldOn().filter(day -> basis.verification().filter(found -> found.on().isBefore(day)).isPresent()).isPresent();
    }

    /** When an appeal was last upheld, which undid a decision; empty where none was. */
    private Optional<LocalDate> upheldOn() {
        return aftermath.appeals().stream().flatMap(appeal -> appeal.answer().stream()).filter(CaseAftermath.Answer::upheld).map(CaseAftermath.Answer::on).max(LocalDate::compareTo);
    }

    /** What is proposed. */
    public Optional<Disposition> proposed() {
        return decision.proposal().map(CaseDecision.Proposal::disposition);
    }

    /** When it was approved, or taken on file. */
    public Optional<LocalDate> decidedOn() {
        return decision.approval().map(CaseDecision.Approval::on).or(() -> aftermath.onFile().map(CaseDecision.Act::on));
    }

    /** The day on which the membership ends: that of the approval, or, of a voluntary withdrawal, that of the meeting that announced it; empty before the decision and where none ends. */
    public Optional<LocalDate> effectiveOn() {
        if (proposed().filter(Disposition::endsMembership).isEmpty()) {
            return Optional.empty();
        }
        return decision.approval().map(CaseDecision.Approval::on)
                .or(() -> aftermath.onFile().flatMap(taken -> decision.meeting().map(CaseDecision.Meeting::on)));
    }

    /** Whoever verified, talked, tried to reach the member, proposed, reviewed or approved, and who did anything else but educate, evaluate and vote, ever: a part that an educator may not have. */
    public Set<PersonId> partsBesideEducation() {
        Set<PersonId> parts = new HashSet<>(hands.besideEducation());
        basis.verification().ifPresent(found -> parts.addAll(found.by()));
        hearing.talks().forEach(talk -> parts.addAll(talk.by()));
        hearing.attempts().forEach(attempt -> parts.add(attempt.by()));
        decision.proposal().ifPresent(proposal -> parts.add(proposal.by()));
        decision.review().ifPresent(review -> parts.add(review.by()));
        decision.approval().ifPresent(approval -> parts.add(approval.by()));
        aftermath.service().attempts().forEach(attempt -> parts.add(attempt.by()));
        aftermath.onFile().ifPresent(taken -> parts.add(taken.by()));
        aftermath.appeals().forEach(appeal -> appeal.answer().ifPresent(answer -> parts.add(answer.by())));
        return Set.copyOf(parts);
    }

    /** Whoever brought the case or prepared its decision: a verification that finds nothing is judged by others. */
    public Set<PersonId> everybodyPreparing() {
        Set<PersonId> parts = new HashSet<>(hands.preparing());
        basis.verification().ifPresent(found -> parts.addAll(found.by()));
        hearing.talks().forEach(talk -> parts.addAll(talk.by()));
        hearing.attempts().forEach(attempt -> parts.add(attempt.by()));
        decision.proposal().ifPresent(proposal -> parts.add(proposal.by()));
        return Set.copyOf(parts);
    }

    /** Whoever ever had any part, education and votes included: they answer no appeal. */
    public Set<PersonId> everybodyWithAPart() {
        Set<PersonId> parts = new HashSet<>(partsBesideEducation());
        parts.addAll(hands.everybody());
        education.educators().forEach(educator -> parts.add(educator.person()));
        education.earlier().forEach(before -> before.educators().forEach(educator -> parts.add(educator.person())));
        education.sessions().forEach(session -> parts.add(session.by()));
        education.evaluation().ifPresent(evaluation -> parts.addAll(evaluation.voters()));
        decision.meeting().ifPresent(meeting -> parts.addAll(meeting.voters()));
        return Set.copyOf(parts);
    }
}
