package org.mingping.disposition.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.disposition.CaseTownship;
import org.mingping.disposition.CaseWalker;
import org.mingping.disposition.model.CaseBasis.Attitude;
import org.mingping.disposition.model.CaseHearing.OwnStatement;
import org.mingping.disposition.model.CaseView;
import org.mingping.disposition.model.Defect;
import org.mingping.disposition.model.DefectCode;
import org.mingping.disposition.model.Disposition;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.RosterFixture;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.DataSources;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.Upload;

@ArquillianTest
@DisplayName("§5 Where a branch has too few people without a part in the case")
class LentPeopleIT {

    private static final String TOWNSHIP = "9704";
    private static final int CONCERNED = 11;

    @Inject
    private CaseWalker walker;
    @Inject
    private FindingPeople finding;
    @Inject
    private TalkingWithMember talking;
    @Inject
    private EducatingMember educating;
    @Inject
    private ReadingParts parts;
    @Inject
    private CheckingCase checking;
    @Inject
    private ImportingRoster importing;
    @Inject
    private County county;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private CaseTownship township;

    @BeforeEach
    void settled() throws Exception {
        township = CaseTownship.settle(TOWNSHIP, importing, county, database);
        RosterFixture neighbours = new RosterFixture(TOWNSHIP);
        for (int number = 31; number <= 34; number++) {
            neighbours.member(number).put("所在党支部", neighbours.branchName(2));
        }
        neighbours.member(35).put("姓名", "同名");
        neighbours.member(36).put("姓名", "同名");
        Officer.ofCounty(county, () -> importing.store(Upload.of(neighbours.write()), Progress.UNWATCHED));
    }

    @AfterEach
    void back() {
        walker.back();
    }

    @Test
    @DisplayName("the township talks and appoints educators of its other branches: they read the plan and hold its sessions, and the check finds nothing amiss")
    void lent() throws Exception {
        long id = walker.reported(township, CONCERNED);
        List<Long> talkers = township.township(() -> finding.elsewhere(line(31) + "\n\n" + line(32).replace(" ", "，")));
        assertThat(talkers).hasSize(2);
        township.township(() -> done(() -> talking.talk(id, walker.version(township, id), walker.today(), "乡镇会议室", talkers, false, "谈话内容", OwnStatement.ACKNOWLEDGED, "本人的陈述",
                Optional.<Attitude>empty())));
        List<Long> educators = township.township(() -> finding.elsewhere(line(33) + "\n" + line(34)));
        LocalDate first = walker.today();
        township.township(() -> done(() -> educating.appoint(id, walker.version(township, id), first, educators, first, List.of("学习党章"))));

        ReadingParts.Plan plan = neighbour(educators.get(0), () -> parts.mine()).get(0);
        assertThat(plan.name()).as("whom they educate").isNotBlank();
        neighbour(educators.get(0), () -> done(() -> educating.session(id, plan.version(), walker.today(), null, "学习与谈心", "本人有认识")));
        walker.later(7);
        township.branch(() -> done(() -> educating.session(id, walker.version(township, id), walker.today(), educators.get(1), "学习与谈心", "本人有认识")));
        assertThat(township.countyApprover(() -> checking.check(id, Disposition.REMOVAL))).extracting(Defect::code)
                .doesNotContain(DefectCode.EDUCATORS_NUMBER, DefectCode.EDUCATOR_NOT_FULL, DefectCode.EDUCATOR_OTHER_PART, DefectCode.SESSION_BY_OTHERS, DefectCode.TALK_MISSING);
    }

    @Test
    @DisplayName("whoever was replaced by the case's branch reads and holds nothing more, though they are of another branch")
    void replaced() throws Exception {
        long id = walker.reported(township, 12);
        List<Long> educators = township.township(() -> finding.elsewhere(line(33) + "\n" + line(34).replace(" ", "　")));
        LocalDate first = walker.today();
        township.township(() -> done(() -> educating.appoint(id, walker.version(township, id), first, educators, first, List.of("学习党章"))));
        ReadingParts.Plan plan = neighbour(educators.get(0), () -> parts.mine()).get(0);
        assertThat(plan.lines()).as("what an educator needs, and no more").allMatch(line -> CaseView.EDUCATOR.shows(line.fact().action()));

        List<Long> own = township.members(3, 4);
        township.branch(() -> done(() -> educating.appoint(id, walker.version(township, id), walker.today(), own, walker.today(), List.of("学习党章"))));
        for (long replaced : educators) {
            assertThat(neighbour(replaced, () -> parts.mine())).isEmpty();
        }
    }

    @Test
    @DisplayName("who is named must be one full member of the township: nobody is guessed, and another township's are not seen")
    void named() throws Exception {
        assertThat(refused(() -> township.township(() -> finding.elsewhere("某人 " + TOWNSHIP + "002"))).code()).isEqualTo("CASE_PEOPLE_LINE");
        assertThat(refused(() -> township.township(() -> finding.elsewhere("只有名字"))).code()).isEqualTo("CASE_PEOPLE_LINE");
        assertThat(refused(() -> township.township(() -> finding.elsewhere((line(31) + "\n").repeat(21)))).code()).as("nobody is left out without a word").isEqualTo("CASE_PEOPLE_MOST");
        assertThat(refused(() -> township.township(() -> finding.elsewhere("同名 " + township.branchCode()))).code()).isEqualTo("CASE_PEOPLE_SAME");
        assertThat(refused(() -> township.caller(Role.TOWNSHIP_OFFICER, 9_870_061, county.path() + "9705/", null).perform(() -> finding.elsewhere(line(31)))).code()).isEqualTo("CASE_PEOPLE_LINE");
    }

    /** As the township's officer writes it. */
    private String line(int number) throws Exception {
        String id = new RosterFixture(TOWNSHIP).idNumber(number);
        return township.texts("select m.name || ' ' || o.code from member m join organisation o on o.id = m.organisation_id where m.id_number = '" + id + "'").get(0);
    }

    private <T> T neighbour(long member, Callable<T> work) throws Exception {
        return township.caller(Role.MEMBER, 9_870_060, township.otherBranchPath(), member).perform(work);
    }

    private static Refusal refused(ThrowingCallable work) {
        return catchThrowableOfType(Refusal.class, work);
    }

    private static Void done(Work work) throws Exception {
        work.run();
        return null;
    }

    private interface Work {

        void run() throws Exception;
    }
}
