package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingping.organisation.model.SanctionKind;
import org.mingping.shared.Half;
import org.mingping.shared.Share;

class RuleSetParametersTest {

    private final RuleSetParameters countyTrial1 = RuleSetParameters.countyTrial1();

    @Test
    void countyTrial1HasTheSourcesNumbers() {
        assertThat(countyTrial1.excellent()).isEqualTo(new GradeThreshold(Share.of(3, 5), Share.of(1, 10)));
        assertThat(countyTrial1.qualified()).isEqualTo(new GradeThreshold(Share.of(3, 5), Share.of(3, 20)));
        assertThat(countyTrial1.basicallyQualified()).isEqualTo(new GradeThreshold(Share.of(3, 5), Share.of(1, 3)));
        assertThat(countyTrial1.triggers())
                .isEqualTo(new TriggerParameters(Share.of(1, 3), Share.of(1, 2), Set.of(Half.H2), Grade.BASICALLY_QUALIFIED));
        assertThat(countyTrial1.denominator()).isEqualTo(Denominator.MARKED);
        assertThat(countyTrial1.quota()).isEqualTo(Share.of(1, 10));
        assertThat(countyTrial1.lowestProposal()).isEqualTo(Grade.BASICALLY_QUALIFIED);
        assertThat(countyTrial1.procedure()).isEqualTo(new ProcedureParameters(Share.of(1, 2), 5, Share.of(1, 2),
                Share.of(1, 2), 5,
                MonthDay.of(6, 1), MonthDay.of(12, 1)));
        assertThat(countyTrial1.procedure().opens(Half.H1)).isEqualTo(MonthDay.of(6, 1));
        assertThat(countyTrial1.procedure().opens(Half.H2)).isEqualTo(MonthDay.of(12, 1));
    }

    @Test
    void asAMapItIsStoredAndReadAgain() {
        assertThat(RuleSetParameters.fromMap(countyTrial1.toMap())).isEqualTo(countyTrial1);
        assertThat(countyTrial1.toMap()).containsEntry("excellent.minShare", "3/5").containsEntry("cycle.opensH1", "06-01")
                .containsEntry("sanction.WARNING.thisYear", "AT_MOST_QUALIFIED").containsEntry("trigger.consecutiveHalves", "H2")
                .hasSize(RuleParameter.values().length);
    }

    @ParameterizedTest
    @EnumSource(RuleParameter.class)
    void everyParameterIsReadFromItsOwnKey(RuleParameter parameter) {
        String other = switch (parameter.kind()) {
            case SHARE -> "37/60";
            case COUNT -> parameter.countyTrial1().equals("7") ? "8" : "7";
            case FIRST_HALF_DAY -> "05-20";
            case SECOND_HALF_DAY -> "11-20";
            case MIDDLE_GRADE -> "QUALIFIED";
            case DENOMINATOR -> "MARKED_AND_ABSTAINED";
            case HALVES -> "H1,H2";
            case EFFECT -> "AT_MOST_BASICALLY_QUALIFIED";
            case SUPERIOR -> "COUNTY_APPROVES";
            case STEP -> "NEEDED";
            case DAY_COUNT -> "WORKING";
        };
        Map<String, String> values = new HashMap<>();
        values.putAll(countyTrial1.toMap());
        // Room for one threshold to move without contradicting the others.
        values.put("excellent.minShare", "9/10");
        values.put("basicallyQualified.minShare", "1/10");
        values.put("excellent.maxUnqualified", "1/100");
        values.put("basicallyQualified.maxUnqualified", "99/100");
        if (parameter.key().startsWith("step.EVALUATION.")) {
            values.put(parameter.key().replace("EVALUATION", "EDUCATION"), "NEEDED");
        }
        if (parameter == RuleParameter.EXCELLENT_MAX_UNQUALIFIED) {
            values.put("qualified.maxUnqualified", "37/60");
        } else if (parameter == RuleParameter.BASICALLY_QUALIFIED_MIN_SHARE) {
            values.put("qualified.minShare", "37/60");
        }
        values.put(parameter.key(), other);

        assertThat(RuleSetParameters.fromMap(values).toMap()).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource({
        "excellent.minShare,,PARAMETER_MISSING", "excellent.minShare,' ',PARAMETER_MISSING",
                "excellent.minShare,a lot,PARAMETER_MALFORMED",
        "excellent.minShare,3/0,PARAMETER_MALFORMED", "excellent.minShare,6/5,PARAMETER_OUT_OF_RANGE",
                "ballot.minMarkers,0,PARAMETER_OUT_OF_RANGE",
        "ballot.minMarkers,101,PARAMETER_OUT_OF_RANGE", "ballot.minMarkers,five,PARAMETER_MALFORMED",
                "cycle.opensH1,07-01,PARAMETER_OUT_OF_RANGE",
        "cycle.opensH2,06-30,PARAMETER_OUT_OF_RANGE", "cycle.opensH1,02-29,PARAMETER_MALFORMED",
                "cycle.opensH1,06-31,PARAMETER_MALFORMED",
        "committee.lowestProposal,UNQUALIFIED,PARAMETER_OUT_OF_RANGE",
                "committee.lowestProposal,EXCELLENT,PARAMETER_OUT_OF_RANGE",
        "votes.denominator,ALL,PARAMETER_MALFORMED", "trigger.consecutiveHalves,H3,PARAMETER_MALFORMED",
        "sanction.WARNING.thisYear,SHOUT,PARAMETER_MALFORMED", "excellent.color,red,PARAMETER_UNKNOWN",
        "qualified.maxUnqualified,1/20,PARAMETER_CONTRADICTION", "basicallyQualified.maxUnqualified,1/20,PARAMETER_CONTRADICTION",
        "education.weeks,0,PARAMETER_OUT_OF_RANGE", "education.weeks,53,PARAMETER_OUT_OF_RANGE", "education.weeks,twelve,PARAMETER_MALFORMED",
                "notice.meetingDays,-1,PARAMETER_OUT_OF_RANGE", "notice.publicationDays,0,PARAMETER_OUT_OF_RANGE", "answer.days,367,PARAMETER_OUT_OF_RANGE",
                "rectification.mostMonths,13,PARAMETER_OUT_OF_RANGE", "rectification.mostMonths,0,PARAMETER_OUT_OF_RANGE",
                "pause.sumMonths,37,PARAMETER_OUT_OF_RANGE", "readmission.years.REMOVAL,101,PARAMETER_OUT_OF_RANGE",
        "superior.REMOVAL,FILED_WITH_TOWNSHIP,PARAMETER_MALFORMED", "superior.REMOVAL,NOBODY,PARAMETER_MALFORMED",
                "superior.VOLUNTARY_WITHDRAWAL,COUNTY_APPROVES,PARAMETER_UNKNOWN", "step.TALK.REMOVAL,NOT_NEEDED,PARAMETER_UNKNOWN",
                "step.EDUCATION.REMOVAL,NOT_NEEDED,PARAMETER_UNKNOWN", "readmission.years.RECTIFICATION,1,PARAMETER_UNKNOWN",
        "step.EVALUATION.DIRECT_REMOVAL,NEEDED,PARAMETER_WITHOUT_EDUCATION", "pause.mostMonths,0,PARAMETER_OUT_OF_RANGE",
                "registration.days,4,PARAMETER_OUT_OF_RANGE", "registration.days,61,PARAMETER_OUT_OF_RANGE", "registration.counted,MOON,PARAMETER_MALFORMED",
        "qualified.minShare,2/3,PARAMETER_CONTRADICTION", "basicallyQualified.minShare,2/3,PARAMETER_CONTRADICTION"})
    void aBadValueIsRefusedByName(String key, String value, String code) {
        Map<String, String> values = new HashMap<>(countyTrial1.toMap());
        values.put(key, value);
        InvalidParameters refused = catchThrowableOfType(InvalidParameters.class, () -> RuleSetParameters.fromMap(values));

        String shown = value == null || value.isBlank() ? "" : value;
        assertThat(refused.errors()).containsExactly(new ParameterError(key, code, shown));
        assertThat(RuleText.error(refused.errors().get(0), Locale.SIMPLIFIED_CHINESE)).contains(key).doesNotContain("⟦");
        assertThat(RuleText.error(refused.errors().get(0), Locale.ENGLISH)).contains(key).doesNotContain("⟦");
    }

    @Test
    void anErrorSaysWhatIsWrongWithWhichValue() {
        ParameterError error = new ParameterError("excellent.minShare", ParameterError.OUT_OF_RANGE, "6/5");
        assertThat(RuleText.error(error, Locale.SIMPLIFIED_CHINESE)).isEqualTo("参数“excellent.minShare”的值“6/5”超出允许的范围。");
    }

    @Test
    void levelThresholdsDoNotContradictEachOther() {
        Map<String, String> values = new HashMap<>(countyTrial1.toMap());
        values.put("qualified.maxUnqualified", "1/10");
        values.put("basicallyQualified.maxUnqualified", "2/20");
        assertThat(RuleSetParameters.fromMap(values).qualified().maximumUnqualified()).isEqualTo(Share.of(1, 10));
    }

    @ParameterizedTest
    @CsvSource({"ballot.minMarkers,1", "publicity.workingDays,100", "quota.share,0/1", "meeting.majority,1/1",
            "cycle.opensH1,01-01",
        "cycle.opensH2,07-01", "education.weeks,1", "education.weeks,52", "notice.meetingDays,0", "appeal.days,366", "rectification.mostMonths,6", "pause.sumMonths,36",
        "registration.days,5", "registration.days,60"})
    void theEndsOfARangeAreInsideIt(String key, String value) {
        Map<String, String> values = new HashMap<>(countyTrial1.toMap());
        values.put(key, value);
        assertThat(RuleSetParameters.fromMap(values).toMap()).containsEntry(key, value);
    }

    @Test
    void nothingIsLongerThanTheLongestOfTheSameRuleSet() {
        Map<String, String> values = new HashMap<>(countyTrial1.toMap());
        values.putAll(Map.of("rectification.mostMonths", "5", "pause.mostMonths", "8", "pause.sumMonths", "7", "qualified.minShare", "2/3"));
        InvalidParameters refused = catchThrowableOfType(InvalidParameters.class, () -> RuleSetParameters.fromMap(values));
        assertThat(refused.errors()).containsExactly(new ParameterError("qualified.minShare", ParameterError.CONTRADICTION, "2/3"),
                new ParameterError("rectification.months", ParameterError.ABOVE_MOST, "6"), new ParameterError("pause.mostMonths", ParameterError.ABOVE_MOST, "8"));
        values.putAll(Map.of("rectification.mostMonths", "6", "pause.sumMonths", "8", "qualified.minShare", "3/5"));
        assertThat(RuleSetParameters.fromMap(values).toMap()).isEqualTo(values);
    }

    @Test
    void aRuleSetFromBeforeDispositionsWereInItGoesByTheFirstMeasuresInThem() {
        Map<String, String> stored = new HashMap<>(countyTrial1.toMap());
        stored.keySet().removeIf(key -> key.matches("(education|notice|answer|case|appeal|rectification|pause|step|superior|readmission|former|registration)\\..*"));
        assertThat(stored).hasSize(41);
        assertThatThrownBy(() -> RuleSetParameters.fromMap(stored)).as("a new one says everything").isInstanceOf(InvalidParameters.class);
        assertThat(RuleSetParameters.fromStored(stored)).isEqualTo(countyTrial1);
        stored.put("education.weeks", "8");
        assertThat(RuleSetParameters.fromStored(stored).dispositions().count(RuleParameter.EDUCATION_WEEKS)).isEqualTo(8);
        stored.remove("quota.share");
        assertThatThrownBy(() -> RuleSetParameters.fromStored(stored)).hasMessageContaining("quota.share").isInstanceOf(InvalidParameters.class);
    }

    @Test
    void allErrorsComeAtOnce() {
        InvalidParameters refused = catchThrowableOfType(InvalidParameters.class,
                () -> RuleSetParameters.fromMap(Map.of("nonsense", "1")));
        assertThat(refused.errors()).hasSize(RuleParameter.values().length + 1);
        assertThat(refused).hasMessageContaining("nonsense");
    }

    @Test
    void noHalfMeansThatTwoYearsRunningNeverCount() {
        Map<String, String> values = new HashMap<>(countyTrial1.toMap());
        values.put("trigger.consecutiveHalves", "NONE");
        RuleSetParameters never = RuleSetParameters.fromMap(values);

        assertThat(never.toMap()).isEqualTo(values);
        GradeQuestion question = Asked.about(Asked.BASICALLY_QUALIFIED).previousYearGrade(Grade.BASICALLY_QUALIFIED).build();
        assertThat(Grading.verdict(never, question).grade()).isEqualTo(Grade.BASICALLY_QUALIFIED);
    }

    @Test
    void aSanctionThatIsNotNamedHasNoEffect() {
        SanctionEffects none = new SanctionEffects(Map.of());
        assertThat(none.of(SanctionKind.EXPULSION, SanctionAge.THIS_YEAR)).isEqualTo(SanctionEffect.NONE);
    }

    @ParameterizedTest
    @EnumSource(RuleParameter.class)
    void everyParameterReadsAsASentenceInBothLanguagesWithClauseAndOrigin(RuleParameter parameter) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(RuleText.sentence(parameter, countyTrial1, locale)).doesNotContain("⟦", "{", "_").isNotBlank();
            assertThat(RuleText.clause(parameter.clause(), locale)).startsWith(parameter.clause() + " ");
            assertThat(RuleText.origin(parameter.origin(), locale)).doesNotContain("⟦").isNotBlank();
        }
    }

    @Test
    void theRuleSetReadsAsTheRegulationWould() {
        assertThat(chinese(RuleParameter.EXCELLENT_MIN_SHARE)).isEqualTo("优秀：优秀票得票率不低于 3/5（60%）。");
        assertThat(chinese(RuleParameter.BASICALLY_QUALIFIED_MAX_UNQUALIFIED)).isEqualTo("基本合格：不合格票得票率不高于 1/3。");
        assertThat(chinese(RuleParameter.CYCLE_OPENS_H2)).isEqualTo("下半年的民主评议于 12月1日 启动。");
        assertThat(chinese(RuleParameter.DENOMINATOR)).isEqualTo("得票率的计票基数不含弃权。");
        assertThat(chinese(RuleParameter.TRIGGER_CONSECUTIVE_HALVES)).endsWith("计算此项的评议：下半年。");
        assertThat(chinese(RuleParameter.COMMITTEE_LOWEST_PROPOSAL)).endsWith("最低为基本合格。");
        assertThat(chinese(RuleParameter.PUBLICITY_WORKING_DAYS)).isEqualTo("公示 5 个工作日，自张贴次日起算。");
        assertThat(chinese(RuleParameter.WARNING_THIS_YEAR)).isEqualTo("党内警告，评议当年作出的：不得评为优秀。");
        assertThat(RuleText.value(RuleParameter.TRIGGER_CONSECUTIVE_HALVES, "H1, H2", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("上半年、下半年");
        assertThat(RuleText.clause("§9.9", Locale.SIMPLIFIED_CHINESE)).isEqualTo("§9.9");
        assertThat(RuleText.sentence(RuleParameter.CYCLE_OPENS_H1, countyTrial1, Locale.ENGLISH))
                .isEqualTo("The first half-year is appraised from 1 June.");
        assertThat(RuleText.sentence(RuleParameter.QUALIFIED_MAX_UNQUALIFIED, countyTrial1, Locale.ENGLISH))
                .isEqualTo("Qualified: at most 3/20 (15%) unqualified votes.");
    }

    private String chinese(RuleParameter parameter) {
        return RuleText.sentence(parameter, countyTrial1, Locale.SIMPLIFIED_CHINESE);
    }
}
