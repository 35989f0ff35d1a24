package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Realm;
import org.mingping.access.Role;
import org.mingping.appraisal.RuleSetDrafts;
import org.mingping.appraisal.model.AdoptedOpinion;
import org.mingping.appraisal.model.FirstStandards;
import org.mingping.appraisal.model.Standard;
import org.mingping.appraisal.model.StandardCategory;
import org.mingping.appraisal.persistence.Standards;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.RosterFixture;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.orglife.InTransaction;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;
import org.mingping.shared.persistence.DataSources;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.Upload;

@ArquillianTest
@DisplayName("The standards of an unqualified member (domain §6)")
class StandardsIT {

    private static final Standard EVERYONE = new Standard(StandardCategory.EVERYONE, "甲", "出处一");
    private static final Standard RURAL = new Standard(StandardCategory.RURAL, "乙", "出处二");
    private static final Standard RETIRED = new Standard(StandardCategory.RETIRED, "丙", "出处三");
    private static final Standard FLOATING = new Standard(StandardCategory.FLOATING, "丁", "出处四");

    @Inject
    private DraftingRuleSet drafting;

    @Inject
    private ReadingStandards reading;

    @Inject
    private WritingStandards writing;

    @Inject
    private RuleSetDrafts drafts;

    @Inject
    private InTransaction inTransaction;

    @Inject
    private ImportingRoster roster;

    @Inject
    private OpeningCycle opening;

    @Inject
    private County county;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource system;

    @Test
    @DisplayName("come with the first rule set as the report has them, and a new draft begins with those of the one it is made from")
    void begun() throws Exception {
        assertThat(of("county-trial-1")).returns(true, Standards.Written::kept).returns(FirstStandards.all(), Standards.Written::standards);
        draft("county-trial-1", "standards-a");
        assertThat(of("standards-a").standards()).isEqualTo(FirstStandards.all());
        write("standards-a", of("standards-a").version(), "one", RURAL);
        draft("standards-a", "standards-b");
        assertThat(of("standards-b").standards()).containsExactly(RURAL);
    }

    @Test
    @DisplayName("are changed in the draft by whoever saw it last, adopted by somebody who wrote none of them, and never change after")
    void adopted() throws Exception {
        draft("county-trial-1", "standards-c");
        int seen = of("standards-c").version();
        write("standards-c", seen, "two", EVERYONE, RURAL);
        Refused.with("STALE_VERSION", () -> write("standards-c", seen, "one", EVERYONE));
        Refused.with("STANDARD_SOURCE", () -> write("standards-c", seen + 1, "one", new Standard(StandardCategory.RURAL, "乙", "")));
        assertThat(of("standards-c").standards()).as("nothing of it changed").containsExactly(EVERYONE, RURAL);
        Refused.with("OWN_PROPOSAL", () -> adopt("standards-c", "two"));
        adopt("standards-c", "three");
        Refused.with("RULE_SET_ADOPTED", () -> write("standards-c", of("standards-c").version(), "one", RETIRED));
        assertThatThrownBy(() -> rows("update rule_set set standards = '[]' where code = 'standards-c' returning code")).isInstanceOf(SQLException.class).hasMessageContaining("immutable");
        Refused.with("NOT_PERMITTED", () -> as("x", Role.TOWNSHIP_OFFICER, () -> {
            writing.write("standards-c", 0, List.of());
            return null;
        }));
    }

    @Test
    @DisplayName("stand beside a member's appraisal: those for everyone, those of the member's category, and, beside a floating member, those for floating ones")
    void applying() throws Exception {
        draft("county-trial-1", "standards-d");
        write("standards-d", of("standards-d").version(), "one", EVERYONE, RURAL, RETIRED, FLOATING);
        adopt("standards-d", "three");
        RosterFixture people = new RosterFixture("9754");
        people.member(1);
        people.member(2).put("人员类别", "离退休");
        people.member(3).put("是否流动党员", "是");
        Officer.ofCounty(county, () -> roster.store(Upload.of(people.write()), Progress.UNWATCHED));
        Officer.ofCounty(county, () -> opening.open(new HalfYear(2044, Half.H1), "standards-d"));
        assertThat(applyingTo(people, 1)).containsExactly(EVERYONE, RURAL);
        assertThat(applyingTo(people, 2)).containsExactly(EVERYONE, RETIRED);
        assertThat(applyingTo(people, 3)).containsExactly(EVERYONE, RURAL, FLOATING);
        long first = appraisal(people, 1);
        Caller elsewhere = Officer.caller(county, Role.BRANCH_OFFICER, county.path() + "9754/" + people.branchCode(2) + "/");
        assertThat(elsewhere.perform(() -> reading.applyingTo(first))).as("to the branch next door it is not there").isEmpty();
    }

    @Test
    @DisplayName("are drafted anew from what a consultation adopted: the draft's annex lists each opinion with its answer and its source, and is adopted with it")
    void fromOpinions() throws Exception {
        AdoptedOpinion opinion = new AdoptedOpinion("STANDARDS", "流动党员应有自己的标准", "符合实际", "试验镇党委 2026年11月2日座谈会");
        Refused.with("NO_ADOPTED_OPINION", () -> begin("standards-e", List.of()));
        begin("standards-e", List.of(opinion));
        assertThat(of("standards-e").annex()).containsExactly(opinion);
        assertThat(of("standards-e").standards()).isNotEmpty();
        write("standards-e", of("standards-e").version(), "one", FLOATING);
        assertThat(of("standards-e").annex()).as("writing the standards leaves it").containsExactly(opinion);
        adopt("standards-e", "three");
        assertThatThrownBy(() -> rows("update rule_set set annex = null where code = 'standards-e' returning code")).isInstanceOf(SQLException.class).hasMessageContaining("immutable");
    }

    private List<Standard> applyingTo(RosterFixture people, int member) throws Exception {
        long id = appraisal(people, member);
        return Officer.ofCounty(county, () -> reading.applyingTo(id));
    }

    private long appraisal(RosterFixture people, int member) throws SQLException {
        return Long.parseLong(rows("select x.id from member_appraisal x join member m on m.id = x.member_id join branch_appraisal b on b.id = x.branch_appraisal_id"
                + " join cycle c on c.id = b.cycle_id where c.year = 2044 and m.id_number = '" + people.idNumber(member) + "'").get(0));
    }

    private void begin(String code, List<AdoptedOpinion> adopted) throws Exception {
        inTransaction.as(officer("one", Role.COUNTY_OFFICER), () -> {
            drafts.draftWith(code, "试行办法 " + code, adopted);
            return null;
        });
    }

    private void draft(String source, String code) throws Exception {
        as("one", Role.COUNTY_OFFICER, () -> {
            drafting.draftFrom(source, code, "试行办法 " + code);
            return null;
        });
    }

    private void write(String code, int seen, String by, Standard... standards) throws Exception {
        as(by, Role.COUNTY_OFFICER, () -> {
            writing.write(code, seen, List.of(standards));
            return null;
        });
    }

    private void adopt(String code, String by) throws Exception {
        int seen = of(code).version();
        as(by, Role.COUNTY_APPROVER, () -> {
            drafting.adopt(code, seen);
            return null;
        });
    }

    private Standards.Written of(String code) throws Exception {
        return Officer.ofCounty(county, () -> reading.read(code));
    }

    private <T> T as(String username, Role role, Callable<T> work) throws Exception {
        return officer(username, role).perform(work);
    }

    private Caller officer(String username, Role role) {
        return new Caller(1, username, username, Realm.COUNTY, Set.of(role), county.id(), county.id(), county.name(), county.path(), null, Caller.Via.PAGE, "zh-CN");
    }

    private List<String> rows(String query) throws SQLException {
        try (Connection connection = system.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
