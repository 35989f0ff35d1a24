package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingping.shared.WorkingCalendar;

/** Which acts the procedure of domain §5 has next, the most pressing first, whoever takes them. */
final class LikelyAct {

    private LikelyAct() {
    }

    static List<CaseAction> of(CaseStanding standing, DispositionParameters rules, LocalDate today) {
        List<CaseAction> likely = new ArrayList<>();
        CaseRecord record = standing.record();
        if (record.aftermath().pending().isPresent()) {
            likely.add(CaseAction.ANSWER_APPEAL);
        }
        if (record.aftermath().unserved().isPresent()) {
            likely.add(CaseAction.SERVE_ANSWER);
        }
        if (record.hearing().statements().stream().anyMatch(said -> said.answeredOn().isEmpty())) {
            likely.add(CaseAction.ANSWER_STATEMENT);
        }
        switch (standing.state()) {
            case OPEN, IN_EDUCATION, EVALUATED -> likely.add(preparing(standing, rules, today));
            case PROPOSED -> likely.add(record.decision().isToTell() ? CaseAction.TELL : CaseAction.HOLD_MEETING);
            case PASSED -> likely.addAll(List.of(CaseAction.REVIEW, CaseAction.APPROVE, CaseAction.TAKE_ON_FILE));
            case REVIEWED -> likely.add(CaseAction.APPROVE);
            case DECIDED -> likely.add(CaseAction.SERVE_NOTICE);
            case SERVED -> {
                likely.add(CaseAction.PLAN_RECTIFICATION);
                // What is filed while an appeal waits lacks its answer.
                if (record.aftermath().pending().isEmpty()) {
                    likely.add(CaseAction.FILE);
                }
            }
            case RECTIFYING -> likely.addAll(List.of(CaseAction.REEVALUATE, CaseAction.REACH_MILESTONE));
            case REFORMED, TAKEN_BACK -> likely.add(CaseAction.FILE);
            case FILED -> {
                // A sealed file holds how the answer reached the member.
                if (record.aftermath().unserved().isEmpty()) {
                    likely.add(CaseAction.SEAL);
                }
            }
            case SEALED -> likely.addAll(List.of(record.aftermath().isUnsealed() && record.aftermath().unserved().isEmpty() ? CaseAction.SEAL : CaseAction.CLOSE, record.aftermath().followUp().planned() ? CaseAction.VISIT : CaseAction.PLAN_FOLLOW_UP));
            case CLOSED -> {
                if (record.aftermath().isUnsealed() && record.aftermath().unserved().isEmpty()) {
                    likely.add(CaseAction.SEAL);
                }
            }
        }
        return likely;
    }

    private static CaseAction preparing(CaseStanding standing, DispositionParameters rules, LocalDate today) {
        CaseRecord record = standing.record();
        boolean ownWish = record.basis().ground().isOwnWish();
        if (!ownWish && (record.basis().verification().isEmpty() || record.isVerifiedBeforeAppeal())) {
            return CaseAction.VERIFY;
        }
        if (record.basis().verification().filter(found -> !found.established()).isPresent()) {
            return CaseAction.PROPOSE;
        }
        if (record.hearing().talks().isEmpty() && record.hearing().publishedOn().isEmpty()) {
            return record.hearing().attempts().isEmpty() ? CaseAction.TALK : CaseAction.RECORD_ATTEMPT;
        }
        if (standing.state() == CaseState.IN_EDUCATION) {
            return record.education().firstDay().map(first -> new EducationWeeks(first, rules.educationWeeks(), record.pauses().all()))
                    .filter(plan -> plan.lastDay().isBefore(today) && plan.unmended(record.education().days(plan, WorkingCalendar.stateCouncil()), today).isEmpty()).isPresent()
                    ? CaseAction.EVALUATE : CaseAction.HOLD_SESSION;
        }
        if (EducationRules.isFromBeforeAppeal(record)) {
            return CaseAction.EVALUATE;
        }
        boolean educates = standing.state() == CaseState.OPEN && record.basis().ground() == CaseGround.UNQUALIFIED && record.decision().rectification().isEmpty();
        return educates ? CaseAction.APPOINT_EDUCATORS : CaseAction.PROPOSE;
    }
}
