package org.mingping.registration.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.mingping.access.Caller;
import org.mingping.organisation.County;
import org.mingping.registration.persistence.Newcomers;
import org.mingping.registration.persistence.ResumedRegistrations;
import org.mingping.shared.WorkingCalendar;
import org.mingping.shared.persistence.Database;

/**
 * Whoever becomes a full member, or comes in from elsewhere, while a campaign is open (domain §6: each full member). The days to register are theirs in full, counted from the day they are
 * asked; where these no longer fit before the campaign closes they are not asked, for a term cut short is none, and offices see it ({@link ReadingUnaskedMembers}). Whoever is a member again goes on with the registration they had:
 * one never handed in with all its days or not at all, one given back while a day is left ({@link org.mingping.registration.model.ReturnPolicy}). A part of what follows the roster.
 */
@ApplicationScoped
public class AskingNewcomers {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateCouncil();
    private static final ResumedRegistrations.Notices RESUMED = new ResumedRegistrations.Notices(RegistrationNotices.RESUMED_WAITS, RegistrationNotices.RESUMED, RegistrationNotices.OWN);

    @Inject
    private Newcomers newcomers;

    @Inject
    private ResumedRegistrations resumed;

    @Inject
    private RegistrationTerms terms;

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** By every campaign that is open. @param members who is new or changed; null for everybody */
    void ask(List<Long> members) {
        ask(members, campaign -> true);
    }

    /** Everybody whom this one campaign did not ask; the others are held by nobody then. */
    void askIn(long id) {
        ask(null, campaign -> campaign.id() == id);
    }

    private void ask(List<Long> members, Predicate<Newcomers.Running> which) {
        LocalDate today = LocalDate.now(clock);
        // Whoever changed the roster need not see the campaign's townships.
        database.whileSeeing(county.path(), () -> newcomers.running().stream().filter(which).forEach(campaign -> {
            LocalDate last = terms.of(campaign.ruleSet()).lastDay(today, CALENDAR);
            boolean whole = !last.isAfter(campaign.closesOn());
            ResumedRegistrations.Days days = new ResumedRegistrations.Days(whole ? last : campaign.closesOn(), whole, today.isBefore(campaign.closesOn()), today);
            resumed.resume(campaign, members, days, RESUMED, Caller.current().signature());
            if (whole) {
                newcomers.ask(campaign, members, last, RegistrationNotices.ASKED, RegistrationNotices.OWN);
            }
        }));
    }
}
