package org.mingping.disposition.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingping.disposition.CaseVoting.refused;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.disposition.CaseTownship;
import org.mingping.disposition.CaseWalker;
import org.mingping.disposition.model.Disposition;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.application.BrowsingMembers;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.organisation.application.KeepingFormerMembers;
import org.mingping.organisation.application.ReadingMemberFile;
import org.mingping.organisation.application.ShowingIdentityNumber;
import org.mingping.organisation.model.MemberFilter;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.organisation.persistence.FormerMembers;
import org.mingping.organisation.persistence.MemberLine;
import org.mingping.organisation.persistence.MemberPage;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("§5 A former member")
class FormerMembersIT {

    private static final int CONCERNED = 11;

    @Inject
    private CaseWalker walker;
    @Inject
    private ClosingCase closing;
    @Inject
    private ReadingMemberFile files;
    @Inject
    private ShowingIdentityNumber numbers;
    @Inject
    private BrowsingMembers browsing;
    @Inject
    private KeepingFormerMembers keeping;
    @Inject
    private ImportingRoster importing;
    @Inject
    private County county;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private CaseTownship township;

    @BeforeEach
    void settled() throws Exception {
        township = CaseTownship.settle("9798", importing, county, database);
    }

    @AfterEach
    void back() {
        walker.back();
    }

    @Test
    @DisplayName("is in no list that was not asked for them, with their branch until the case is closed and with its superiors after; the record is kept ten years, then handed over, and what is left says who it was")
    void kept() throws Exception {
        long member = township.member(CONCERNED);
        long id = walker.to(township, CONCERNED, Disposition.DIRECT_REMOVAL);
        LocalDate ended = walker.today();
        assertThat(ids(township.branch(() -> page(null)))).doesNotContain(member);
        assertThat(ids(township.township(() -> page(null)))).doesNotContain(member);
        assertThat(ids(township.township(() -> page(MembershipStatus.FORMER)))).contains(member);
        assertThat(ids(township.branch(() -> page(MembershipStatus.FORMER)))).as("a branch lists none").isEmpty();
        assertThat(township.branch(() -> files.read(member)).person().status()).as("there is a decision to be served").isEqualTo(MembershipStatus.FORMER);

        walker.served(township, id);
        walker.sealed(township, id);
        refused("CASE_NO_FOLLOW_UP", () -> walker.act(township, id, version -> closing.close(id, version, "")));
        walker.followed(township, id);
        walker.act(township, id, version -> closing.close(id, version, ""));
        refused("NOT_FOUND", () -> township.branch(() -> files.read(member)));
        refused("NOT_FOUND", () -> township.branch(() -> numbers.show(member)));
        assertThat(township.township(() -> numbers.show(member)).idNumber()).isEqualTo(township.idNumber(CONCERNED));

        FormerMembers.Line line = township.township(() -> keeping.page(false, 0, 10)).items().stream().filter(one -> one.id() == member).findFirst().orElseThrow();
        assertThat(List.of(line.id(), line.endedOn(), line.keptUntil())).containsExactly(member, ended, ended.plusYears(10));
        refused("NOT_PERMITTED", () -> township.township(() -> handOver(member, "2036-17")));
        walker.until(ended.plusYears(10));
        refused("FORMER_KEPT", () -> Officer.ofCounty(county, () -> handOver(member, "2036-17")));
        walker.until(ended.plusYears(10).plusDays(1));
        assertThat(township.township(() -> keeping.page(true, 0, 10)).items()).extracting(FormerMembers.Line::id).contains(member);
        refused("ARCHIVE_NO", () -> Officer.ofCounty(county, () -> handOver(member, " ")));
        Officer.ofCounty(county, () -> handOver(member, "2036-17"));
        refused("FORMER_HANDED_OVER", () -> Officer.ofCounty(county, () -> handOver(member, "2036-18")));
        assertThat(township.texts("select coalesce(telephone, education, ethnicity, remark, dues_base::text, 'nothing') || ' ' || name || ' ' || archive_no from member where id = " + member))
                .singleElement().asString().startsWith("nothing ").endsWith(" 2036-17");
        assertThat(township.texts("select kind from member_event where member_id = " + member + " and kind in ('status', 'membership') order by id")).containsExactly("status", "membership");
    }

    @Test
    @DisplayName("keeps the record to its last day below every use case too")
    void notBeforeItsTerm() throws Exception {
        long member = township.member(12);
        walker.to(township, 12, Disposition.DIRECT_REMOVAL);
        assertThatThrownBy(() -> township.texts("update member set handed_over_on = kept_until, archive_no = 'x' where id = " + member + " returning id")).hasMessageContaining("member_check");
        assertThatThrownBy(() -> township.texts("select forget_former(" + member + ", date '2099-01-01', 'x', 'x')")).hasMessageContaining("permission denied");
    }

    private MemberPage page(MembershipStatus status) {
        return browsing.page(new MemberFilter(null, township.branchCode(), status, null, null, null, false), 0, 100);
    }

    private static List<Long> ids(MemberPage page) {
        return page.lines().stream().map(MemberLine::id).toList();
    }

    private Object handOver(long member, String archiveNo) {
        keeping.handOver(member, archiveNo);
        return null;
    }
}
