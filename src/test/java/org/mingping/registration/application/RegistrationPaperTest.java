package org.mingping.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.organisation.model.Gender;
import org.mingping.organisation.model.PersonnelCategory;
import org.mingping.registration.model.CorrectionState;
import org.mingping.registration.model.DeclaredWill;
import org.mingping.registration.model.RegistrationAction;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.registration.model.RegistrationState;
import org.mingping.registration.persistence.RegistrationCorrections;
import org.mingping.registration.persistence.RegistrationHeads;
import org.mingping.registration.persistence.RegistrationSteps;
import org.mingping.registration.persistence.RegistrationTalks;
import org.mingping.shared.Messages;
import org.mingping.shared.form.PaperForm;
import org.mingping.shared.print.FormPdf;
import org.mingping.shared.print.FormsPdf;
import org.mingping.support.OtherProgram;

@DisplayName("党员登记申请表 (domain §6)")
class RegistrationPaperTest {

    private static final Map<CorrectableField, String> RECORD = Map.of(CorrectableField.TELEPHONE, "10012345678", CorrectableField.EDUCATION, "大专");
    private static final RegistrationForm FORM = new RegistrationForm("理想信念坚定", "完成任务", "联系群众", "家庭和睦", DeclaredWill.STAY, null);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("prints the telephone, and what the member asks to have corrected: what stands, what is to stand, and what became of it")
    void corrections() throws Exception {
        String text = text(FORM, List.of(line(CorrectableField.EDUCATION, "大专", "大学本科", CorrectionState.ASKED), line(CorrectableField.JOINED_ON, null, "2001-07-01", CorrectionState.ASKED),
                line(CorrectableField.CATEGORY, "RURAL", "ENTERPRISE", CorrectionState.REJECTED)));
        assertThat(text).contains("联系电话10012345678", "申请更正的个人信息", "学历：大专→大学本科", "入党日期：未填写→2001年7月1日", "人员类别：农村→企业（未同意）", "理想信念坚定");
        assertThat(text.indexOf("申请更正")).as("above what is signed").isLessThan(text.indexOf("申请人签名"));
    }

    @Test
    @DisplayName("leaves room for them where it is printed to be filled by hand")
    void byHand() throws Exception {
        assertThat(text(RegistrationForm.EMPTY, List.of())).contains("申请更正的个人信息", "□愿意继续当一名共产党员").doesNotContain("→");
    }

    @Test
    @DisplayName("printed empty has lines to write on in each of the four parts, for the member's own words, the talk and the branch's opinion; printed filled it has none")
    void linesByHand() {
        assertThat(texts(RegistrationForm.EMPTY)).filteredOn(one -> List.of("思想方面", "工作方面", "作风方面", "生活方面").contains(one.heading())).hasSize(4)
                .allSatisfy(one -> assertThat(one.lines()).isGreaterThanOrEqualTo(5));
        assertThat(texts(RegistrationForm.EMPTY)).filteredOn(one -> one.lines() > 2).extracting(PaperForm.Text::heading)
                .contains("本人说明（不愿继续当党员的填写）", "谈话记录（本人表示不愿继续当党员的填写）", "党支部审核意见");
        assertThat(texts(FORM)).extracting(PaperForm.Text::lines).containsOnly(0);
    }

    @Test
    @DisplayName("of many is one document, each with its own pages")
    void many() throws Exception {
        PaperForm one = paper(RegistrationForm.EMPTY, List.of()).form();
        try (PdfReader single = new PdfReader(new FormPdf().of(one)); PdfReader all = new PdfReader(new FormsPdf().of(List.of(one, one, one)))) {
            assertThat(single.getNumberOfPages()).as("both sides of a sheet").isEqualTo(2);
            assertThat(all.getNumberOfPages()).isEqualTo(6);
        }
    }

    @Test
    @DisplayName("printed to be signed anew carries no day beside the signature, though it was handed in before")
    void signedAnew() {
        RegistrationHeads.Head before = head(LocalDate.of(2026, 3, 1), null);
        assertThat(days(before, RegistrationForm.EMPTY, RegistrationState.RETURNED)).as("empty").allMatch(Optional::isEmpty);
        assertThat(days(before, FORM, RegistrationState.RETURNED)).as("as it was written").allMatch(Optional::isEmpty);
        assertThat(days(before, FORM, RegistrationState.SUBMITTED)).contains(Optional.of(LocalDate.of(2026, 3, 1)));
    }

    private static List<Optional<LocalDate>> days(RegistrationHeads.Head head, RegistrationForm form, RegistrationState state) {
        PaperForm paper = new RegistrationPaper(head, form, state, RegistrationPaper.Leaving.NOTHING, new RegistrationPaper.Corrected(RECORD, List.of()), Messages.CHINESE).form();
        return paper.parts().stream().filter(PaperForm.Signed.class::isInstance).map(PaperForm.Signed.class::cast).flatMap(signed -> signed.signatures().stream()).map(PaperForm.Signature::on).toList();
    }

    @Test
    @DisplayName("of a member who confirmed a declaration in a talk, took it back, declared again and did not come says what they declared in writing, and of the earlier talk nothing")
    void declaredTwice() {
        RegistrationForm leaves = new RegistrationForm(null, null, null, null, DeclaredWill.LEAVE, "不再回来");
        List<RegistrationSteps.Line> steps = List.of(step(1, RegistrationAction.SUBMITTED), step(2, RegistrationAction.DECLINED), step(3, RegistrationAction.RETURNED), step(4, RegistrationAction.SUBMITTED),
                step(5, RegistrationAction.TALK_TRIED), step(6, RegistrationAction.TALK_TRIED), step(7, RegistrationAction.DECLINED_UNHEARD));
        RegistrationTalks.Talk talk = new RegistrationTalks.Talk(LocalDate.of(2026, 3, 2), "李书记、张组长", "说清楚了", true, at(2), "branch/a");
        RegistrationTalks.Attempt attempt = new RegistrationTalks.Attempt(LocalDate.of(2026, 3, 5), "打电话没有人接", at(5), "branch/a", 1L, null);
        RegistrationPaper.Leaving leaving = new RegistrationPaper.Leaving(List.of(talk), List.of(attempt), steps);
        assertThat(said(leaves, RegistrationState.DECLINED, leaving)).contains(Messages.text(Messages.CHINESE, "registration", "paper.declined.unheard"), "打电话没有人接")
                .doesNotContain("说清楚了").doesNotContain(Messages.text(Messages.CHINESE, "registration", "paper.declined"));
        assertThat(said(FORM, RegistrationState.VERIFIED, new RegistrationPaper.Leaving(List.of(talk), List.of(), steps.subList(0, 4)))).as("nor of one who stays after all").doesNotContain("说清楚了");
        assertThat(said(leaves, RegistrationState.DECLINED, new RegistrationPaper.Leaving(List.of(talk), List.of(), steps.subList(0, 2)))).contains("说清楚了", Messages.text(Messages.CHINESE, "registration", "paper.declined"));
    }

    private static String said(RegistrationForm form, RegistrationState state, RegistrationPaper.Leaving leaving) {
        return new RegistrationPaper(head(LocalDate.of(2026, 3, 1), at(7)), form, state, leaving, new RegistrationPaper.Corrected(RECORD, List.of()), Messages.CHINESE).form().parts().stream()
                .map(part -> part instanceof PaperForm.Signed signed ? signed.text() : part).filter(PaperForm.Text.class::isInstance).map(part -> ((PaperForm.Text) part).text()).collect(Collectors.joining("\n"));
    }

    private static RegistrationSteps.Line step(int number, RegistrationAction action) {
        return new RegistrationSteps.Line(number, action, null, at(number), "branch/a");
    }

    private static OffsetDateTime at(int day) {
        return OffsetDateTime.of(2026, 3, day, 9, 0, 0, 0, ZoneOffset.ofHours(8));
    }

    private static List<PaperForm.Text> texts(RegistrationForm form) {
        return paper(form, List.of()).form().parts().stream().map(part -> part instanceof PaperForm.Signed signed ? signed.text() : part)
                .filter(PaperForm.Text.class::isInstance).map(PaperForm.Text.class::cast).toList();
    }

    private static RegistrationPaper paper(RegistrationForm form, List<RegistrationCorrections.Line> asked) {
        return new RegistrationPaper(head(null, null), form, RegistrationState.OPEN, RegistrationPaper.Leaving.NOTHING, new RegistrationPaper.Corrected(RECORD, asked), Messages.CHINESE);
    }

    private static RegistrationHeads.Head head(LocalDate submitted, OffsetDateTime decided) {
        return new RegistrationHeads.Head("王一", Gender.MALE, "汉族", LocalDate.of(1970, 1, 1), "大专", LocalDate.of(2000, 7, 1), LocalDate.of(2001, 7, 1),
                PersonnelCategory.RURAL, "柳湾村党支部", "柳林乡党委", "登记活动", submitted, decided, null);
    }

    private String text(RegistrationForm form, List<RegistrationCorrections.Line> asked) throws Exception {
        byte[] pdf = new FormPdf().of(paper(form, asked).form());
        Path file = Files.write(folder.resolve("form.pdf"), pdf);
        OtherProgram.run(folder, OtherProgram.pdftotext().toString(), "-raw", "-enc", "UTF-8", file.toString(), "text");
        return Files.readString(folder.resolve("text")).replaceAll("\\s", "");
    }

    private static RegistrationCorrections.Line line(CorrectableField field, String before, String after, CorrectionState state) {
        return new RegistrationCorrections.Line(1, 1, field, before, after, state, null, "branch/a", null, null, null, null, null);
    }
}
