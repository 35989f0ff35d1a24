package org.mingping.dues.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.MemberLinks.Link;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.shared.Messages;

@DisplayName("The page of a former member")
class DuesOfMemberTest {

    @Test
    @DisplayName("leads to what they paid, and not to what a member owes")
    void former() {
        List<Link> links = new DuesOfMember().links(1, "B", Messages.CHINESE);
        assertThat(links).isNotEmpty().allMatch(link -> link.isFor(MembershipStatus.FULL));
        assertThat(links.stream().filter(link -> link.isFor(MembershipStatus.FORMER)).map(Link::path)).containsExactly(DuesPages.MEMBER_DUES);
    }
}
