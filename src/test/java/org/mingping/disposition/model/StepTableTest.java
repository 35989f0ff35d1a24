package org.mingping.disposition.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingping.organisation.model.Tier;
import org.mingping.shared.Refusal;

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
        DispositionParameters parameters = DispositionParameters.fromMap(Map.of("education.weeks", "8", "appeal.days", "30", "rectification.months", "12",
                "superior.RECTIFICATION", "COUNTY_APPROVES", "readmission.years.VOLUNTARY_WITHDRAWAL", "1"));
        assertThat(parameters.educationWeeks()).isEqualTo(8);
        assertThat(parameters.appealDays()).contains(30);
        assertThat(parameters.rectificationMonths()).isEqualTo(12);
        assertThat(parameters.superior(Disposition.RECTIFICATION)).isEqualTo(SuperiorPart.COUNTY_APPROVES);
        assertThat(parameters.readmissionYears()).containsEntry(Disposition.VOLUNTARY_WITHDRAWAL, 1);
    }

    @ParameterizedTest(name = "{0} = {1} is refused with {2}")
    @CsvSource({"education.weeks, 0, DISPOSITION_PARAMETER", "education.weeks, twelve, DISPOSITION_PARAMETER", "rectification.months, 13, DISPOSITION_PARAMETER",
            "rectification.mostMonths, 13, DISPOSITION_PARAMETER", "superior.REMOVAL, FILED_WITH_TOWNSHIP, DISPOSITION_PARAMETER",
            "superior.VOLUNTARY_WITHDRAWAL, COUNTY_APPROVES, DISPOSITION_PARAMETER", "superior.REMOVAL, NOBODY, DISPOSITION_PARAMETER",
            "talk.persons, 1, DISPOSITION_PARAMETER_UNKNOWN", "readmission.years.RECTIFICATION, 1, DISPOSITION_PARAMETER_UNKNOWN"})
    @DisplayName("take no value that the regulations exclude")
    void refused(String key, String value, String code) {
        assertThatThrownBy(() -> DispositionParameters.fromMap(Map.of(key, value))).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @ParameterizedTest(name = "{0} bears {1}")
    @CsvSource(delimiter = '|', textBlock = """
            UNQUALIFIED           | CLOSED_AS_QUALIFIED CLOSED_AS_UNFOUNDED RECTIFICATION PERSUADED_WITHDRAWAL REMOVAL DIRECT_REMOVAL
            THREE_FAILURES        | CLOSED_AS_QUALIFIED CLOSED_AS_UNFOUNDED RECTIFICATION PERSUADED_WITHDRAWAL REMOVAL DIRECT_REMOVAL SELF_WITHDRAWAL_REMOVAL
            GRAVE_PROBLEM         | CLOSED_AS_QUALIFIED CLOSED_AS_UNFOUNDED RECTIFICATION PERSUADED_WITHDRAWAL REMOVAL DIRECT_REMOVAL
            OWN_APPLICATION       | VOLUNTARY_WITHDRAWAL
            DECLINED_REGISTRATION | VOLUNTARY_WITHDRAWAL""")
    @DisplayName("follow only from a ground that bears the disposition")
    void grounds(CaseGround ground, String dispositions) {
        assertThat(Arrays.stream(Disposition.values()).filter(ground::bears).map(Enum::name)).containsExactlyInAnyOrder(dispositions.split(" "));
    }
}
