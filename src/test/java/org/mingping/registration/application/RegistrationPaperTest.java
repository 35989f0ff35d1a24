package org.mingping.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.organisation.model.Gender;
import org.mingping.organisation.model.PersonnelCategory;
import org.mingping.registration.model.CorrectionState;
import org.mingping.registration.model.DeclaredWill;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.registration.model.RegistrationState;
import org.mingping.registration.persistence.RegistrationCorrections;
import org.mingping.registration.persistence.RegistrationHeads;
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

    private static List<PaperForm.Text> texts(RegistrationForm form) {
        return paper(form, List.of()).form().parts().stream().map(part -> part instanceof PaperForm.Signed signed ? signed.text() : part)
                .filter(PaperForm.Text.class::isInstance).map(PaperForm.Text.class::cast).toList();
    }

    private static RegistrationPaper paper(RegistrationForm form, List<RegistrationCorrections.Line> asked) {
        RegistrationHeads.Head head = new RegistrationHeads.Head("王一", Gender.MALE, "汉族", LocalDate.of(1970, 1, 1), "大专", LocalDate.of(2000, 7, 1), LocalDate.of(2001, 7, 1),
                PersonnelCategory.RURAL, "柳湾村党支部", "柳林乡党委", "登记活动", null, null, null);
        return new RegistrationPaper(head, form, RegistrationState.OPEN, List.of(), List.of(), new RegistrationPaper.Corrected(RECORD, asked), Messages.CHINESE);
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
