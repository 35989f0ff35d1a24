package org.mingping.dues.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.mingping.organisation.MemberLinks;
import org.mingping.shared.Messages;

/** From a member's page to what they paid and what they owe. */
@ApplicationScoped
public class DuesOfMember implements MemberLinks {

    private static final int PLACE = 10;

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public List<Link> links(long memberId, String branch, Locale locale) {
        String query = "?id=" + memberId;
        return List.of(new Link(Messages.text(locale, "dues", "member.title"), DuesPages.MEMBER_DUES, query),
                new Link(Messages.text(locale, "dues", "assessment.title"), AssessmentPages.MEMBER_DUES, query, Offered.OF_MEMBERS));
    }
}
