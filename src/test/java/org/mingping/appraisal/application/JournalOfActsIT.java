package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.shared.ClockProducer;

@ArquillianTest
@DisplayName("The journal")
class JournalOfActsIT {

    @Inject
    private Township township;

    @Inject
    private ConcludingReview concluding;

    @Test
    @DisplayName("has an entry of every act on a branch, written in the act's own transaction, with phase before and after")
    void sameTransaction() throws Exception {
        township.settle("9979", township.thisYear(), 6);
        township.ballot(1);
        assertThat(together("appraisal.open-ballot")).isEqualTo("true BALLOT account-11");
        township.tally(1, Township.QUALIFIED);
        assertThat(together("appraisal.type-tally")).isEqualTo("true COMMITTEE_REVIEW account-12");
        township.conclude(1);
        assertThat(together("appraisal.conclude-review")).isEqualTo("true GENERAL_MEETING account-11");
        township.meet(1, 6, 6);
        assertThat(noted("appraisal.record-meeting", "heldOn")).isEqualTo(LocalDate.now(ClockProducer.BEIJING).toString());
        assertThat(together("appraisal.record-meeting")).isEqualTo("true EXAMINATION account-11");
        township.tell(1);
        township.post(1);
        assertThat(together("appraisal.post-publicity")).isEqualTo("true PUBLICITY account-11");
    }

    @Test
    @DisplayName("has an entry of what was refused, and nothing else of it")
    void refused() throws Exception {
        township.settle("9980", township.thisYear(), 6);
        Township.State before = township.state(1);
        Refused.with("WRONG_PHASE", () -> township.conclude(1));
        Refused.with("NOT_PERMITTED", () -> township.act(township.township(Role.TOWNSHIP_OFFICER), 1, seen -> {
            concluding.conclude(seen.id(), seen.version());
            return null;
        }));
        assertThat(township.state(1)).isEqualTo(before);
        assertThat(township.texts("select username || ' ' || outcome || ' ' || code from journal where use_case = 'appraisal.conclude-review' and scope_path in ('"
                + township.branchPath(1) + "', '" + township.path() + "') order by id"))
                .containsExactly("branch/account-11 REFUSED WRONG_PHASE", "township/account-13 REFUSED NOT_PERMITTED");
    }

    @Test
    @DisplayName("shows no identity number in full, whatever was done in this county so far")
    void masked() throws Exception {
        township.settle("9981", township.thisYear(), 6);
        assertThat(township.number("select count(*) from journal")).isPositive();
        // As a word of its own: a workbook's digest may hold as many digits in a row by chance.
        List<String> shown = township.texts("select use_case from journal where concat_ws(' ', subject_id, subject_name, before_values, after_values)"
                + " ~ '\\m[0-9]{17}[0-9X]\\M'");
        assertThat(shown).isEmpty();
    }

    private String noted(String useCase, String value) throws Exception {
        return township.texts("select after_values::json ->> '" + value + "' from journal where use_case = '" + useCase + "' and subject_id = '"
                + township.state(1).id() + "' order by id desc limit 1").get(0);
    }

    /** Whether entry and branch were written by the same transaction, the phase noted after, and who. */
    private String together(String useCase) throws Exception {
        return township.texts("select (j.xmin = a.xmin) || ' ' || (j.after_values::json ->> 'phase') || ' ' || split_part(j.username, '/', 2)"
                + " from journal j, branch_appraisal a where a.id = " + township.state(1).id() + " and j.use_case = '" + useCase
                + "' and j.subject_id = a.id::text order by j.id desc limit 1").get(0);
    }
}
