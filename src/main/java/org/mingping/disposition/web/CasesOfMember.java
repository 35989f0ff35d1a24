package org.mingping.disposition.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.Role;
import org.mingping.disposition.application.ReadingCases;
import org.mingping.disposition.persistence.CaseLists;
import org.mingping.organisation.MemberLinks;
import org.mingping.shared.Messages;

/** From a member's page to their cases, and to the form that opens one. */
@ApplicationScoped
public class CasesOfMember implements MemberLinks {

    private static final int PLACE = 40;

    @Inject
    private ReadingCases reading;

    @Override
    public int order() {
        return PLACE;
    }

    /** Asked by whoever may open the page of a member: offices, and the member, who finds their cases in the navigation. */
    @Override
    public List<Link> links(long memberId, String branch, Locale locale) {
        Caller caller = Caller.current();
        if (caller.roles().stream().noneMatch(Role::isOffice)) {
            return List.of();
        }
        Stream<Link> cases = reading.ofMember(memberId).stream().map(line -> link(line, locale));
        boolean opens = caller.isAny(List.of(Role.BRANCH_OFFICER, Role.TOWNSHIP_OFFICER, Role.COUNTY_OFFICER)) && !OwnCase.is(memberId);
        Stream<Link> opening = opens ? Stream.of(new Link(Messages.text(locale, "disposition", "opening.link"), DispositionPages.OPENING, "?member=" + memberId, Offered.OF_MEMBERS)) : Stream.empty();
        return Stream.concat(cases, opening).toList();
    }

    private static Link link(CaseLists.Line line, Locale locale) {
        String ground = Messages.text(locale, "disposition", "CaseGround." + line.ground());
        return new Link(Messages.text(locale, "disposition", "case.link", ground, Messages.text(locale, "disposition", "CaseState." + line.state())), DispositionPages.CASE,
                "?id=" + line.id());
    }
}
