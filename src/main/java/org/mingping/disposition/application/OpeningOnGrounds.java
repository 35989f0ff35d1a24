package org.mingping.disposition.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.mingping.appraisal.GradeConfirmed;
import org.mingping.appraisal.model.Grade;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseBasis.Application;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.model.fact.BasisFacts.Evidence;
import org.mingping.disposition.model.fact.BasisFacts.GroundAdded;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.persistence.CaseBook;
import org.mingping.disposition.persistence.CasePeople;
import org.mingping.disposition.persistence.CasesOfGrounds;
import org.mingping.findings.FindingConfirmed;
import org.mingping.organisation.County;
import org.mingping.registration.RegistrationDeclined;
import org.mingping.shared.persistence.Database;

/**
 * What is confirmed elsewhere opens a case within the same transaction (domain §5), its evidence carried over by reference: the same evidence never opens two. While a case runs it is added
 * to that one, so that nothing confirmed is lost and one member has one case; what came after the decision opens a case of its own once this one is filed.
 */
@ApplicationScoped
public class OpeningOnGrounds {

    /** The words of these openings are the reader's language's: the ground says it. */
    private static final String BY_GROUND = "";

    @Inject
    private CaseDesk desk;

    @Inject
    private CasePeople people;

    @Inject
    private CasesOfGrounds cases;

    @Inject
    private AddedGrounds added;

    @Inject
    private CaseBook book;

    @Inject
    private Database database;

    @Inject
    private County county;

    void gradeConfirmed(@Observes GradeConfirmed confirmed) {
        if (confirmed.grade() == Grade.UNQUALIFIED) {
            open(confirmed.memberId(), CaseGround.UNQUALIFIED, new Evidence("appraisal", confirmed.memberAppraisalId()));
        }
    }

    void findingConfirmed(@Observes FindingConfirmed confirmed) {
        open(confirmed.memberId(), CaseGround.THREE_FAILURES, new Evidence("finding", confirmed.findingId()));
    }

    /** The form is the member's own application, in writing; the talk that confirmed it lies with it. A wish to leave joins no case: it is no ground that somebody confirmed. */
    void registrationDeclined(@Observes RegistrationDeclined declined) {
        Optional<Application> application = Optional.of(new Application(declined.declaredOn(), true, Optional.empty()));
        database.whileSeeing(county.path(), () -> desk.open(people.one(declined.memberId()).scopePath(), opening(declined.memberId(), CaseGround.DECLINED_REGISTRATION,
                new Evidence("registration", declined.registrationId()), desk.today(), application)));
    }

    /** The member may have moved on since: whoever confirms need not see where they are now, and must not be kept from confirming by it. */
    private void open(long member, CaseGround ground, Evidence evidence) {
        database.whileSeeing(county.path(), () -> openWhereTheyAre(member, ground, evidence));
    }

    private void openWhereTheyAre(long member, CaseGround ground, Evidence evidence) {
        if (!cases.isKnown(evidence) && !join(member, ground, evidence)) {
            openOwn(member, ground, evidence, desk.today());
        }
    }

    private boolean join(long member, CaseGround ground, Evidence evidence) {
        Optional<CasesOfGrounds.Running> running = cases.joined(member, ground);
        running.ifPresent(one -> added.add(one, people.one(member).named(), new GroundAdded(desk.today(), ground, evidence)));
        return running.isPresent();
    }

    /** Two confirmed at one moment open one case: the second, which waited for the first and opens none, joins it. A former member has none. */
    private void openOwn(long member, CaseGround ground, Evidence evidence, LocalDate confirmedOn) {
        if (desk.open(people.one(member).scopePath(), opening(member, ground, evidence, confirmedOn, Optional.empty())).isEmpty()) {
            join(member, ground, evidence);
        }
    }

    private Opened opening(long member, CaseGround ground, Evidence evidence, LocalDate confirmedOn, Optional<Application> application) {
        return new Opened(desk.today(), people.one(member).named(), ground, Optional.of(confirmedOn), Optional.of(evidence), BY_GROUND, application);
    }

    /** The decision could not reckon with what was confirmed after it; a rectification that ran could, when it was evaluated. */
    void filed(@Observes CaseActed act) {
        if (act.action() == CaseAction.FILE) {
            database.whileSeeing(county.path(), () -> CaseEntry.undecidedGrounds(book.lines(act.caseId()))
                    .forEach(one -> openOwn(act.memberId(), one.ground(), one.evidence(), one.on())));
        }
    }
}
