package org.mingping.orglife.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.MemberLinks.Link;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.shared.Messages;

@DisplayName("The page of a former member")
class LifeOfMemberTest {

    @Test
    @DisplayName("offers no stay and no contact of a floating member")
    void former() {
        List<Link> links = new LifeOfMember().links(1, "B", Messages.CHINESE);
        assertThat(links).isNotEmpty().allMatch(link -> link.isFor(MembershipStatus.FULL));
        assertThat(links.stream().filter(link -> link.isFor(MembershipStatus.FORMER)).map(Link::path)).isEmpty();
    }
}
