package org.mingping.appraisal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingping.appraisal.model.DerivationText;
import org.mingping.appraisal.model.Votes;
import org.mingping.appraisal.persistence.BranchView;
import org.mingping.organisation.Dossier;
import org.mingping.organisation.RecordedGround;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Messages;

/** A member's confirmed appraisal as a case's file holds it: how the grade came about, and the totals of the ballot. */
@ApplicationScoped
public class RecordedAppraisal implements RecordedGround {

    @Inject
    private BranchView view;

    @Override
    public String kind() {
        return "appraisal";
    }

    /** The appraisal first, then the ballot. */
    @Override
    public List<Dossier.Part> papers(long id, OffsetDateTime since, Locale locale) {
        BranchView.MemberGrade grade = view.grade(id);
        List<Dossier.Line> lines = new ArrayList<>();
        lines.add(line(locale, "period", Messages.text(locale, "shared", "halfYear." + grade.half(), Integer.toString(grade.year()))));
        lines.add(line(locale, "branch", grade.branchName()));
        if (grade.grade() != null) {
            lines.add(line(locale, "grade", DerivationText.grade(grade.grade(), locale)));
        }
        grade.steps().forEach(step -> lines.add(new Dossier.Line("", DerivationText.statement(step, locale))));
        BranchView.MemberLine member = view.members(grade.branchAppraisalId()).stream().filter(one -> one.id() == id).findFirst().orElseThrow();
        add(lines, locale, "referral", member.referralEvidence());
        add(lines, locale, "examination", member.examinationReason());
        add(lines, locale, "countyOpinion", member.countyOpinion());
        add(lines, locale, "heard", member.opinionHeard());
        Votes votes = member.votes();
        List<Dossier.Line> totals = List.of(line(locale, "excellent", votes.excellent()), line(locale, "qualified", votes.qualified()),
                line(locale, "basicallyQualified", votes.basicallyQualified()), line(locale, "unqualified", votes.unqualified()), line(locale, "abstained", votes.abstained()));
        return List.of(new Dossier.Part(word(locale, "title", Messages.halfYear(new HalfYear(grade.year(), grade.half()), locale)), lines), new Dossier.Part(word(locale, "totals"), totals));
    }

    private static void add(List<Dossier.Line> lines, Locale locale, String key, String text) {
        if (text != null && !text.isBlank()) {
            lines.add(line(locale, key, text));
        }
    }

    private static Dossier.Line line(Locale locale, String key, Object value) {
        return new Dossier.Line(word(locale, key), value.toString());
    }

    private static String word(Locale locale, String key, Object... values) {
        return Messages.text(locale, "appraisal", "recorded." + key, values);
    }
}
