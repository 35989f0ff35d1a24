package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.SelfAssessment;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("§1.2 A self-assessment")
class SelfAssessingIT {

    private static final SelfAssessment.Text WHOLE = new SelfAssessment.Text("思想", "工作", "作风", "生活", Grade.QUALIFIED);
    private static final SelfAssessment.Text HALF = new SelfAssessment.Text("思想", "", "", "", null);

    @Inject
    private Township township;

    @Inject
    private SelfAssessing assessing;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    @Test
    @DisplayName("the member handed in is not overwritten by the branch's officer, nor by whoever has not seen what stands there")
    void notOverwritten() throws Exception {
        township.settle("9950", township.thisYear(), 6);
        draft(township.officer(1), 1, null);
        Refused.with("STALE_VERSION", () -> draft(township.member(1, 1), 1, null));
        draft(township.member(1, 1), 1, seen(township.member(1, 1), 1).written().getVersion());
        Refused.with("STALE_VERSION", () -> submit(township.officer(1), 1, 0));
        Integer version = seen(township.member(1, 1), 1).written().getVersion();
        submit(township.member(1, 1), 1, version);
        assertThat(seen(township.member(1, 1), 1).writable()).isTrue();
        SelfAssessing.Sheet ofOfficer = seen(township.officer(1), 1);
        assertThat(ofOfficer.writable()).isFalse();
        assertThat(ofOfficer.closed().code()).isEqualTo("SELF_ASSESSMENT_OWN");
        Refused.under("§1.2", "SELF_ASSESSMENT_OWN", () -> submit(township.officer(1), 1, ofOfficer.written().getVersion()));
        assertThat(seen(township.township(Role.TOWNSHIP_OFFICER), 1)).returns(false, SelfAssessing.Sheet::writable)
                .returns(null, SelfAssessing.Sheet::closed);
    }

    @Test
    @DisplayName("is said to be too late once the votes are counted, before anybody has typed it")
    void tooLate() throws Exception {
        township.settle("9982", township.thisYear(), 6);
        township.ballot(1);
        assertThat(seen(township.member(1, 1), 1).writable()).as("a late one, before the count").isTrue();
        township.tally(1, Township.QUALIFIED);
        assertThat(seen(township.member(1, 1), 1)).returns(false, SelfAssessing.Sheet::writable)
                .satisfies(sheet -> assertThat(sheet.closed().code()).isEqualTo("SELF_ASSESSMENT_TOO_LATE"));
        Refused.under("§1.2", "SELF_ASSESSMENT_TOO_LATE", () -> submit(township.member(1, 1), 1, null));
    }

    @Test
    @DisplayName("begun by two at once is begun by the first; the second is asked to look again")
    void begunAtOnce() throws Exception {
        township.settle("9940", township.thisYear(), 6);
        Caller officer = township.officer(1);
        long member = township.appraised(1);
        CompletableFuture<Throwable> second;
        try (Connection first = database.getConnection(); Statement statement = first.createStatement()) {
            first.setAutoCommit(false);
            statement.execute("select 1 from member_appraisal where id = " + member + " for update");
            second = CompletableFuture.supplyAsync(() -> catchThrowable(() -> officer.perform(() -> {
                assessing.draft(member, null, HALF);
                return null;
            })));
            assertThatThrownBy(() -> second.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            statement.execute("insert into self_assessment (id, county_id, scope_path, member_appraisal_id, member_id, from_paper, entered_by)"
                    + " select nextval('self_assessment_seq'), county_id, scope_path, id, member_id, false, 'x' from member_appraisal where id = " + member);
            first.commit();
        }
        assertThat(second.get(20, TimeUnit.SECONDS)).hasMessageContaining("STALE_VERSION");
    }

    private SelfAssessing.Sheet seen(Caller caller, int member) throws Exception {
        long id = township.appraised(member);
        return caller.perform(() -> assessing.read(id));
    }

    private void draft(Caller caller, int member, Integer seen) throws Exception {
        long id = township.appraised(member);
        caller.perform(() -> {
            assessing.draft(id, seen, HALF);
            return null;
        });
    }

    private void submit(Caller caller, int member, Integer seen) throws Exception {
        long id = township.appraised(member);
        caller.perform(() -> {
            assessing.submit(id, seen, WHOLE);
            return null;
        });
    }
}
