package org.mingping.disposition.model;

import static org.mingping.disposition.model.CaseMoves.CLAUSE;
import static org.mingping.disposition.model.CaseMoves.anew;
import static org.mingping.disposition.model.CaseMoves.proposed;
import static org.mingping.disposition.model.CaseMoves.refuse;
import static org.mingping.disposition.model.CaseMoves.shown;

import java.time.LocalDate;
import java.util.Optional;
import org.mingping.disposition.model.CaseAftermath.Answer;
import org.mingping.shared.Refusal;

/** What follows a decision: it is served, filed and sealed, appealed against and closed (domain §5). A part of {@link CaseMoves}, which has asked role, state and person. */
final class AftermathMoves {

    private final DispositionParameters rules;
    private final Deadlines deadlines;
    private final ServiceRules services;

    AftermathMoves(DispositionParameters rules, Deadlines deadlines) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.services = new ServiceRules(rules, deadlines);
    }

    CaseStanding serve(CaseStanding before, CaseRecord after) {
        services.require(after);
        return before.to(CaseState.SERVED, after);
    }

    /** Whether the branch follows up on the member: where something was imposed on them, or decided that they leave. */
    static boolean isFollowed(CaseRecord record) {
        return record.decidedOn().isPresent() && record.proposed().filter(Disposition::imposes).isPresent();
    }

    static CaseStanding file(CaseStanding before, CaseRecord after) {
        refuse(before.state() == CaseState.SERVED && proposed(after) == Disposition.RECTIFICATION, "CASE_RECTIFICATION_DUE");
        return before.to(CaseState.FILED, after);
    }

    /** Not while an appeal waits, or its answer has not reached the member; and again only with an answer that no sealed file holds. */
    static CaseStanding seal(CaseStanding before, CaseRecord after) {
        refuse(before.record().aftermath().pending().isPresent(), "CASE_APPEAL_PENDING");
        refuse(before.record().aftermath().unserved().isPresent(), "CASE_ANSWER_UNSERVED");
        boolean first = before.state() == CaseState.FILED;
        refuse(!first && !before.record().aftermath().isUnsealed(), "CASE_SEALED_ALREADY");
        return before.to(first ? CaseState.SEALED : before.state(), shown(after, !after.aftermath().isUnsealed()));
    }

    /** A case that rests goes on to nothing; what was answered in it goes into a sealed file all the same, with everything that is there (§5: an appeal's answer is filed). */
    static CaseStanding sealAtRest(CaseStanding before, CaseRecord after) {
        refuse(before.record().aftermath().pending().isPresent(), "CASE_APPEAL_PENDING");
        refuse(before.record().aftermath().unserved().isPresent(), "CASE_ANSWER_UNSERVED");
        refuse(!before.record().aftermath().hasUnsealedAnswer(), "CASE_SEALED_ALREADY");
        return before.to(before.state(), shown(after, !after.aftermath().hasUnsealedAnswer()));
    }

    /** In time is what was handed in in time, whenever an office writes it down. */
    CaseStanding appeal(CaseStanding before, CaseRecord after) {
        CaseRecord record = before.record();
        refuse(record.decision().approval().isEmpty() && record.aftermath().onFile().isEmpty(), "CASE_STATE");
        refuse(record.aftermath().pending().isPresent(), "CASE_APPEAL_PENDING");
        LocalDate handedIn = after.aftermath().pending().map(CaseAftermath.Appeal::on).orElseThrow(CaseMoves::notShown);
        Optional<LocalDate> last = lastDayToAppeal(after, rules, deadlines);
        refuse(last.filter(handedIn::isAfter).isPresent(), "CASE_APPEAL_LATE", last.map(Object.class::cast).orElse(""));
        return before.to(before.state(), after);
    }

    /** Empty where a member may appeal at any time, or has not been served. */
    static Optional<LocalDate> lastDayToAppeal(CaseRecord record, DispositionParameters rules, Deadlines deadlines) {
        return rules.appealDays().flatMap(days -> record.aftermath().service().delivery().map(served -> deadlines.workingDays(served.since(), days)));
    }

    /** By the next tier, by people who took no part; an appeal that is upheld undoes the decision. */
    static CaseStanding answerAppeal(CaseStanding before, Actor actor, CaseRecord after) {
        refuse(before.record().aftermath().pending().isEmpty(), "CASE_NO_APPEAL");
        if (before.record().everybodyWithAPart().contains(actor.person())) {
            throw Refusal.forbidden("CASE_TOOK_PART").under(CLAUSE);
        }
        Answer answer = after.aftermath().last().flatMap(CaseAftermath.Appeal::answer).filter(given -> given.by().equals(actor.person())).orElseThrow(CaseMoves::notShown);
        return answer.upheld() ? anew(before, CaseAction.ANSWER_APPEAL, after) : before.to(before.state(), after);
    }

    /** Once for each answer, however it reached the member: nothing rests on it as on the service of a decision, so nothing has to be proven. */
    static CaseStanding serveAnswer(CaseStanding before, CaseRecord after) {
        refuse(before.record().aftermath().unserved().isEmpty(), "CASE_NO_ANSWER");
        return before.to(before.state(), shown(after, !after.aftermath().equals(before.record().aftermath())));
    }

    /** By the plan: a visit before anybody was named for it is none of its visits. */
    static CaseStanding visit(CaseStanding before, CaseRecord after) {
        refuse(!before.record().aftermath().followUp().planned(), "CASE_NO_FOLLOW_UP_PLAN");
        return before.to(before.state(), after);
    }

    /** Nobody is left alone with what was imposed on them: follow-up is planned, and every planned visit made, before nothing is left to do. */
    static CaseStanding close(CaseStanding before, CaseRecord after) {
        refuse(after.aftermath().pending().isPresent(), "CASE_APPEAL_PENDING");
        refuse(after.aftermath().unserved().isPresent(), "CASE_ANSWER_UNSERVED");
        refuse(after.aftermath().isUnsealed(), "CASE_UNSEALED");
        CaseAftermath.FollowUp followUp = after.aftermath().followUp();
        refuse(isFollowed(after) && !followUp.planned(), "CASE_NO_FOLLOW_UP");
        refuse(followUp.left() > 0, "CASE_VISITS_LEFT", followUp.left());
        return before.to(CaseState.CLOSED, after);
    }
}
