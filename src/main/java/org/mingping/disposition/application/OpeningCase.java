package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.disposition.model.CaseBasis.Application;
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.persistence.CasePeople;
import org.mingping.disposition.persistence.CasesOfGrounds;
import org.mingping.organisation.SeenMembers;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.shared.Refusal;

/** An office opens a case: a grave problem it reports, or the member's own application to leave (domain §5). The other grounds are confirmed elsewhere and open theirs by themselves. */
@Stateless
public class OpeningCase {

    private static final String CLAUSE = "domain §5";

    @Inject
    private CaseDesk desk;

    @Inject
    private CasePeople people;

    @Inject
    private CasesOfGrounds grounds;

    @Inject
    private SeenMembers seen;

    @Inject
    private Journal journal;

    /**
     * @param reason what was reported, and by whom
     * @return the case's id
     * @throws Refusal OWN_CASE, CASE_PEOPLE; CASE_FORMER_MEMBER of a former member; CASE_PROBATIONARY of a probationary one; CASE_RUNS where one on this ground runs; CASE_RUNS_UNDECIDED where another is not decided yet, in whose verification it is put on record
     */
    @UseCase(value = "disposition.open", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, COUNTY_OFFICER})
    public long graveProblem(long member, String reason) {
        OwnCase.refuse(member);
        requireFull(member);
        if (grounds.joined(member, CaseGround.GRAVE_PROBLEM).filter(one -> one.ground() != CaseGround.GRAVE_PROBLEM).isPresent()) {
            throw Refusal.conflict("CASE_RUNS_UNDECIDED").under(CLAUSE);
        }
        return open(member, CaseGround.GRAVE_PROBLEM, Optional.of(desk.today()), reason, Optional.empty());
    }

    /**
     * @param appliedOn the day of the application
     * @param written   whether it lies in writing
     * @return the case's id
     * @throws Refusal OWN_CASE, CASE_PEOPLE, CASE_FORMER_MEMBER, CASE_RUNS, CASE_APPLICATION_DAY
     */
    @UseCase(value = "disposition.open", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, COUNTY_OFFICER})
    public long ownApplication(long member, LocalDate appliedOn, boolean written, String reason) {
        if (appliedOn == null || appliedOn.isAfter(desk.today())) {
            throw Refusal.invalid("CASE_APPLICATION_DAY").under(CLAUSE);
        }
        return open(member, CaseGround.OWN_APPLICATION, Optional.empty(), reason, Optional.of(new Application(appliedOn, written, Optional.empty())));
    }

    /** Whom a case would be about. @throws Refusal NOT_FOUND, OWN_CASE */
    @UseCase(value = "disposition.read", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, COUNTY_OFFICER})
    public CasePeople.Person candidate(long member) {
        OwnCase.refuse(member);
        seen.require(member);
        return people.find(member).orElseThrow(Refusal::notFound);
    }

    /** A probationary member with a grave problem loses the probation by a procedure of its own (Party Constitution Art. 7); what else opens a case opens theirs, too (decision 0004, 212). */
    private void requireFull(long member) {
        if (people.one(member).status() == MembershipStatus.PROBATIONARY) {
            throw Refusal.conflict("CASE_PROBATIONARY").under(CLAUSE);
        }
    }

    private long open(long member, CaseGround ground, Optional<LocalDate> confirmedOn, String reason, Optional<Application> application) {
        OwnCase.refuse(member);
        CasePeople.Person person = people.one(member);
        if (person.status() == MembershipStatus.FORMER) {
            throw Refusal.conflict("CASE_FORMER_MEMBER").under(CLAUSE);
        }
        long id = desk.open(person.scopePath(), new Opened(desk.today(), person.named(), ground, confirmedOn, Optional.empty(), CaseTexts.required(reason), application))
                .orElseThrow(() -> Refusal.conflict("CASE_RUNS").under(CLAUSE));
        journal.subject("case", id, Long.toString(id));
        journal.note("ground", ground.name());
        return id;
    }
}
