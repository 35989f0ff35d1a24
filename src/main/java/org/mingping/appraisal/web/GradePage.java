package org.mingping.appraisal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mingping.appraisal.application.ReadingBranchAppraisal;
import org.mingping.appraisal.model.DerivationText;
import org.mingping.appraisal.model.RuleText;
import org.mingping.appraisal.model.Step;
import org.mingping.appraisal.persistence.BranchView.MemberGrade;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Words;

/** {@code derivation.xhtml} and {@code my-grade.xhtml}: a grade and how it was decided, as a worksheet on one sheet of A4 (§1.13). */
@Named
@RequestScoped
public class GradePage {

    @Inject
    private ReadingBranchAppraisal reading;

    private Long id;
    private MemberGrade grade;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        grade = reading.grade(id);
    }

    public List<WorksheetLine> getLines() {
        return WorksheetLine.of(grade.steps());
    }

    public String getPeriodName() {
        return Words.halfYear(new HalfYear(grade.year(), grade.half()));
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public MemberGrade getGrade() {
        return grade;
    }

    /** One line of the worksheet in words. */
    public record WorksheetLine(String rule, String clause, String statement, boolean holds) {

        static List<WorksheetLine> of(List<Step> steps) {
            return steps.stream().map(step -> new WorksheetLine(DerivationText.title(step.definition(), Words.locale()),
                    RuleText.clause(step.clause(), Words.locale()), DerivationText.statement(step, Words.locale()), step.holds())).toList();
        }
    }
}
