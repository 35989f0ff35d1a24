package org.mingping.registration.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.organisation.MemberLinks;
import org.mingping.registration.application.ReadingRegistrations;
import org.mingping.registration.persistence.RegistrationLists;
import org.mingping.shared.Messages;

/** From a member's page to their newest registration. */
@ApplicationScoped
public class RegistrationOfMember implements MemberLinks {

    private static final int PLACE = 35;

    @Inject
    private ReadingRegistrations reading;

    @Inject
    private Clock clock;

    @Override
    public int order() {
        return PLACE;
    }

    /** For offices; a member finds their own in the navigation. */
    @Override
    public List<Link> links(long memberId, String branch, Locale locale) {
        if (Caller.current().roles().stream().noneMatch(Role::isOffice)) {
            return List.of();
        }
        return reading.ofMember(memberId).stream().limit(1).map(line -> link(line, locale)).toList();
    }

    private Link link(RegistrationLists.Line line, Locale locale) {
        String standing = Messages.text(locale, "registration", "RegistrationStanding." + line.standing(LocalDate.now(clock)));
        return new Link(Messages.text(locale, "registration", "one.link", standing), RegistrationPages.ONE, "?id=" + line.id());
    }
}
