package org.mingping.orglife.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.orglife.model.ContactWay;
import org.mingping.orglife.model.FloatingStay;
import org.mingping.orglife.model.MeetingPlan;
import org.mingping.orglife.persistence.FloatingBook;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/** A branch puts on record when and how it contacted a floating member, and what was said. */
@Stateless
public class LoggingContact {

    @Inject
    private Stays stays;

    @Inject
    private FloatingBook book;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** @throws Refusal NOT_FOUND where the member is not on record as away; CONTACT_DAY, CONTACT_WAY, CONTACT_TEXT */
    @UseCase(value = "orglife.log-contact", roles = BRANCH_OFFICER)
    public void log(long member, LocalDate day, ContactWay way, String who, String content) {
        FloatingStay stay = stays.open(member);
        journal.subject("member", member, stays.name(member));
        stay.requireContact(day, LocalDate.now(clock));
        if (way == null) {
            throw Refusal.invalid("CONTACT_WAY");
        }
        book.contact(stay, day, way, Written.required(who, Written.LINE, "CONTACT_TEXT", MeetingPlan.CLAUSE),
                Written.required(content, Written.TEXT, "CONTACT_TEXT", MeetingPlan.CLAUSE),
                Caller.current().signature());
        journal.note("contactedOn", day);
    }
}
