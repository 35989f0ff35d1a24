package org.mingping.appraisal.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.mingping.appraisal.model.Denominator;
import org.mingping.appraisal.model.DerivationText;
import org.mingping.appraisal.model.ExaminationResult;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.GradeQuestion;
import org.mingping.appraisal.model.Grading;
import org.mingping.appraisal.model.SanctionOnRecord;
import org.mingping.appraisal.model.Step;
import org.mingping.appraisal.model.Verdict;
import org.mingping.appraisal.model.Votes;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.organisation.model.SanctionKind;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Years;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.JsonOutput;
import org.mingping.shared.Jsons;

/** The shape of an evaluation: {@code data/grade-vectors.json}. */
final class GradeForm {

    private static final int MOST_VOTES = 1_000_000;

    private GradeForm() {
    }

    static JsonObjectBuilder answer(JsonInput input, Grading grading, Locale locale) {
        GradeQuestion question = question(input);
        Verdict verdict = grading.verdict(question);
        return Jsons.object()
                .add("outcome", verdict.outcome().name())
                .add("grade", JsonOutput.orNull(verdict.grade()))
                .add("derivation", derivation(verdict.derivation(), locale));
    }

    static JsonArrayBuilder derivation(List<Step> steps, Locale locale) {
        JsonArrayBuilder array = Jsons.array();
        for (Step step : steps) {
            JsonObjectBuilder values = Jsons.object();
            step.values().forEach(values::add);
            array.add(Jsons.object().add("rule", step.rule()).add("clause", step.clause())
                    .add("statement", DerivationText.statement(step, locale)).add("values", values).add("holds", step.holds()));
        }
        return array;
    }

    private static GradeQuestion question(JsonInput input) {
        int year = input.integer("year", Years.FIRST, Years.LAST);
        Half half = input.choice(Half.class, "half");
        LocalDate determinedOn = input.date("determinedOn");
        MembershipStatus status = input.choice(MembershipStatus.class, "status");
        Votes votes = votes(input.object("votes"));
        Denominator denominator = input.optionalChoice(Denominator.class, "denominator");
        List<SanctionOnRecord> sanctions = input.objects("sanctions", (sanction, index) -> sanction(sanction)).stream()
                .filter(sanction -> sanction != null).toList();
        Grade previous = input.optionalChoice(Grade.class, "previousYearGrade");
        ExaminationResult examination = input.optionalChoice(ExaminationResult.class, "examination");
        input.finish();
        return GradeQuestion.about(new HalfYear(year, half), determinedOn).status(status).votes(votes).denominator(denominator)
                .sanctions(sanctions).previousYearGrade(previous).examination(examination).build();
    }

    private static SanctionOnRecord sanction(JsonInput input) {
        SanctionKind kind = input.choice(SanctionKind.class, "kind");
        LocalDate decidedOn = input.date("decidedOn");
        return kind == null || decidedOn == null ? null : new SanctionOnRecord(kind, decidedOn);
    }

    static Votes votes(JsonInput input) {
        Integer abstained = input.optionalInteger("abstained", 0, MOST_VOTES);
        return new Votes(input.integer("excellent", 0, MOST_VOTES), input.integer("qualified", 0, MOST_VOTES),
                input.integer("basicallyQualified", 0, MOST_VOTES), input.integer("unqualified", 0, MOST_VOTES),
                abstained == null ? 0 : abstained);
    }
}
