package org.mingping.disposition.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.disposition.CaseTownship;
import org.mingping.disposition.CaseWalker;
import org.mingping.disposition.SealedEntries;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.fact.AfterFacts.Service;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.disposition.model.filing.FilingChecklist;
import org.mingping.disposition.model.form.Forms;
import org.mingping.disposition.persistence.CaseLists;
import org.mingping.organisation.County;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.Jsons;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.DataSources;
import org.mingping.shared.print.FormPdf;

@ArquillianTest
@DisplayName("§5 A case that an appeal opens again, and its sealed files")
class SealedAnewIT {

    @Inject
    private CaseWalker walker;
    @Inject
    private ReadingCases reading;
    @Inject
    private ReadingParts parts;
    @Inject
    private ReadingCaseFolder folder;
    @Inject
    private SendingSealedFile sending;
    @Inject
    private ApprovingDisposition approving;
    @Inject
    private AppealingDecision appealing;
    @Inject
    private ServingDecision serving;
    @Inject
    private FollowingUpCase following;
    @Inject
    private OfferingActs offering;
    @Inject
    private FilingCase filing;
    @Inject
    private ProposingDisposition proposing;
    @Inject
    private EducatingMember educating;
    @Inject
    private KeepingScans scans;
    @Inject
    private ImportingRoster importing;
    @Inject
    private County county;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private CaseTownship township;

    @BeforeEach
    void settled() throws Exception {
        township = CaseTownship.settle("9794", importing, county, database);
    }

    @AfterEach
    void back() {
        walker.back();
    }

    @Test
    @DisplayName("an appeal upheld in one case gives back no membership that another case has ended; whoever follows the former member up finds the plan until the case is closed")
    void twoCases() throws Exception {
        long grave = walker.reported(township, 12);
        long left = walker.applied(township, 12);
        walker.prepared(township, grave, Disposition.DIRECT_REMOVAL);
        walker.prepared(township, left, Disposition.VOLUNTARY_WITHDRAWAL);
        walker.passed(township, grave, Disposition.DIRECT_REMOVAL);
        assertThat(refusal(() -> {
            walker.passed(township, left, Disposition.VOLUNTARY_WITHDRAWAL);
            return null;
        })).as("no way out of the other case is announced").isEqualTo("CASE_ANNOUNCE_DEFECTS");
        walker.approvedByCounty(township, grave);
        assertThat(refusal(() -> takeOnFile(left))).as("nobody leaves twice").isEqualTo("CASE_NO_MEMBER");
        assertThat(township.branch(() -> offering.offers(left)).acts()).isEmpty();
        assertThat(township.branch(() -> reading.get(left)).rests()).isTrue();
        // As two could be ended at once before this was refused.
        township.texts("update disposition_case set effective_on = opened_on where id = " + left + " returning id");
        walker.served(township, grave);
        walker.act(township, grave, version -> following.plan(grave, version, walker.today(), township.member(6), List.of(walker.today().plusDays(30)), "谈心"));
        assertThat(township.member(6, parts::mine)).extracting(ReadingParts.Plan::caseId).contains(grave);
        appealed(grave, true);
        assertThat(township.texts("select status from member where id = " + township.member(12))).containsExactly("FORMER");
        township.texts("update disposition_case set state = 'CLOSED', closed_on = opened_on where id = " + grave + " returning id");
        assertThat(township.member(6, parts::mine)).extracting(ReadingParts.Plan::caseId).doesNotContain(grave);
        assertThat(refusal(() -> township.member(6, () -> reading.lines(grave)))).isEqualTo("NOT_FOUND");
    }

    @Test
    @DisplayName("a scan of the decision that an appeal undid stands for nothing of the next, and follows nobody into their personal file")
    void overturnedScans() throws Exception {
        long id = walker.reported(township, 15);
        walker.prepared(township, id, Disposition.DIRECT_REMOVAL);
        walker.passed(township, id, Disposition.DIRECT_REMOVAL);
        walker.approvedByCounty(township, id);
        township.branch(() -> scans.add(id, CasePaper.DECISION, "除名决定.pdf", pdf()));
        walker.served(township, id);
        walker.later(1);
        appealed(id, true);
        walker.act(township, id, version -> proposing.propose(id, version, walker.today(), Disposition.DIRECT_REMOVAL, null, "重新研究"));
        assertThat(township.branch(() -> folder.contents(id, Messages.CHINESE)).missing()).extracting(FilingChecklist.Item::paper).contains(CasePaper.DECISION);
    }

    @Test
    @DisplayName("a rectification that is decided lets no withdrawal pass it by; when its member is one no more, it rests, and nobody educates in a case at rest")
    void rectificationDecided() throws Exception {
        long decided = walker.to(township, 16, Disposition.RECTIFICATION);
        long left = walker.applied(township, 16);
        walker.prepared(township, left, Disposition.VOLUNTARY_WITHDRAWAL);
        assertThat(refusal(() -> {
            walker.passed(township, left, Disposition.VOLUNTARY_WITHDRAWAL);
            return null;
        })).isEqualTo("CASE_ANNOUNCE_DEFECTS");
        long taught = walker.reported(township, 17);
        walker.prepared(township, taught, Disposition.REMOVAL);
        walker.act(township, taught, version -> educating.appoint(taught, version, walker.today(), township.members(4, 5), walker.today(), List.of()));
        int version = walker.version(township, taught);
        String put = "update member set status = '%s', ended_on = %s, kept_until = %s where id in (" + township.member(16) + ", " + township.member(17) + ") returning id";
        township.texts(put.formatted("FORMER", "current_date", "current_date + 3650"));
        try {
            assertThat(township.township(() -> reading.get(decided)).rests()).isTrue();
            int seen = township.township(() -> reading.get(decided)).version();
            township.member(16, () -> run(() -> appealing.appeal(decided, seen, walker.today(), "不服限期改正的决定")));
            assertThat(township.texts("select kind from case_clock where running and kind like '%APPEAL%' and case_id = " + decided)).as("an appeal is answered all the same").containsExactly("ANSWER_APPEAL");
            answered(decided, false);
            assertThat(refusal(() -> sealAtRest(decided))).isEqualTo("CASE_ANSWER_UNSERVED");
            assertThat(restingUnsealed()).as("the answer has not reached the member").doesNotContain(decided);
            township.township(() -> run(() -> serving.answer(decided, walker.version(township, decided), walker.today(), Service.SIGNED, "乡镇送达")));
            assertThat(restingUnsealed()).as("the first page asks for it").contains(decided);
            assertThat(township.township(() -> offering.offers(decided)).likely()).contains(CaseAction.SEAL);
            String state = township.texts("select state from disposition_case where id = " + decided).get(0);
            sealAtRest(decided);
            assertThat(SealedEntries.titles(file(decided))).as("the answer to an appeal is filed, also where the case goes on to nothing").anyMatch(title -> title.contains("申诉"));
            assertThat(township.texts("select state from disposition_case where id = " + decided)).containsExactly(state);
            assertThat(restingUnsealed()).doesNotContain(decided);
            assertThat(refusal(() -> sealAtRest(decided))).isEqualTo("CASE_SEALED_ALREADY");
            assertThat(refusal(() -> township.township(() -> run(() -> filing.file(decided, reading.get(decided).version(), ""))))).as("nothing else is done in it").isNotEqualTo("done").isNotEqualTo("NOT_FOUND");
            assertThat(refusal(() -> township.member(4, () -> {
                educating.session(taught, version, walker.today(), null, "学习", "认真");
                return null;
            }))).isEqualTo("CASE_NO_MEMBER");
        } finally {
            township.texts(put.formatted("FULL", "null", "null"));
        }
    }

    @Test
    @DisplayName("a file is not sealed over an appeal that waits; what an answer adds is sealed anew beside the first seal, and nothing without need")
    void sealedAnew() throws Exception {
        long id = walker.reported(township, 14);
        walker.prepared(township, id, Disposition.DIRECT_REMOVAL);
        walker.passed(township, id, Disposition.DIRECT_REMOVAL);
        walker.approvedByCounty(township, id);
        walker.served(township, id);
        walker.sealed(township, id);
        assertThat(refusal(() -> seal(id))).isEqualTo("CASE_SEALED_ALREADY");
        assertThat(refusal(() -> township.branch(() -> scans.add(id, CasePaper.APPEAL, "申诉书.pdf", pdf())))).as("there is no appeal").isEqualTo("CASE_SEALED");
        walker.act(township, id, version -> appealing.appeal(id, version, walker.today(), "不服"));
        assertThat(refusal(() -> seal(id))).isEqualTo("CASE_APPEAL_PENDING");
        answered(id, false);
        assertThat(refusal(() -> seal(id))).as("the file holds how the answer reached the member, too").isEqualTo("CASE_ANSWER_UNSERVED");
        served(id);
        assertThat(refusal(() -> township.branch(() -> scans.add(id, CasePaper.TALK_MINUTES, "谈话.pdf", pdf())))).isEqualTo("CASE_SEALED");
        township.branch(() -> scans.add(id, CasePaper.APPEAL, "申诉书原件.pdf", pdf()));
        assertThat(unsealedWhenClosed(id)).as("the first page asks for it, were it closed meanwhile").contains(id);
        seal(id);
        assertThat(unsealedWhenClosed(id)).doesNotContain(id);
        assertThat(SealedEntries.titles(file(id))).as("what kind of paper, then its file").contains("申诉及答复（申诉书原件）");
        assertThat(SealedEntries.titles(file(id))).as("laid beside the sealed file, and in the next one").anyMatch(title -> title.contains("申诉书原件"));
        assertThat(refusal(() -> township.branch(() -> scans.add(id, CasePaper.APPEAL, "又一份.pdf", pdf())))).as("this file holds the appeal").isEqualTo("CASE_SEALED");
        assertThat(township.texts("select number from case_seal where case_id = " + id + " order by number")).containsExactly("1", "2");
        assertThat(township.texts("select seal_number from case_seal where number = 2 and case_id = " + id)).isNotEqualTo(township.texts("select seal_number from case_seal where number = 1 and case_id = " + id));
        township.texts("update member set status = 'FULL', ended_on = null, kept_until = null where id = " + township.member(14) + " returning id");
        walker.reported(township, 14);
        walker.act(township, id, version -> appealing.appeal(id, version, walker.today(), "仍不服"));
        assertThat(refusal(() -> township.countyApprover(9_870_010, () -> run(() -> appealing.answer(id, walker.version(township, id), true, "改正"))))).as("while another on this ground runs").isEqualTo("CASE_RUNS");
    }

    @Test
    @DisplayName("decided anew after an appeal was upheld, is sealed a second time with both decisions and the answer between them; the first file stays as it was, byte for byte")
    void decidedAnew() throws Exception {
        long id = walker.to(township, 11, Disposition.DIRECT_REMOVAL);
        walker.served(township, id);
        walker.sealed(township, id);
        byte[] first = file(id);
        assertThat(SealedEntries.titles(first)).noneMatch(title -> title.contains("申诉"));
        appealed(id, true);
        served(id);
        assertThat(status(11)).containsExactly("FULL");
        assertThat(refusal(() -> seal(id))).as("nothing is decided").isEqualTo("CASE_STATE");
        assertThat(township.branch(() -> offering.offers(id)).likely()).as("what did not bear the decision is verified anew").contains(CaseAction.VERIFY);
        walker.prepared(township, id, Disposition.DIRECT_REMOVAL);
        walker.passed(township, id, Disposition.DIRECT_REMOVAL);
        walker.approvedByCounty(township, id);
        walker.served(township, id);
        walker.sealed(township, id);
        assertThat(status(11)).containsExactly("FORMER");
        assertThat(township.texts("select number from case_seal where case_id = " + id + " order by number")).containsExactly("1", "2");
        byte[] second = file(id);
        assertThat(SealedEntries.titles(second)).anyMatch(title -> title.contains("申诉")).hasSizeGreaterThan(SealedEntries.titles(first).size());
        assertThat(SealedEntries.titles(second).stream().filter(title -> title.contains("处置决定") && !title.contains("告知"))).as("both decisions").hasSize(2);
        String index = new String(SealedEntries.of(second).get("index.json"), StandardCharsets.UTF_8);
        assertThat(Jsons.reader(index).readObject().getJsonArray("documents").getValuesAs(JsonObject.class).stream().filter(one -> one.getString("title").equals("处置决定"))
                .map(one -> one.getJsonArray("folders").toString())).as("what counts no more follows nobody into their personal file").containsExactly("[\"CASE\"]", "[\"PERSONAL\",\"CASE\"]");
        assertThat(township.texts("select file_sha256 from case_seal where number = 1 and case_id = " + id)).containsExactly(SealedEntries.sha256(first));
        assertThat(reread(id)).as("two decisions in one book").containsSubsequence("APPROVE", "SEAL", "APPEAL", "ANSWER_APPEAL", "APPROVE", "SEAL");
    }

    private static byte[] pdf() {
        return new FormPdf().of(Forms.all(Messages.CHINESE).get("01-talk"));
    }

    private Object takeOnFile(long id) throws Exception {
        return township.township(() -> run(() -> approving.takeOnFile(id, walker.version(township, id), "")));
    }

    private Object seal(long id) throws Exception {
        return township.township(() -> run(() -> filing.seal(id, walker.version(township, id))));
    }

    private List<Long> unsealedWhenClosed(long id) throws Exception {
        township.texts("update disposition_case set state = 'CLOSED', closed_on = opened_on where id = " + id + " returning id");
        List<Long> unsealed = township.township(() -> reading.unsealed(20)).stream().map(CaseLists.Line::id).toList();
        township.texts("update disposition_case set state = 'SEALED', closed_on = null where id = " + id + " returning id");
        return unsealed;
    }

    /** Of former members the branch sees no case that rests. */
    private Object sealAtRest(long id) throws Exception {
        return township.township(() -> run(() -> filing.seal(id, reading.get(id).version())));
    }

    private List<Long> restingUnsealed() throws Exception {
        return township.township(() -> reading.unsealed(50)).stream().map(CaseLists.Line::id).toList();
    }

    private void appealed(long id, boolean upheld) throws Exception {
        walker.act(township, id, version -> appealing.appeal(id, version, walker.today(), "不服"));
        answered(id, upheld);
    }

    private Object answered(long id, boolean upheld) throws Exception {
        return township.countyApprover(9_870_009, () -> run(() -> appealing.answer(id, walker.version(township, id), upheld, "答复")));
    }

    private void served(long id) throws Exception {
        walker.act(township, id, version -> serving.answer(id, version, walker.today(), Service.SIGNED, "支部书记当面送达"));
    }

    private byte[] file(long id) throws Exception {
        return township.township(() -> SealedEntries.file(folder, sending, id));
    }

    private List<String> status(int number) throws Exception {
        return township.texts("select status from member where id = " + township.member(number));
    }

    private List<String> reread(long id) throws Exception {
        return township.branch(() -> reading.lines(id)).stream().map(line -> line.fact().action().name()).toList();
    }

    private static Object run(Work work) throws Exception {
        work.run();
        return null;
    }

    private interface Work {
        void run() throws Exception;
    }

    private static String refusal(Callable<?> work) throws Exception {
        try {
            work.call();
            return "done";
        } catch (Refusal refused) {
            return refused.code();
        }
    }
}
