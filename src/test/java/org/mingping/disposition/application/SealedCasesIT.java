package org.mingping.disposition.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.disposition.CaseTownship;
import org.mingping.disposition.CaseWalker;
import org.mingping.disposition.SealedEntries;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.Defect;
import org.mingping.disposition.model.DefectCode;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.disposition.model.filing.FilingChecklist;
import org.mingping.findings.application.DecidingFinding;
import org.mingping.organisation.County;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("§5 A case, to its sealed file")
class SealedCasesIT {

    @Inject
    private CaseWalker walker;
    @Inject
    private ReadingCases reading;
    @Inject
    private ReadingCaseFolder folder;
    @Inject
    private SendingSealedFile sending;
    @Inject
    private OpeningCase opening;
    @Inject
    private ApprovingDisposition approving;
    @Inject
    private VerifyingCase verifying;
    @Inject
    private ProposingDisposition proposing;
    @Inject
    private CheckingCase checking;
    @Inject
    private KeepingScans scans;
    @Inject
    private FilingCase filing;
    @Inject
    private DecidingFinding deciding;
    @Inject
    private ImportingRoster importing;
    @Inject
    private County county;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private CaseTownship township;

    @BeforeEach
    void settled() throws Exception {
        township = CaseTownship.settle("9780", importing, county, database);
    }

    @AfterEach
    void back() {
        walker.back();
    }

    @Test
    @DisplayName("closed as qualified again: nothing follows the member")
    void closedAsQualified() throws Exception {
        long id = walker.to(township, 11, Disposition.CLOSED_AS_QUALIFIED);
        sealed(id, 11, "FULL", CasePaper.EDUCATION, CasePaper.EVALUATION);
    }

    @Test
    @DisplayName("closed as unfounded: the verification found nothing, the township closes it without a meeting, by somebody who did not prepare it; the member is told, and nothing follows them")
    void closedAsUnfounded() throws Exception {
        long id = walker.reported(township, 19);
        Disposition unfounded = Disposition.CLOSED_AS_UNFOUNDED;
        walker.act(township, id, version -> proposing.propose(id, version, walker.today(), unfounded, null, "没有核实"));
        assertThat(township.branch(() -> checking.check(id, unfounded))).extracting(Defect::code).containsExactly(DefectCode.VERIFICATION_MISSING);
        township.townshipApprover(() -> {
            approving.sendBack(id, walker.version(township, id), "先核实");
            return null;
        });
        walker.act(township, id, version -> verifying.verify(id, version, walker.today(), township.members(1, 2), false, "经走访查证，反映不实", false, false, false));
        assertThat(township.branch(() -> checking.check(id, Disposition.DIRECT_REMOVAL))).extracting(Defect::code).contains(DefectCode.FACTS_NOT_ESTABLISHED);
        walker.act(township, id, version -> proposing.propose(id, version, walker.today(), unfounded, null, "事实不能认定"));
        assertThat(township.branch(() -> reading.get(id)).state()).as("no meeting decides on it").isEqualTo(CaseState.PASSED);
        assertThat(told("case-office-PROPOSE", id)).containsOnly(township.path());
        Caller verifier = township.caller(Role.TOWNSHIP_APPROVER, 9_870_061, township.path(), township.member(2));
        assertThatThrownBy(() -> verifier.perform(() -> {
            approving.approve(id, walker.version(township, id), "同意");
            return null;
        })).as("who verified").isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CASE_PREPARED"));
        walker.approvedByTownship(township, id);
        sealed(id, 19, "FULL", CasePaper.VERIFICATION, CasePaper.CONCLUSION, CasePaper.APPROVAL, CasePaper.DECISION, CasePaper.NOTICE_OF_DECISION);
        assertThat(told("case-own-SERVE_NOTICE", id)).containsExactly(township.branchPath());
        assertThat(township.branch(() -> folder.contents(id, Messages.CHINESE)).checklist()).as("nothing for the personal file")
                .allSatisfy(item -> assertThat(item.folder()).isEqualTo(FilingChecklist.Folder.CASE));
    }

    @Test
    @DisplayName("rectification, reformed")
    void rectification() throws Exception {
        long id = walker.to(township, 12, Disposition.RECTIFICATION);
        walker.served(township, id);
        walker.rectified(township, id, true);
        walker.sealed(township, id);
        assertSealed(id, 12, "FULL", CasePaper.RECTIFICATION_PLAN, CasePaper.REEVALUATION);
    }

    @Test
    @DisplayName("persuaded withdrawal")
    void persuadedWithdrawal() throws Exception {
        long id = walker.to(township, 13, Disposition.PERSUADED_WITHDRAWAL);
        sealed(id, 13, "FORMER", CasePaper.TALK_MINUTES, CasePaper.NOTICE_OF_DECISION);
    }

    @Test
    @DisplayName("removal")
    void removal() throws Exception {
        long id = walker.to(township, 14, Disposition.REMOVAL);
        sealed(id, 14, "FORMER", CasePaper.EDUCATION, CasePaper.DECISION);
    }

    @Test
    @DisplayName("direct removal")
    void directRemoval() throws Exception {
        long id = walker.to(township, 15, Disposition.DIRECT_REMOVAL);
        sealed(id, 15, "FORMER", CasePaper.VERIFICATION, CasePaper.APPROVAL);
    }

    @Test
    @DisplayName("removal for self-withdrawal, opened by the finding that the township confirmed, with its evidence in the file")
    void selfWithdrawal() throws Exception {
        long finding = finding(16);
        township.townshipApprover(() -> {
            deciding.decide(finding, 0, false, "没有正当理由");
            return null;
        });
        long id = Long.parseLong(township.texts("select id from disposition_case where evidence = 'finding' and evidence_id = " + finding).get(0));
        assertThatThrownBy(() -> walker.reported(township, 16)).as("one member has one case: what else is reported is verified in it").isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("CASE_RUNS_UNDECIDED"));
        walker.to(township, id, Disposition.SELF_WITHDRAWAL_REMOVAL);
        sealed(id, 16, "FORMER", CasePaper.GROUND_EVIDENCE, CasePaper.MEETING_MINUTES);
    }

    @Test
    @DisplayName("an application that nobody made, closed as unfounded without a paper that does not exist; not where the signed one lies there")
    void nobodyApplied() throws Exception {
        long id = township.branch(() -> opening.ownApplication(township.member(9), walker.today(), true, "误录"));
        walker.act(township, id, version -> verifying.verify(id, version, walker.today(), township.members(1, 2), false, "本人没有申请", false, false, false));
        walker.act(township, id, version -> proposing.propose(id, version, walker.today(), Disposition.CLOSED_AS_UNFOUNDED, null, "误录"));
        walker.approvedByTownship(township, id);
        sealed(id, 9, "FULL", CasePaper.VERIFICATION, CasePaper.APPROVAL);
        long applied = walker.applied(township, 8);
        assertThat(township.township(() -> checking.check(applied, Disposition.CLOSED_AS_UNFOUNDED))).extracting(Defect::code).contains(DefectCode.APPLICATION_ON_FILE);
    }

    @Test
    @DisplayName("voluntary withdrawal, not without the application itself")
    void voluntaryWithdrawal() throws Exception {
        long id = township.branch(() -> opening.ownApplication(township.member(17), walker.today(), true, "书面申请"));
        assertThatThrownBy(() -> walker.to(township, id, Disposition.VOLUNTARY_WITHDRAWAL)).as("the meeting announces nothing that lies in no drawer").isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("CASE_ANNOUNCE_DEFECTS"));
        assertThat(township.township(() -> checking.check(id, null))).extracting(Defect::code).containsExactly(DefectCode.APPLICATION_NOT_ON_FILE, DefectCode.MEETING_MISSING);
        assertThat(township.branch(() -> folder.contents(id, Messages.CHINESE)).missing()).extracting(FilingChecklist.Item::paper).contains(CasePaper.APPLICATION);
        byte[] paper = township.branch(() -> folder.print(id, 0, false, Messages.CHINESE)).content();
        long wrong = township.branch(() -> scans.add(id, CasePaper.APPLICATION, "别人的申请书.pdf", paper));
        assertThat(notWithdrawn(id, wrong, "传成了别人的")).isEqualTo("done");
        assertThat(township.township(() -> checking.check(id, null))).as("withdrawn, it is none").extracting(Defect::code).contains(DefectCode.APPLICATION_NOT_ON_FILE);
        township.branch(() -> scans.add(id, CasePaper.APPLICATION, "退党申请书.pdf", paper));
        walker.act(township, id, version -> proposing.withdraw(id, version, "补交申请书后重新提出"));
        walker.passed(township, id, Disposition.VOLUNTARY_WITHDRAWAL);
        walker.takenOnFile(township, id);
        walker.served(township, id);
        walker.sealed(township, id);
        assertSealed(id, 17, "FORMER", CasePaper.APPLICATION);
        assertThatThrownBy(() -> township.branch(() -> scans.add(id, CasePaper.APPLICATION, "迟到.pdf", paper))).as("sealed").isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("CASE_SEALED"));
    }

    @Test
    @DisplayName("holds no scan that was withdrawn with a reason; it stays on record and readable, stands for nothing on the checklist, and what a sealed file holds is withdrawn no more")
    void withdrawn() throws Exception {
        long id = walker.applied(township, 19);
        long wrong = Long.parseLong(township.texts("select id from case_paper where case_id = " + id).get(0));
        byte[] paper = township.branch(() -> folder.scan(id, wrong)).content();
        assertThat(notWithdrawn(id, wrong, " ")).isEqualTo("PAPER_REASON");
        assertThat(notWithdrawn(id, wrong, "x".repeat(201))).isEqualTo("PAPER_REASON");
        assertThat(notWithdrawn(id, wrong, "传成了别人的")).isEqualTo("done");
        assertThat(notWithdrawn(id, wrong, "再撤一次")).isEqualTo("NOT_FOUND");
        ReadingCaseFolder.Contents contents = township.branch(() -> folder.contents(id, Messages.CHINESE));
        assertThat(contents.papers()).filteredOn(line -> line.scan() == wrong).singleElement().satisfies(line -> {
            assertThat(line.withdrawn().reason()).isEqualTo("传成了别人的");
            assertThat(line.withdrawable()).isFalse();
        });
        assertThat(township.branch(() -> folder.scan(id, wrong)).content()).as("kept").isNotEmpty();
        assertThat(township.township(() -> checking.check(id, Disposition.VOLUNTARY_WITHDRAWAL))).as("it is no application any more").extracting(Defect::code).contains(DefectCode.APPLICATION_NOT_ON_FILE);
        long right = township.branch(() -> scans.add(id, CasePaper.APPLICATION, "本人的申请书.pdf", paper));
        walker.to(township, id, Disposition.VOLUNTARY_WITHDRAWAL);
        walker.served(township, id);
        assertThat(township.branch(() -> folder.contents(id, Messages.CHINESE)).missing()).isEmpty();
        assertThat(notWithdrawn(id, right, "换一份")).as("on which the membership ended").isEqualTo("SCAN_DECIDED");
        walker.sealed(township, id);
        assertThat(SealedEntries.titles(township.township(() -> SealedEntries.file(folder, sending, id)))).anyMatch(title -> title.contains("本人的申请书")).doesNotContain("退党申请书（退党申请书）");
        assertThat(notWithdrawn(id, right, "晚了")).isEqualTo("SCAN_SEALED");
        assertThat(township.texts("select count(*) from journal where use_case = 'disposition.withdraw-scan' and outcome = 'DONE' and subject_id = '" + id + "'")).containsExactly("1");
    }

    private String notWithdrawn(long id, long scan, String reason) throws Exception {
        try {
            township.branch(() -> {
                scans.withdraw(id, scan, reason);
                return null;
            });
            return "done";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    @Test
    @DisplayName("takes no executable under another name, nothing enormous and no name that leads elsewhere")
    void uploads() throws Exception {
        long id = walker.reported(township, 18);
        assertThat(refused(id, "工具.pdf", "MZ\u0090 executable".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("SCAN_TYPE");
        byte[] paper = township.branch(() -> folder.print(id, 0, false, Messages.CHINESE)).content();
        assertThat(refused(id, "../../etc/passwd.pdf", paper)).isEqualTo("SCAN_NAME_PATH");
        assertThat(refused(id, "大.pdf", new byte[(20 << 20) + 1])).isEqualTo("SCAN_TOO_LARGE");
        assertThat(township.texts("select count(*) from case_paper where case_id = " + id)).containsExactly("0");
    }

    private String refused(long id, String name, byte[] content) throws Exception {
        try {
            township.branch(() -> scans.add(id, CasePaper.VERIFICATION, name, content));
            return "taken";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private void sealed(long id, int number, String status, CasePaper... papers) throws Exception {
        walker.served(township, id);
        walker.sealed(township, id);
        assertSealed(id, number, status, papers);
    }

    private void assertSealed(long id, int number, String status, CasePaper... papers) throws Exception {
        assertThat(township.branch(() -> reading.get(id)).state()).isEqualTo(CaseState.SEALED);
        assertThat(township.texts("select status from member where id = " + township.member(number))).containsExactly(status);
        assertThat(township.branch(() -> folder.contents(id, Messages.CHINESE)).papers()).extracting(ReadingCaseFolder.Line::paper).contains(papers);
        byte[] zip = township.township(() -> SealedEntries.file(folder, sending, id));
        assertThat(township.texts("select file_sha256 from case_seal where case_id = " + id)).containsExactly(SealedEntries.sha256(zip));
        Map<String, byte[]> entries = SealedEntries.of(zip);
        String manifest = new String(entries.get("manifest.sha256"), StandardCharsets.UTF_8);
        List<String> lines = manifest.lines().toList();
        assertThat(lines).hasSize(entries.size() - 2).allSatisfy(line -> assertThat(SealedEntries.sha256(entries.get(line.substring(66)))).isEqualTo(line.substring(0, 64)));
        assertThat(township.texts("select seal_number from case_seal where case_id = " + id)).containsExactly(SealedEntries.sha256(entries.get("seal.txt")));
        assertThat(township.township(() -> folder.receipt(id, Messages.CHINESE)).content()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    private List<String> told(String kind, long id) throws Exception {
        return township.texts("select scope_path from notice where kind = '" + kind + "' and link like '%id=" + id + "'");
    }

    private long finding(int number) throws Exception {
        return Long.parseLong(township.texts("""
                insert into finding (county_id, scope_path, member_id, kind, since, period, months, state, raised_at, verified_at, verified_by, verification)
                select county_id, scope_path, id, 'DUES', date '2026-01-01', date '2026-06-01', array[date '2026-01-01', date '2026-06-01'], 'NO_GOOD_REASON', now(), now(), 'x', '无正当理由'
                  from member where id = %d returning id""".formatted(township.member(number))).get(0));
    }
}
