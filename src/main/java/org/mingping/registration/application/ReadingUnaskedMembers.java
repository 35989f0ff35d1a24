package org.mingping.registration.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.registration.persistence.UnaskedMembers;
import org.mingping.shared.WorkingCalendar;

/** Shows offices whom a campaign asks no more, because a whole term would outlast it: nobody is left out silently. */
@Stateless
public class ReadingUnaskedMembers {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateCouncil();

    @Inject
    private UnaskedMembers members;

    @Inject
    private RegistrationTerms terms;

    @Inject
    private Clock clock;

    /** Nobody as long as whoever comes in is still asked, or where the campaign is not open. */
    @UseCase(value = "registration.read-unasked", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<UnaskedMembers.Line> unasked(long campaign) {
        LocalDate today = LocalDate.now(clock);
        boolean late = members.running(campaign).filter(one -> terms.of(one.ruleSet()).lastDay(today, CALENDAR).isAfter(one.closesOn())).isPresent();
        return late ? members.of(campaign, Caller.current().scopePath()) : List.of();
    }
}
