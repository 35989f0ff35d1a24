package org.mingping.disposition.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.mingping.appraisal.GradeConfirmed;
import org.mingping.appraisal.model.Grade;
import org.mingping.disposition.model.CaseBasis.Application;
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.model.fact.BasisFacts.Evidence;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.persistence.CasePeople;
import org.mingping.findings.FindingConfirmed;
import org.mingping.organisation.County;
import org.mingping.registration.RegistrationDeclined;
import org.mingping.shared.persistence.Database;

/**
 * What is confirmed elsewhere opens a case within the same transaction (domain §5), its evidence carried over by reference: the same evidence never opens two, and nothing opens one
 * while one on the same ground runs.
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

    /** The form is the member's own application, in writing; the talk that confirmed it lies with it. */
    void registrationDeclined(@Observes RegistrationDeclined declined) {
        open(declined.memberId(), CaseGround.DECLINED_REGISTRATION, new Evidence("registration", declined.registrationId()),
                Optional.of(new Application(declined.declaredOn(), true, Optional.empty())));
    }

    private void open(long member, CaseGround ground, Evidence evidence) {
        open(member, ground, evidence, Optional.empty());
    }

    /** The member may have moved on since: whoever confirms need not see where they are now, and must not be kept from confirming by it. */
    private void open(long member, CaseGround ground, Evidence evidence, Optional<Application> application) {
        database.whileSeeing(county.path(), () -> openWhereTheyAre(member, ground, evidence, application));
    }

    private void openWhereTheyAre(long member, CaseGround ground, Evidence evidence, Optional<Application> application) {
        CasePeople.Person person = people.one(member);
        desk.open(person.scopePath(), new Opened(desk.today(), person.named(), ground, Optional.of(desk.today()), Optional.of(evidence), BY_GROUND, application));
    }
}
