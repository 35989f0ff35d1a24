package org.mingping.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A page about the caller's own membership")
class PageEntryTest {

    private final PageEntry own = PageEntry.forRoles("/dues/mine.xhtml", "dues", "mine.title", Role.MEMBER, Role.BRANCH_OFFICER).inMenu(195).ofOwnMembership();

    @Test
    @DisplayName("stands in the navigation of members and of officers who are one, and of no office's account behind which there is nobody")
    void ownMembership() {
        assertThat(own.isInMenuOf(caller(Role.MEMBER, 7L))).isTrue();
        assertThat(own.isInMenuOf(caller(Role.BRANCH_OFFICER, 7L))).isTrue();
        assertThat(own.isInMenuOf(caller(Role.BRANCH_OFFICER, null))).isFalse();
        assertThat(own.isFor(caller(Role.BRANCH_OFFICER, null))).as("whoever has its address is told why it is empty").isTrue();
        assertThat(own.isInMenuOf(caller(Role.COUNTY_OFFICER, 7L))).as("not open to them").isFalse();
    }

    @Test
    @DisplayName("is one among others, which stand there for whoever may open them")
    void others() {
        PageEntry sheet = PageEntry.forRoles("/dues/sheet.xhtml", "dues", "sheet.title", Role.BRANCH_OFFICER);
        assertThat(sheet.isInMenuOf(caller(Role.BRANCH_OFFICER, null))).as("no place").isFalse();
        assertThat(sheet.inMenu(150).isInMenuOf(caller(Role.BRANCH_OFFICER, null))).isTrue();
        assertThat(sheet.ofOwnMembership().inMenu(150).isInMenuOf(caller(Role.BRANCH_OFFICER, null))).as("in whatever order it is said").isFalse();
    }

    private static Caller caller(Role role, Long member) {
        return new Caller(1, "x", "x", role.realm(), Set.of(role), 99, 99, "x", "/99/", member, Caller.Via.PAGE, "zh-CN");
    }
}
