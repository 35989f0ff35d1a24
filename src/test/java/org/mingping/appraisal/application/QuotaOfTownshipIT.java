package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.model.ExaminationResult;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.Votes;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("§1.8 The quota of EXCELLENT")
class QuotaOfTownshipIT {

    private static final Votes BEST = new Votes(9, 0, 0, 0, 0);

    @Inject
    private Township township;

    @Inject
    private ChoosingAmongTied choosing;

    @Inject
    private Objecting objecting;

    @Inject
    private Examining examining;

    @Inject
    private ReviewingInCommittee reviewing;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    @Test
    @DisplayName("is applied when the last branch of the pool has its tally; until then a grade is shown as by votes and nothing is posted")
    void pooled() throws Exception {
        township.settle("9969", township.thisYear(), 6, 6);
        township.examinable(1, BEST, Township.EXCELLENT, Township.QUALIFIED);
        assertThat(township.of(2, "grade")).isEqualTo("EXCELLENT");
        Refused.under("§1.8", "TELL_QUOTA", () -> township.tell(1));
        Refused.under("§1.8", "QUOTA_NOT_APPLIED", () -> township.post(1));
        township.examinable(2, Township.QUALIFIED);
        assertThat(township.of(1, "grade || ' ' || quota_standing")).isEqualTo("EXCELLENT ADMITTED");
        assertThat(township.of(2, "grade || ' ' || quota_standing")).isEqualTo("QUALIFIED NOT_ADMITTED");
        assertThat(township.of(2, "told_on")).as("is not told EXCELLENT").isEqualTo("null");
        township.tell(1);
    }

    @Test
    @DisplayName("does not wait for a branch that has no member to appraise")
    void emptyBranch() throws Exception {
        township.settle("9970", township.thisYear(), 10, 0);
        township.examinable(1, Township.EXCELLENT, Township.QUALIFIED);
        township.tell(1);
        township.post(1);
        assertThat(township.of(1, "quota_standing")).isEqualTo("ADMITTED");
    }

    @Test
    @DisplayName("keeps what is posted when a branch joins late: its members find the slots given out")
    void lateBranch() throws Exception {
        township.settle("9971", township.thisYear(), 10);
        township.examinable(1, Township.EXCELLENT, Township.QUALIFIED);
        township.tell(1);
        township.post(1);
        township.people.branch(3);
        for (int member = 11; member <= 16; member++) {
            township.people.member(member).put("所在党支部", township.people.branchName(3));
        }
        township.importRoster();
        township.sanction(2, "警告");
        assertThat(township.of(1, "grade || ' ' || quota_standing")).isEqualTo("EXCELLENT ADMITTED");
        township.examinable(3, BEST, Township.QUALIFIED);
        assertThat(township.of(11, "grade || ' ' || quota_standing")).isEqualTo("QUALIFIED NOT_ADMITTED");
    }

    @Test
    @DisplayName("waits for a branch that joins before anything is posted")
    void joinsInTime() throws Exception {
        township.settle("9972", township.thisYear(), 10);
        township.examinable(1, Township.EXCELLENT, Township.QUALIFIED);
        township.people.branch(3);
        for (int member = 11; member <= 16; member++) {
            township.people.member(member).put("所在党支部", township.people.branchName(3));
        }
        township.importRoster();
        township.tell(1);
        Refused.under("§1.8", "QUOTA_NOT_APPLIED", () -> township.post(1));
    }

    @Test
    @DisplayName("leaves those level across the last slot to the superior, who chooses with a reason, in its own township only")
    void tie() throws Exception {
        township.settle("9973", township.thisYear(), 10, 10);
        township.examinable(1, BEST, Township.EXCELLENT, Township.QUALIFIED);
        township.examinable(2, Township.EXCELLENT, Township.QUALIFIED);
        assertThat(township.of(1, "quota_standing")).isEqualTo("ADMITTED");
        assertThat(township.of(2, "grade || ' ' || quota_standing")).isEqualTo("QUALIFIED TIED");
        Refused.under("§1.8", "TELL_QUOTA", () -> township.tell(2));
        Refused.under("§1.8", "QUOTA_TIED", () -> township.post(2));
        long tied = township.appraised(11);
        Caller approver = township.township(Role.TOWNSHIP_APPROVER);
        Refused.under("§1.8", "QUOTA_CHOICE_NOT_TIED", () -> choose(approver, "理由", township.appraised(1)));
        Refused.under("§1.8", "QUOTA_CHOICE_SLOTS", () -> choose(approver, "理由", tied, township.appraised(2)));
        Refused.under("§1.8", "QUOTA_CHOICE_REASON", () -> choose(approver, " ", tied));
        Caller stranger = new Caller(16, "stranger", "邻镇", approver.realm(), approver.roles(), approver.county(), approver.organisationId(), "邻镇",
                "/99/9904/", null, approver.via(), approver.locale());
        Refused.with("NOT_FOUND", () -> choose(stranger, "理由", tied));
        Refused.with("NOT_PERMITTED", () -> choose(township.officer(2), "理由", tied));
        int seen = version();
        choose(approver, "抗洪一线带头值守", tied);
        long pool = township.number("select id from organisation where scope_path = '" + township.path() + "'");
        Refused.with("STALE_VERSION", () -> approver.perform(() -> {
            choosing.choose(township.cycle, pool, seen, Set.of(township.appraised(2)), "没有看到前面的择定");
            return null;
        }));
        assertThat(township.of(11, "grade")).isEqualTo("EXCELLENT");
        assertThat(township.of(2, "grade")).isEqualTo("QUALIFIED");
        assertThat(township.of(11, "derivation")).contains("抗洪一线带头值守");
    }

    @Test
    @DisplayName("may still be settled among the tied when another branch of the pool has been posted, and then no more be changed")
    void tieAfterPosting() throws Exception {
        township.settle("9974", township.thisYear(), 10, 10, 6);
        township.examinable(1, BEST, Township.EXCELLENT, Township.QUALIFIED);
        township.examinable(2, Township.EXCELLENT, Township.QUALIFIED);
        township.examinable(3, Township.QUALIFIED);
        township.tell(3);
        township.post(3);
        choose(township.township(Role.TOWNSHIP_APPROVER), "抗洪一线带头值守", township.appraised(11));
        assertThat(township.of(11, "grade")).isEqualTo("EXCELLENT");
        Refused.under("§1.8", "QUOTA_POSTED", () -> choose(township.township(Role.TOWNSHIP_APPROVER), "另有考虑", township.appraised(2)));
    }

    @Test
    @DisplayName("is never exceeded: what was chosen among the tied is void as soon as others are tied, or for other slots")
    void choiceIsVoid() throws Exception {
        township.settle("9932", township.thisYear(), 10, 10);
        township.examinable(1, BEST, Township.EXCELLENT, Township.EXCELLENT, Township.QUALIFIED);
        township.examinable(2, Township.EXCELLENT, Township.QUALIFIED);
        Caller approver = township.township(Role.TOWNSHIP_APPROVER);
        choose(approver, "抗洪一线带头值守", township.appraised(11));
        assertThat(township.of(11, "grade")).isEqualTo("EXCELLENT");
        township.sanction(1, "警告");
        assertThat(excellent()).as("of three who are level now for two slots").isEmpty();
        Refused.under("§1.8", "TELL_QUOTA", () -> township.tell(1));
        Refused.under("§1.8", "QUOTA_TIED", () -> township.post(1));
        choose(approver, "抗洪一线带头值守，带动全村", township.appraised(11), township.appraised(2));
        assertThat(excellent()).containsExactly("EXCELLENT", "EXCELLENT");
    }

    @Test
    @DisplayName("keeps the place of a member who is examined anew after an upheld objection: cleared, the grade is as before (§1.6)")
    void placeIsKept() throws Exception {
        township.settle("9933", township.thisYear(), 10, 10);
        township.examinable(1, BEST, Township.QUALIFIED);
        township.examinable(2, Township.EXCELLENT, Township.QUALIFIED);
        for (int branch = 1; branch <= 2; branch++) {
            township.tell(branch);
            township.post(branch);
        }
        objecting(1, 1);
        assertThat(township.of(1, "outcome")).isEqualTo("EXAMINATION_REQUIRED");
        clear(1, 1);
        assertThat(township.of(1, "grade || ' ' || quota_standing")).isEqualTo("EXCELLENT ADMITTED");
    }

    @Test
    @DisplayName("keeps the place of a member examined anew although no other list is posted, and gives it to nobody meanwhile")
    void placeIsKeptAlone() throws Exception {
        township.settle("9925", township.thisYear(), 6, 6);
        township.examinable(1, BEST, Township.QUALIFIED);
        township.examinable(2, Township.EXCELLENT, Township.QUALIFIED);
        township.tell(1);
        township.post(1);
        objecting(1, 1);
        assertThat(township.of(7, "grade || ' ' || quota_standing")).isEqualTo("QUALIFIED NOT_ADMITTED");
        clear(1, 1);
        assertThat(township.of(1, "grade || ' ' || quota_standing")).isEqualTo("EXCELLENT ADMITTED");
        assertThat(excellent()).hasSize(1);
    }

    @Test
    @DisplayName("is not exceeded by a choice made while a member who holds a place is examined anew")
    void holderUnderExamination() throws Exception {
        township.settle("9926", township.thisYear(), 10, 10, 6);
        township.examinable(1, Township.EXCELLENT, Township.QUALIFIED);
        township.examinable(2, Township.EXCELLENT, Township.QUALIFIED);
        township.examinable(3, BEST, Township.QUALIFIED);
        township.tell(3);
        township.post(3);
        objecting(3, 21);
        Caller approver = township.township(Role.TOWNSHIP_APPROVER);
        Refused.under("§1.8", "QUOTA_CHOICE_SLOTS", () -> choose(approver, "理由", township.appraised(1), township.appraised(11)));
        choose(approver, "抗洪一线带头值守", township.appraised(11));
        clear(3, 21);
        assertThat(excellent()).hasSize(2);
    }

    @Test
    @DisplayName("can be settled although some of the tied are examined: cleared, what was chosen holds for them too")
    void tiedUnderExamination() throws Exception {
        township.settle("9927", township.thisYear(), 10, 10, 6);
        township.ballot(1);
        township.tally(1, BEST, Township.EXCELLENT, Township.QUALIFIED);
        township.examinable(2, Township.EXCELLENT, Township.QUALIFIED);
        township.examinable(3, Township.QUALIFIED);
        township.tell(3);
        township.post(3);
        township.act(township.officer(1), 1, seen -> {
            reviewing.refer(seen.id(), seen.version(), township.appraised(2), "群众反映的问题需要核实");
            return null;
        });
        choose(township.township(Role.TOWNSHIP_APPROVER), "抗洪一线带头值守", township.appraised(11));
        township.conclude(1);
        township.meet(1, 10, 10);
        clear(1, 2);
        assertThat(township.of(2, "grade || ' ' || quota_standing || ' ' || quota_chosen")).isEqualTo("QUALIFIED TIED false");
        assertThat(excellent()).hasSize(2);
        township.tell(1);
        township.post(1);
    }

    @Test
    @DisplayName("can be settled although so many of the tied drop out that fewer are left than slots")
    void fewerThanSlots() throws Exception {
        township.settle("9928", township.thisYear(), 10, 10, 6);
        township.examinable(1, Township.EXCELLENT, Township.EXCELLENT, Township.QUALIFIED);
        township.examinable(2, Township.EXCELLENT, Township.QUALIFIED);
        township.examinable(3, Township.QUALIFIED);
        township.tell(3);
        township.post(3);
        township.sanction(1, "警告");
        township.sanction(2, "警告");
        choose(township.township(Role.TOWNSHIP_APPROVER), "唯一的人选", township.appraised(11));
        assertThat(excellent()).containsExactly("EXCELLENT");
        township.tell(2);
        township.post(2);
    }

    @Test
    @DisplayName("is worked out by one act in the pool after the other, so that what is stored follows from all of them")
    void oneAfterTheOther() throws Exception {
        township.settle("9934", township.thisYear(), 10);
        long pool = township.number("select id from organisation where scope_path = '" + township.path() + "'");
        CompletableFuture<Void> act;
        try (Connection other = inPool(pool)) {
            act = started(() -> township.ballot(1));
            TimeUnit.MILLISECONDS.sleep(700);
            assertThat(act).isNotDone();
            other.rollback();
            other.setAutoCommit(true);
        }
        act.get(20, TimeUnit.SECONDS);
        assertThat(township.state(1).phase()).isEqualTo(Phase.BALLOT);
    }

    @Test
    @DisplayName("is waited for by an import before it holds any row of the rolls, so that import and act never wait for each other")
    void poolBeforeRows() throws Exception {
        township.settle("9929", township.thisYear(), 6, 6);
        township.examinable(1, BEST, Township.QUALIFIED);
        long pool = township.number("select id from organisation where scope_path = '" + township.path() + "'");
        CompletableFuture<Void> imported;
        try (Connection other = inPool(pool); Statement statement = other.createStatement()) {
            imported = started(() -> township.sanction(1, "警告"));
            TimeUnit.MILLISECONDS.sleep(1_500);
            assertThat(imported).isNotDone();
            statement.execute("select id from member_appraisal where cycle_id = " + township.cycle + " and branch_appraisal_id = " + township.state(2).id()
                    + " for update nowait");
            other.rollback();
            other.setAutoCommit(true);
        }
        imported.get(20, TimeUnit.SECONDS);
        assertThat(township.of(1, "grade")).isEqualTo("QUALIFIED");
    }

    @Test
    @DisplayName("is applied when the branch it waited for has moved away")
    void awaitedBranchMoves() throws Exception {
        township.settle("9935", township.thisYear(), 10, 6);
        township.examinable(1, BEST, Township.QUALIFIED);
        assertThat(township.of(1, "quota_standing")).isEqualTo("null");
        township.people.organisation("9936", "试验9936镇党委", "乡镇党委", "99")
                .organisation(township.people.branchCode(2), township.people.branchName(2), "党支部", "9936");
        for (int member = 11; member <= 16; member++) {
            township.people.cells(member).put("所属党委", "试验9936镇党委");
        }
        township.importRoster();
        assertThat(township.of(1, "quota_standing")).isEqualTo("ADMITTED");
    }

    /** A transaction that is within the pool until it ends. */
    private Connection inPool(long pool) throws SQLException {
        Connection other = database.getConnection();
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtextextended('quota-pool " + township.cycle + " " + pool + "', 0))");
        }
        return other;
    }

    /** What a test does meanwhile. */
    @FunctionalInterface
    private interface Deed {

        void run() throws Exception;
    }

    private static CompletableFuture<Void> started(Deed deed) {
        return CompletableFuture.runAsync(() -> {
            try {
                deed.run();
            } catch (Exception failure) {
                throw new CompletionException(failure);
            }
        });
    }

    /** Upholds an objection to a member's grade. */
    private void objecting(int branch, int member) throws Exception {
        township.act(township.officer(branch), branch, seen -> {
            objecting.raise(seen.id(), township.appraised(member), "党员甲", "评议期间长期不参加组织生活");
            return null;
        });
        long objection = township.number("select id from objection where branch_appraisal_id = " + township.state(branch).id());
        township.act(township.township(Role.TOWNSHIP_OFFICER), branch, seen -> {
            objecting.answer(seen.id(), seen.version(), objection, "需要核实", true);
            return null;
        });
    }

    private void clear(int branch, int member) throws Exception {
        township.act(township.township(Role.TOWNSHIP_OFFICER), branch, seen -> {
            examining.examine(seen.id(), seen.version(), township.appraised(member), ExaminationResult.CLEARED, "走访核实，不属实");
            return null;
        });
    }

    private List<String> excellent() throws Exception {
        return township.texts("select r.grade from member_appraisal r join branch_appraisal a on a.id = r.branch_appraisal_id where a.cycle_id = "
                + township.cycle + " and starts_with(a.scope_path, '" + township.path() + "') and r.grade = 'EXCELLENT'");
    }

    private void choose(Caller caller, String reason, Long... chosen) throws Exception {
        long id = township.number("select id from organisation where scope_path = '" + township.path() + "'");
        caller.perform(() -> {
            choosing.choose(township.cycle, id, version(), Set.of(chosen), reason);
            return null;
        });
    }

    private int version() throws Exception {
        return (int) township.number("select version from quota_application where cycle_id = " + township.cycle + " and scope_path = '" + township.path() + "'");
    }
}
