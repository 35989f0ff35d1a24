package org.mingping.disposition.model.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingping.appraisal.model.Votes;
import org.mingping.disposition.model.CaseBasis.Attitude;
import org.mingping.disposition.model.CaseBasis.Persuasion;
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.model.CaseHearing.OwnStatement;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.shared.form.PaperForm;

/** Every form of one case, filled as it would be: a member of a village branch whose name has a character that most fonts lack. */
public final class Forms {

    /** Outside the basic plane. */
    public static final String NAME = "王𠮷";
    public static final LocalDate MET = LocalDate.of(2026, 6, 8);

    private static final String BRANCH = "中共青山县柳林乡柳湾村支部委员会";
    private static final String COUNTY = "中共青山县委组织部";
    private static final LocalDate TALKED = LocalDate.of(2026, 2, 26);
    private static final LocalDate DECIDED = LocalDate.of(2026, 6, 15);

    private Forms() {
    }

    public static FormHead head(Locale locale) {
        return new FormHead(locale, BRANCH, "中共青山县柳林乡委员会", "青柳处〔2026〕3号",
                new FormHead.Subject(NAME, "男", Optional.of(LocalDate.of(1968, 3, 4)), Optional.empty(), "农村"));
    }

    /** Each by what it is, in the order of a case. */
    public static Map<String, PaperForm> all(Locale locale) {
        FormHead head = head(locale);
        Map<String, PaperForm> forms = new TreeMap<>();
        forms.put("01-talk", talk("支部书记李二代表党支部同他谈话，指出近半年没有参加组织生活。").form(head));
        forms.put("02-verification", new VerificationReport(CaseGround.UNQUALIFIED, LocalDate.of(2026, 2, 24), List.of("李二", "张三"), "2025年下半年六次组织生活均未参加。",
                List.of(new VerificationReport.Evidence("考勤表", "党支部", "六次缺席")), "", false, false, true).form(head));
        forms.put("03-education", education().form(head));
        forms.put("04-vote", new VoteRecord(Optional.of(new VoteRecord.Evaluation(LocalDate.of(2026, 5, 26), 7, 5, new Votes(0, 8, 3, 1, 0), true, "赵六", "", Optional.empty())),
                Optional.of(new VoteRecord.Meeting(MET, 10, 8, 7, 1, Disposition.RECTIFICATION, false, true, "会议由李二主持。", "孙七"))).form(head));
        forms.put("05-approval", new ApprovalForm(CaseGround.UNQUALIFIED, Disposition.RECTIFICATION, "六次组织生活均未参加。", "问题性质不是很严重，本人要求留在党内。", List.of(
                new ApprovalForm.Opinion(ApprovalForm.Part.PROPOSES, BRANCH, "建议限期改正六个月。", "李二", Optional.of(LocalDate.of(2026, 5, 28))),
                new ApprovalForm.Opinion(ApprovalForm.Part.APPROVES, COUNTY, "", "", Optional.empty()))).form(head));
        forms.put("06-notice-before", new MemberNotice("青柳告〔2026〕2号", "六次组织生活均未参加。", Disposition.RECTIFICATION,
                Optional.of(MET), COUNTY, LocalDate.of(2026, 5, 29), Optional.empty()).form(head));
        forms.put("07-decision", new DecisionPaper("青柳决〔2026〕1号", "六次组织生活均未参加。", "《中国共产党章程》第九条。", Disposition.REMOVAL, MET,
                Optional.of(new DecisionPaper.Approval(COUNTY, DECIDED)), DECIDED, 0, Optional.of(LocalDate.of(2031, 6, 15)), COUNTY).form(head));
        forms.put("08-notice-after", new MemberNotice("青柳告〔2026〕3号", "六次组织生活均未参加。", Disposition.REMOVAL, Optional.empty(), COUNTY, LocalDate.of(2026, 6, 17),
                Optional.of(new MemberNotice.Served(LocalDate.of(2026, 6, 18), "当面送达", "李二", Optional.of("本人签收"), MemberNotice.Signing.SIGNED))).form(head));
        forms.put("09-appeal", new AppealPaper(Disposition.REMOVAL, LocalDate.of(2026, 6, 22), "当时在外务工。", LocalDate.of(2026, 7, 6),
                Optional.of(new AppealPaper.Answer(COUNTY, List.of("周八", "吴九"), LocalDate.of(2026, 7, 1), false, "事实清楚，程序合规。")),
                Optional.of(new AppealPaper.Served(LocalDate.of(2026, 7, 3), "当面送达", "李二送达，本人签收"))).form(head));
        forms.put("10-followup", new FollowUpPlan(Disposition.REMOVAL, "郑十", "每季度走访一次。", List.of(new FollowUpPlan.Visit(LocalDate.of(2026, 9, 15), "了解生产生活", Optional.empty(),
                "")), Optional.of(LocalDate.of(2031, 6, 15))).form(head));
        forms.put("11-cover", new FileCover(CaseGround.UNQUALIFIED, Optional.of(Disposition.REMOVAL), false, false, LocalDate.of(2026, 2, 20), LocalDate.of(2026, 7, 10), List.of(
                FileCover.Entry.drawn("组织谈话记录", TALKED, 2), FileCover.Entry.scan(CasePaper.APPLICATION, "迟到.pdf", DECIDED)), "李二", "钱一").form(head));
        forms.put("12-receipt", new SealReceipt("0123456789abcdef".repeat(4), "89abcdef01234567", 12, LocalDate.of(2026, 7, 10), "钱一").form(head));
        return forms;
    }

    /** Minutes of a talk. @param content of it */
    public static TalkMinutes talk(String content) {
        return new TalkMinutes(TALKED, "村委会", List.of("李二", "张三"), "张三", content, OwnStatement.ACKNOWLEDGED, "我愿意改正。",
                Optional.of(new Attitude(true, true, false, true, Persuasion.NOT_TRIED)));
    }

    private static EducationReport education() {
        return new EducationReport(List.of("赵六", "孙七"), LocalDate.of(2026, 3, 2), 12, List.of(
                new EducationReport.Session(Optional.of(1), LocalDate.of(2026, 3, 4), "赵六", "学习党章", "能够认真听讲"),
                new EducationReport.Session(Optional.empty(), LocalDate.of(2026, 5, 25), "孙七", "补课", "认识到问题")),
                List.of(new EducationReport.MissedWeek(2, Optional.of(LocalDate.of(2026, 5, 25))), new EducationReport.MissedWeek(3, Optional.empty())));
    }
}
