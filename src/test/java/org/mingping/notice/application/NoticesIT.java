package org.mingping.notice.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.notice.NoticeWriter;
import org.mingping.notice.persistence.NoticeBox.Notice;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.RosterFixture;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.Database;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.Upload;

@ArquillianTest
@DisplayName("What people are told")
class NoticesIT {

    /** A kind of the room appraisal: the only one that is sure to be there. */
    private static final String KIND = "list-withdrawn";
    private static final long MEMBER = 9_820_001;

    @Inject
    private NoticeWriter writer;

    @Inject
    private ReadingNotices reading;

    @Inject
    private MarkingNoticesRead marking;

    @Inject
    private ImportingRoster importing;

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private UserTransaction transaction;

    private final RosterFixture people = new RosterFixture("9820");

    @BeforeEach
    void settle() throws Exception {
        people.branch(3).branch(4).member(1);
        store();
    }

    @Test
    @DisplayName("reaches the organisation or the member it is for, and no one beside, above or below")
    void reachesWhomItIsFor() throws Exception {
        put(() -> {
            writer.toOrganisation(path(1), KIND, "/appraisal/branch.xhtml?id=1", List.of());
            writer.toMember(path(1), MEMBER, KIND, "/appraisal/my-grade.xhtml?id=1", List.of("一", "二"));
        });
        assertThat(unread(officer(path(1)))).isEqualTo(1);
        assertThat(mine(officer(path(1))).get(0).link()).isEqualTo("/appraisal/branch.xhtml?id=1");
        assertThat(mine(member(MEMBER)).get(0).values()).containsExactly("一", "二");
        assertThat(mine(officer(path(4)))).as("the branch beside").isEmpty();
        assertThat(mine(Officer.caller(county, Role.TOWNSHIP_OFFICER, "/99/9820/"))).as("the superior").isEmpty();
        assertThat(mine(member(MEMBER + 1))).as("another member of the branch").isEmpty();
    }

    @Test
    @DisplayName("counts in the bar until it is marked as read, and stays on the page")
    void untilRead() throws Exception {
        put(() -> writer.toOrganisation(path(3), KIND, null, List.of()));
        assertThat(unread(officer(path(3)))).isEqualTo(1);
        marking(officer(path(3)));
        assertThat(unread(officer(path(3)))).isZero();
        assertThat(mine(officer(path(3)))).hasSize(1).allSatisfy(notice -> assertThat(notice.readAt()).isNotNull());
    }

    @Test
    @DisplayName("is of a kind that some room words, or it is not put at all")
    void worded() throws Exception {
        put(() -> assertThat(catchThrowable(() -> writer.toOrganisation(path(4), "no-such-kind", null, List.of())))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no-such-kind"));
        assertThat(mine(officer(path(4)))).isEmpty();
    }

    @Test
    @DisplayName("goes with a branch that gets another superior")
    void goesWithTheBranch() throws Exception {
        put(() -> writer.toOrganisation(path(2), KIND, null, List.of()));
        String code = people.branchCode(2);
        people.organisation("9821", "新址镇党委", "乡镇党委", "99").organisation(code, people.branchName(2), "党支部", "9821");
        store();
        assertThat(mine(officer("/99/9821/" + code + "/"))).hasSize(1);
        assertThat(mine(officer(path(2)))).isEmpty();
        people.organisation(code, people.branchName(2), "党支部", "9820");
        store();
        assertThat(mine(officer(path(2)))).as("and comes back with it").hasSize(1);
    }

    private void store() throws Exception {
        Officer.ofCounty(county, () -> importing.store(Upload.of(people.write()), Progress.UNWATCHED));
    }

    /** As a timer would: with the county's scope, in a transaction of its own. */
    private void put(Runnable work) throws Exception {
        Scope scope = new Scope(county.id(), county.path(), null, 0, false);
        Scope before = Scope.bind(scope);
        transaction.begin();
        try {
            database.enter(scope);
            work.run();
            transaction.commit();
        } finally {
            if (transaction.getStatus() == Status.STATUS_ACTIVE) {
                transaction.rollback();
            }
            Scope.restore(before);
        }
    }

    private List<Notice> mine(Caller caller) throws Exception {
        return caller.perform(() -> reading.mine());
    }

    private long unread(Caller caller) throws Exception {
        return caller.perform(() -> reading.unread());
    }

    private void marking(Caller caller) throws Exception {
        caller.perform(() -> {
            marking.markAll();
            return null;
        });
    }

    private String path(int branch) {
        return "/99/9820/" + people.branchCode(branch) + "/";
    }

    private Caller officer(String path) {
        return Officer.caller(county, Role.BRANCH_OFFICER, path);
    }

    private Caller member(long id) {
        return new Caller(id, "told-" + id, "党员", Role.MEMBER.realm(), Set.of(Role.MEMBER), county.id(), county.id(), county.name(), path(1), id,
                Caller.Via.PAGE, "zh-CN");
    }
}
