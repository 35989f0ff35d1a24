package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.CaseBallots;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.Defect;
import org.mingping.disposition.model.Beside;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.CaseOffers;
import org.mingping.disposition.model.DispositionParameters;
import org.mingping.disposition.model.PlanWeek;
import org.mingping.disposition.model.RulesOfCase;
import org.mingping.disposition.persistence.CaseBook;
import org.mingping.shared.Failures;
import org.mingping.shared.Refusal;

/** Says what the caller can do next in a case, and how its weekly plan stands (domain §5). It changes nothing. */
@Stateless
public class OfferingActs {

    @Inject
    private CaseDesk desk;

    @Inject
    private CaseRules rules;

    @Inject
    private CaseBook books;

    @Inject
    private CaseBallots ballots;

    @Inject
    private Failures failures;

    /** @throws Refusal NOT_FOUND */
    @UseCase(value = "disposition.read", writes = false, roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public CaseOffers offers(long id) {
        CaseOffers.Asking asking = new CaseOffers.Asking(Actors.person().person(), Caller.current().roles());
        CaseDesk.Found found = desk.get(id);
        RulesOfCase own = rules.of(found.row());
        CaseOffers offers = withoutBallot(!ballots.open(List.of(id)).isEmpty(), withoutAppeal(id, CaseOffers.of(found.standing(), asking, own, own.deadlines(found.lines()), desk.today())));
        return desk.rests(found) ? offers.atRest(found.standing(), asking, CaseDesk.WHILE_RESTING) : offers;
    }

    /**
     * As {@link #offers(long)} of several cases, whose books are read together. One that cannot be read has none, and is logged: whoever looks at a list of many loses that line alone.
     *
     * @param ids of cases of others: nothing is offered of one's own
     */
    @UseCase(value = "disposition.read", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Map<Long, CaseOffers> offers(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        CaseOffers.Asking asking = new CaseOffers.Asking(Actors.person().person(), Caller.current().roles());
        Map<Long, CaseOffers> offers = new HashMap<>();
        Set<Long> voting = ballots.open(ids);
        books.books(ids).forEach((id, book) -> {
            try {
                List<CaseEntry> lines = book.lines();
                RulesOfCase own = rules.under(book.ruleSetId());
                offers.put(id, withoutBallot(voting.contains(id), withoutAppeal(id, CaseOffers.of(CaseEntry.standing(lines), asking, own, own.deadlines(lines), desk.today()))));
            } catch (RuntimeException unreadable) {
                failures.log(unreadable);
            }
        });
        return offers;
    }

    /** Whoever could vote in the case's secret ballots answers no appeal ({@link AppealingDecision#answer}). */
    private CaseOffers withoutAppeal(long id, CaseOffers offers) {
        Long member = Caller.current().memberId();
        boolean took = member != null && offers.acts().contains(CaseAction.ANSWER_APPEAL) && ballots.couldVote(id, member);
        return took ? offers.without(CaseAction.ANSWER_APPEAL) : offers;
    }

    /** No second ballot is opened while one runs: it ends by itself, or on its own page. */
    private static CaseOffers withoutBallot(boolean voting, CaseOffers offers) {
        return offers.likely().filter(act -> voting && (act == CaseAction.EVALUATE || act == CaseAction.REEVALUATE)).map(offers::without).orElse(offers);
    }

    /** The weeks of the education; none where there is none. @throws Refusal NOT_FOUND */
    @UseCase(value = "disposition.read", writes = false, roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<PlanWeek> weeks(long id) {
        CaseDesk.Found found = desk.get(id);
        return PlanWeek.of(found.lines(), rules.of(found.row()).parameters().educationWeeks(), desk.today());
    }

    /** What an evaluation opened today would lack, so that its votes would be for nothing; empty if it could stand, or none is due. @throws Refusal NOT_FOUND */
    @UseCase(value = "disposition.read", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<Defect> beforeEvaluation(long id) {
        CaseDesk.Found found = desk.get(id);
        return CaseAction.EVALUATE.isFor(found.standing().state())
                ? rules.of(found.row()).lawfulness(found.lines(), Beside.CLEAR).beforeEvaluation(found.standing().record(), desk.today()) : List.of();
    }

    /** The last day on which the member may appeal, where the rule set has one and the decision was served; empty: at any time. @throws Refusal NOT_FOUND */
    @UseCase(value = "disposition.read", writes = false, roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Optional<LocalDate> appealUntil(long id) {
        CaseDesk.Found found = desk.get(id);
        return rules.of(found.row()).appealUntil(found.lines());
    }

    /** What the case's rule set says, for what pages say beside their fields. @throws Refusal NOT_FOUND */
    @UseCase(value = "disposition.read", writes = false, roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public DispositionParameters parameters(long id) {
        return rules.of(desk.see(id).row()).parameters();
    }
}
