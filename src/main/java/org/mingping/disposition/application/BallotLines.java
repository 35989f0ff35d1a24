package org.mingping.disposition.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.CaseBallots;
import org.mingping.appraisal.model.ballot.CaseOccasion;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.PersonId;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.EducationFacts.Evaluated;
import org.mingping.disposition.model.fact.EducationFacts.Marks;
import org.mingping.disposition.model.fact.HeldBallot;
import org.mingping.disposition.model.fact.Named;
import org.mingping.disposition.model.fact.RectificationFacts.Reevaluated;
import org.mingping.shared.Refusal;

/** Which line a ballot makes in its case's book, and who stands by it. A part of opening and of taking one. */
@ApplicationScoped
public class BallotLines {

    @Inject
    private CaseDesk desk;

    @Inject
    private CaseRules rules;

    /** What this case is to be evaluated for now. @throws Refusal CASE_STATE */
    CaseOccasion occasion(CaseDesk.Found found) {
        CaseState state = found.standing().state();
        if (CaseAction.EVALUATE.isFor(state)) {
            return CaseOccasion.EVALUATION;
        }
        if (CaseAction.REEVALUATE.isFor(state)) {
            return CaseOccasion.REEVALUATION;
        }
        throw Refusal.conflict("CASE_STATE").under("domain §5");
    }

    /** Whether the rules would let this be evaluated today. @throws Refusal as {@link org.mingping.disposition.model.CaseMoves#move} */
    void requireTakes(CaseDesk.Found found, CaseOccasion occasion, Named by) {
        desk.require(found, of(found, occasion, desk.today(), new HeldBallot(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Optional.empty()), ""), by, Role.BRANCH_OFFICER);
    }

    CaseFact of(CaseDesk.Found found, CaseOccasion occasion, LocalDate on, HeldBallot held, String remark) {
        boolean passed = rules.of(found.row()).passed(held.votes());
        return switch (occasion) {
            case EVALUATION -> new Evaluated(on, new Marks(held.excellent(), held.qualified(), held.basicallyQualified(), held.unqualified()), List.of(), held.representatives(), passed,
                    remark, Optional.of(held.entitled()), List.of(), Optional.of(held));
            case REEVALUATION -> new Reevaluated(on, passed, remark, Optional.of(held), Optional.of(rules.of(found.row()).stands(held.evaluation(on))),
                    found.standing().record().decision().rectification().map(period -> period.lastDay(rules.of(found.row()).deadlines(found.lines()))));
        };
    }

    /** Whoever answers for a line, and the account by which they do. */
    record Answering(Named by, long account) {
    }

    /** The branch's officer who closes it; where its deadline or two typists do, whoever opened it answers for it. */
    Answering answering(CaseBallots.Opener opener) {
        Caller caller = Caller.current();
        boolean office = caller.accountId() != 0 && (caller.is(Role.BRANCH_OFFICER) || caller.via() == Caller.Via.API && caller.is(Role.COUNTY_OFFICER));
        return office ? new Answering(Actors.person(), caller.accountId())
                : new Answering(new Named(opener.member() == null ? PersonId.account(opener.account()) : PersonId.member(opener.member()), opener.name()), opener.account());
    }
}
