package org.mingping.orglife.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.mingping.organisation.MemberLinks;
import org.mingping.shared.Messages;

/** From a member's page to where they are and who keeps in touch. */
@ApplicationScoped
public class LifeOfMember implements MemberLinks {

    private static final int PLACE = 20;

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public List<Link> links(long memberId, String branch, Locale locale) {
        return List.of(new Link(Messages.text(locale, "orglife", "floatingMember.link"), LifePages.FLOATING_MEMBER, "?id=" + memberId, Offered.OF_MEMBERS));
    }
}
