package org.mingping.disposition.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingping.appraisal.model.DispositionTerms;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.appraisal.model.SuperiorRule;
import org.mingping.organisation.model.Tier;

@DisplayName("§5 Steps by disposition")
class StepTableTest {

    private static final Map<StepNeed, String> SIGNS = Map.of(StepNeed.NEEDED, "●", StepNeed.NEEDED_PASSED, "● passed", StepNeed.ANNOUNCES, "● announces",
            StepNeed.OFFERED, "○", StepNeed.NONE, "–");

    private static final Map<SuperiorPart, String> SUPERIORS = Map.of(SuperiorPart.TOWNSHIP_APPROVES, "township approves",
            SuperiorPart.TOWNSHIP_REVIEWS_COUNTY_APPROVES, "township reviews, county approves",
            SuperiorPart.FILED_WITH_TOWNSHIP, "*filed with* the township, not approved");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            CLOSED_AS_QUALIFIED     | ● | ● | ● | ● passed | ●           | township approves
            CLOSED_AS_UNFOUNDED     | ● | ○ | – | –        | –           | township approves
            RECTIFICATION           | ● | ● | ● | ●        | ●           | township approves
            PERSUADED_WITHDRAWAL    | ● | ● | ○ | –        | ●           | township reviews, county approves
            REMOVAL                 | ● | ● | ● | ●        | ●           | township reviews, county approves
            DIRECT_REMOVAL          | ● | ● | – | –        | ●           | township reviews, county approves
            SELF_WITHDRAWAL_REMOVAL | ● | ● | – | –        | ●           | township reviews, county approves
            VOLUNTARY_WITHDRAWAL    | – | ● | – | –        | ● announces | *filed with* the township, not approved""")
    @DisplayName("are those of the table, cell by cell")
    void cells(Disposition disposition, String verification, String talk, String education, String evaluation, String meeting, String superior) {
        assertThat(Arrays.stream(CaseStep.values()).map(step -> SIGNS.get(StepTable.need(disposition, step))))
                .containsExactly(verification, talk, education, evaluation, meeting);
        assertThat(SUPERIORS.get(DispositionParameters.countyTrial1().superior(disposition))).isEqualTo(superior);
    }

    @Test
    @DisplayName("name the tier that approves; a voluntary withdrawal is filed and has none")
    void approver() {
        DispositionParameters parameters = DispositionParameters.countyTrial1();
        assertThat(parameters.superior(Disposition.RECTIFICATION).approver()).contains(Tier.TOWNSHIP);
        assertThat(parameters.superior(Disposition.REMOVAL).approver()).contains(Tier.COUNTY);
        assertThat(parameters.superior(Disposition.VOLUNTARY_WITHDRAWAL).approver()).isEmpty();
    }

    @Test
    @DisplayName("have the numbers of county-trial-1 where the source has none")
    void numbers() {
        DispositionParameters parameters = DispositionParameters.countyTrial1();
        assertThat(parameters.educationWeeks()).isEqualTo(12);
        assertThat(parameters.appealDays()).isEmpty();
        assertThat(parameters.rectificationMonths()).isEqualTo(6);
        assertThat(parameters.rectificationMostMonths()).isEqualTo(12);
        assertThat(parameters.readmissionYears()).containsOnly(Map.entry(Disposition.PERSUADED_WITHDRAWAL, 5), Map.entry(Disposition.REMOVAL, 5),
                Map.entry(Disposition.DIRECT_REMOVAL, 5), Map.entry(Disposition.SELF_WITHDRAWAL_REMOVAL, 5), Map.entry(Disposition.VOLUNTARY_WITHDRAWAL, 0));
    }

    @Test
    @DisplayName("take other values from a rule set")
    void overridden() {
        DispositionParameters parameters = RulesWith.values(Map.of("education.weeks", "8", "appeal.days", "30", "rectification.months", "12",
                "superior.RECTIFICATION", "COUNTY_APPROVES", "readmission.years.VOLUNTARY_WITHDRAWAL", "1"));
        assertThat(parameters.educationWeeks()).isEqualTo(8);
        assertThat(parameters.appealDays()).contains(30);
        assertThat(parameters.rectificationMonths()).isEqualTo(12);
        assertThat(parameters.superior(Disposition.RECTIFICATION)).isEqualTo(SuperiorPart.COUNTY_APPROVES);
        assertThat(parameters.readmissionYears()).containsEntry(Disposition.VOLUNTARY_WITHDRAWAL, 1);
    }

    @ParameterizedTest
    @CsvSource({"PERSUADED_WITHDRAWAL, OFFERED", "DIRECT_REMOVAL, NONE", "SELF_WITHDRAWAL_REMOVAL, NONE"})
    @DisplayName("are the least: a rule set may ask for education and evaluation where the table does not, and take nothing away")
    void more(Disposition disposition, StepNeed education) {
        DispositionParameters table = DispositionParameters.countyTrial1();
        DispositionParameters more = RulesWith.values(Map.of("step.EDUCATION." + disposition, "NEEDED", "step.EVALUATION." + disposition, "NEEDED"));
        assertThat(table.need(disposition, CaseStep.EDUCATION)).isEqualTo(education);
        assertThat(table.need(disposition, CaseStep.EVALUATION)).isEqualTo(StepNeed.NONE);
        assertThat(more.need(disposition, CaseStep.EDUCATION)).isEqualTo(StepNeed.NEEDED);
        assertThat(more.need(disposition, CaseStep.EVALUATION)).isEqualTo(StepNeed.NEEDED);
        assertThat(more.need(Disposition.CLOSED_AS_QUALIFIED, CaseStep.EVALUATION)).isEqualTo(StepNeed.NEEDED_PASSED);
        CaseRecord lawful = Cases.lawful(disposition);
        assertThat(defects(table, lawful, disposition)).isEmpty();
        assertThat(defects(more, lawful, disposition)).contains(DefectCode.EDUCATION_MISSING, DefectCode.EVALUATION_MISSING);
    }

    private static List<DefectCode> defects(DispositionParameters rules, CaseRecord record, Disposition disposition) {
        return new Lawfulness(rules, RuleSetParameters.countyTrial1(), Deadlines.running()).defects(record, disposition, Cases.APPROVED).stream().map(Defect::code).toList();
    }

    @Test
    @DisplayName("have in every rule set a superior for each disposition, and a wait for each that ends a membership")
    void catalogue() {
        for (Disposition disposition : Disposition.values()) {
            DispositionTerms terms = RuleSetParameters.countyTrial1().dispositions();
            assertThat(terms.superior(disposition.name()).isPresent()).as("a rule set says who approves %s", disposition).isEqualTo(disposition != Disposition.VOLUNTARY_WITHDRAWAL);
            assertThat(terms.readmissionYears(disposition.name()).isPresent()).as("waits after %s", disposition).isEqualTo(disposition.endsMembership());
        }
        assertThat(SuperiorRule.values()).extracting(Enum::name).containsExactlyInAnyOrder(Arrays.stream(SuperiorPart.values()).filter(part -> part.approver().isPresent())
                .map(Enum::name).toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0} bears {1}")
    @CsvSource(delimiter = '|', textBlock = """
            UNQUALIFIED           | CLOSED_AS_QUALIFIED CLOSED_AS_UNFOUNDED RECTIFICATION PERSUADED_WITHDRAWAL REMOVAL DIRECT_REMOVAL
            THREE_FAILURES        | CLOSED_AS_QUALIFIED CLOSED_AS_UNFOUNDED RECTIFICATION PERSUADED_WITHDRAWAL REMOVAL DIRECT_REMOVAL SELF_WITHDRAWAL_REMOVAL
            GRAVE_PROBLEM         | CLOSED_AS_QUALIFIED CLOSED_AS_UNFOUNDED RECTIFICATION PERSUADED_WITHDRAWAL REMOVAL DIRECT_REMOVAL
            OWN_APPLICATION       | VOLUNTARY_WITHDRAWAL CLOSED_AS_UNFOUNDED
            DECLINED_REGISTRATION | VOLUNTARY_WITHDRAWAL""")
    @DisplayName("follow only from a ground that bears the disposition")
    void grounds(CaseGround ground, String dispositions) {
        assertThat(Arrays.stream(Disposition.values()).filter(ground::bears).map(Enum::name)).containsExactlyInAnyOrder(dispositions.split(" "));
    }
}
