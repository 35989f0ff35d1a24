package org.mingping.appraisal.model;

import static org.mingping.appraisal.model.ParameterKind.COUNT;
import static org.mingping.appraisal.model.ParameterKind.FIRST_HALF_DAY;
import static org.mingping.appraisal.model.ParameterKind.HALVES;
import static org.mingping.appraisal.model.ParameterKind.MIDDLE_GRADE;
import static org.mingping.appraisal.model.ParameterKind.SECOND_HALF_DAY;
import static org.mingping.appraisal.model.ParameterKind.SHARE;
import static org.mingping.appraisal.model.RuleOrigin.DECIDED;
import static org.mingping.appraisal.model.RuleOrigin.REGULATION;
import static org.mingping.appraisal.model.RuleOrigin.STATED;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingping.organisation.model.SanctionKind;

/**
 * The catalogue of what a rule set may set: key, clause, origin, kind of value, the value of {@code county-trial-1}. The bundle
 * {@code rules} has a sentence for each, see {@link RuleText}. A key is stored with every rule set and never changes its meaning.
 */
public enum RuleParameter {
    CYCLE_OPENS_H1("cycle.opensH1", "§1.1", DECIDED, FIRST_HALF_DAY, "06-01", p -> p.procedure().firstHalfOpens()),
    CYCLE_OPENS_H2("cycle.opensH2", "§1.1", DECIDED, SECOND_HALF_DAY, "12-01", p -> p.procedure().secondHalfOpens()),
    BALLOT_MIN_MARKERS("ballot.minMarkers", "§4", DECIDED, COUNT, "5", p -> p.procedure().minimumMarkers()),
    BALLOT_MIN_TURNOUT("ballot.minTurnout", "§1.5", DECIDED, SHARE, "1/2", p -> p.procedure().minimumTurnout()),
    DENOMINATOR("votes.denominator", "§1.6", DECIDED, ParameterKind.DENOMINATOR, "MARKED", RuleSetParameters::denominator),
    EXCELLENT_MIN_SHARE("excellent.minShare", "§1.6", STATED, SHARE, "3/5", p -> p.excellent().minimum()),
    EXCELLENT_MAX_UNQUALIFIED("excellent.maxUnqualified", "§1.6", STATED, SHARE, "1/10", p -> p.excellent().maximumUnqualified()),
    QUALIFIED_MIN_SHARE("qualified.minShare", "§1.6", STATED, SHARE, "3/5", p -> p.qualified().minimum()),
    QUALIFIED_MAX_UNQUALIFIED("qualified.maxUnqualified", "§1.6", STATED, SHARE, "3/20", p -> p.qualified().maximumUnqualified()),
    BASICALLY_QUALIFIED_MIN_SHARE("basicallyQualified.minShare", "§1.6", STATED, SHARE, "3/5",
            p -> p.basicallyQualified().minimum()),
    BASICALLY_QUALIFIED_MAX_UNQUALIFIED("basicallyQualified.maxUnqualified", "§1.6", STATED, SHARE, "1/3",
            p -> p.basicallyQualified().maximumUnqualified()),
    TRIGGER_UNQUALIFIED("trigger.unqualifiedAtLeast", "§1.6", STATED, SHARE, "1/3", p -> p.triggers().unqualifiedAtLeast()),
    TRIGGER_LOW_VOTES("trigger.lowVotesAbove", "§1.6", STATED, SHARE, "1/2", p -> p.triggers().lowVotesAbove()),
    TRIGGER_CONSECUTIVE_HALVES("trigger.consecutiveHalves", "§1.6", DECIDED, HALVES, "H2", p -> p.triggers().consecutiveHalves()),
    EXAMINATION_CLEARED_WITHOUT_GRADE("examination.clearedWithoutGrade", "§1.6", DECIDED, MIDDLE_GRADE, "BASICALLY_QUALIFIED",
            p -> p.triggers().clearedWithoutGrade()),
    WARNING_THIS_YEAR(SanctionKind.WARNING, SanctionAge.THIS_YEAR, STATED, SanctionEffect.AT_MOST_QUALIFIED),
    WARNING_LAST_YEAR(SanctionKind.WARNING, SanctionAge.LAST_YEAR, DECIDED, SanctionEffect.NONE),
    WARNING_OTHER_YEAR(SanctionKind.WARNING, SanctionAge.OTHER_YEAR, DECIDED, SanctionEffect.NONE),
    SERIOUS_WARNING_THIS_YEAR(SanctionKind.SERIOUS_WARNING, SanctionAge.THIS_YEAR, STATED, SanctionEffect.UNQUALIFIED),
    SERIOUS_WARNING_LAST_YEAR(SanctionKind.SERIOUS_WARNING, SanctionAge.LAST_YEAR, DECIDED, SanctionEffect.NONE),
    SERIOUS_WARNING_OTHER_YEAR(SanctionKind.SERIOUS_WARNING, SanctionAge.OTHER_YEAR, DECIDED, SanctionEffect.NONE),
    REMOVAL_FROM_POSTS_THIS_YEAR(SanctionKind.REMOVAL_FROM_POSTS, SanctionAge.THIS_YEAR, STATED, SanctionEffect.UNQUALIFIED),
    REMOVAL_FROM_POSTS_LAST_YEAR(SanctionKind.REMOVAL_FROM_POSTS, SanctionAge.LAST_YEAR, DECIDED, SanctionEffect.NONE),
    REMOVAL_FROM_POSTS_OTHER_YEAR(SanctionKind.REMOVAL_FROM_POSTS, SanctionAge.OTHER_YEAR, DECIDED, SanctionEffect.NONE),
    PROBATION_ONE_YEAR_THIS_YEAR(SanctionKind.PROBATION_ONE_YEAR, SanctionAge.THIS_YEAR, STATED, SanctionEffect.UNQUALIFIED),
    PROBATION_ONE_YEAR_LAST_YEAR(SanctionKind.PROBATION_ONE_YEAR, SanctionAge.LAST_YEAR, DECIDED, SanctionEffect.NONE),
    PROBATION_ONE_YEAR_OTHER_YEAR(SanctionKind.PROBATION_ONE_YEAR, SanctionAge.OTHER_YEAR, DECIDED, SanctionEffect.NONE),
    PROBATION_TWO_YEARS_THIS_YEAR(SanctionKind.PROBATION_TWO_YEARS, SanctionAge.THIS_YEAR, STATED, SanctionEffect.UNQUALIFIED),
    PROBATION_TWO_YEARS_LAST_YEAR(SanctionKind.PROBATION_TWO_YEARS, SanctionAge.LAST_YEAR, STATED, SanctionEffect.COMMENT_ONLY),
    PROBATION_TWO_YEARS_OTHER_YEAR(SanctionKind.PROBATION_TWO_YEARS, SanctionAge.OTHER_YEAR, DECIDED, SanctionEffect.NONE),
    EXPULSION_THIS_YEAR(SanctionKind.EXPULSION, SanctionAge.THIS_YEAR, REGULATION, SanctionEffect.NOT_A_MEMBER),
    EXPULSION_LAST_YEAR(SanctionKind.EXPULSION, SanctionAge.LAST_YEAR, REGULATION, SanctionEffect.NOT_A_MEMBER),
    EXPULSION_OTHER_YEAR(SanctionKind.EXPULSION, SanctionAge.OTHER_YEAR, REGULATION, SanctionEffect.NOT_A_MEMBER),
    ADMINISTRATIVE_THIS_YEAR(SanctionKind.ADMINISTRATIVE, SanctionAge.THIS_YEAR, DECIDED, SanctionEffect.NONE),
    ADMINISTRATIVE_LAST_YEAR(SanctionKind.ADMINISTRATIVE, SanctionAge.LAST_YEAR, DECIDED, SanctionEffect.NONE),
    ADMINISTRATIVE_OTHER_YEAR(SanctionKind.ADMINISTRATIVE, SanctionAge.OTHER_YEAR, DECIDED, SanctionEffect.NONE),
    QUOTA_SHARE("quota.share", "§1.8", STATED, SHARE, "1/10", RuleSetParameters::quota),
    COMMITTEE_LOWEST_PROPOSAL("committee.lowestProposal", "§1.9", DECIDED, MIDDLE_GRADE, "BASICALLY_QUALIFIED",
            RuleSetParameters::lowestProposal),
    MEETING_QUORUM("meeting.quorum", "§1.10", REGULATION, SHARE, "1/2", p -> p.procedure().quorum()),
    MEETING_MAJORITY("meeting.majority", "§1.10", REGULATION, SHARE, "1/2", p -> p.procedure().majority()),
    PUBLICITY_WORKING_DAYS("publicity.workingDays", "§1.11", DECIDED, COUNT, "5", p -> p.procedure().publicityWorkingDays()),
    EDUCATION_WEEKS("education.weeks", DECIDED, 12, 1, 52),
    NOTICE_MEETING_DAYS("notice.meetingDays", DECIDED, 5, 0, 366),
    NOTICE_PUBLICATION_DAYS("notice.publicationDays", DECIDED, 10, 1, 366),
    NOTICE_DECISION_DAYS("notice.decisionDays", DECIDED, 5, 1, 366),
    ANSWER_DAYS("answer.days", DECIDED, 10, 1, 366),
    CASE_STEP_DAYS("case.stepDays", DECIDED, 20, 1, 366),
    /** 0: at any time. */
    APPEAL_DAYS("appeal.days", DECIDED, 0, 0, 366),
    RECTIFICATION_MONTHS("rectification.months", REGULATION, 6, 1, 12),
    RECTIFICATION_MOST_MONTHS("rectification.mostMonths", REGULATION, 12, 1, 12),
    PAUSE_MOST_MONTHS("pause.mostMonths", DECIDED, 6, 1, 12),
    PAUSE_SUM_MONTHS("pause.sumMonths", DECIDED, 12, 1, 36),
    STEP_EDUCATION_PERSUADED_WITHDRAWAL("step.EDUCATION.PERSUADED_WITHDRAWAL", StepRule.NOT_NEEDED),
    STEP_EVALUATION_PERSUADED_WITHDRAWAL("step.EVALUATION.PERSUADED_WITHDRAWAL", StepRule.NOT_NEEDED),
    STEP_EDUCATION_DIRECT_REMOVAL("step.EDUCATION.DIRECT_REMOVAL", StepRule.NOT_NEEDED),
    STEP_EVALUATION_DIRECT_REMOVAL("step.EVALUATION.DIRECT_REMOVAL", StepRule.NOT_NEEDED),
    STEP_EDUCATION_SELF_WITHDRAWAL_REMOVAL("step.EDUCATION.SELF_WITHDRAWAL_REMOVAL", StepRule.NOT_NEEDED),
    STEP_EVALUATION_SELF_WITHDRAWAL_REMOVAL("step.EVALUATION.SELF_WITHDRAWAL_REMOVAL", StepRule.NOT_NEEDED),
    SUPERIOR_CLOSED_AS_QUALIFIED("superior.CLOSED_AS_QUALIFIED", SuperiorRule.TOWNSHIP_APPROVES),
    SUPERIOR_CLOSED_AS_UNFOUNDED("superior.CLOSED_AS_UNFOUNDED", SuperiorRule.TOWNSHIP_APPROVES),
    SUPERIOR_RECTIFICATION("superior.RECTIFICATION", SuperiorRule.TOWNSHIP_APPROVES),
    SUPERIOR_PERSUADED_WITHDRAWAL("superior.PERSUADED_WITHDRAWAL", SuperiorRule.TOWNSHIP_REVIEWS_COUNTY_APPROVES),
    SUPERIOR_REMOVAL("superior.REMOVAL", SuperiorRule.TOWNSHIP_REVIEWS_COUNTY_APPROVES),
    SUPERIOR_DIRECT_REMOVAL("superior.DIRECT_REMOVAL", SuperiorRule.TOWNSHIP_REVIEWS_COUNTY_APPROVES),
    SUPERIOR_SELF_WITHDRAWAL_REMOVAL("superior.SELF_WITHDRAWAL_REMOVAL", SuperiorRule.TOWNSHIP_REVIEWS_COUNTY_APPROVES),
    READMISSION_PERSUADED_WITHDRAWAL("readmission.years.PERSUADED_WITHDRAWAL", REGULATION, 5, 0, 100),
    READMISSION_REMOVAL("readmission.years.REMOVAL", REGULATION, 5, 0, 100),
    READMISSION_DIRECT_REMOVAL("readmission.years.DIRECT_REMOVAL", REGULATION, 5, 0, 100),
    READMISSION_SELF_WITHDRAWAL_REMOVAL("readmission.years.SELF_WITHDRAWAL_REMOVAL", REGULATION, 5, 0, 100),
    READMISSION_VOLUNTARY_WITHDRAWAL("readmission.years.VOLUNTARY_WITHDRAWAL", DECIDED, 0, 0, 100),
    FORMER_KEPT_YEARS("former.keptYears", DECIDED, 10, 1, 100),
    REGISTRATION_DAYS("registration.days", "§6", STATED, COUNT, "15", 5, 60, p -> p.registration().days()),
    REGISTRATION_COUNTED("registration.counted", "§6", DECIDED, ParameterKind.DAY_COUNT, DayCount.CALENDAR.name(), p -> p.registration().counted());

    private static final String DISPOSITION = "§5";

    private static final Map<String, RuleParameter> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(RuleParameter::key, Function.identity()));

    private final String key;
    private final String clause;
    private final RuleOrigin origin;
    private final ParameterKind kind;
    private final String countyTrial1;
    private final int least;
    private final int most;
    private final Function<RuleSetParameters, Object> accessor;

    RuleParameter(String key, String clause, RuleOrigin origin, ParameterKind kind, String countyTrial1,
            Function<RuleSetParameters, Object> accessor) {
        this(key, clause, origin, kind, countyTrial1, 1, 100, accessor);
    }

    RuleParameter(String key, String clause, RuleOrigin origin, ParameterKind kind, String countyTrial1, int least, int most,
            Function<RuleSetParameters, Object> accessor) {
        this.key = key;
        this.clause = clause;
        this.origin = origin;
        this.kind = kind;
        this.countyTrial1 = countyTrial1;
        this.least = least;
        this.most = most;
        this.accessor = accessor == null ? parameters -> parameters.dispositions().value(this) : accessor;
    }

    /** A number of dispositions. */
    RuleParameter(String key, RuleOrigin origin, int countyTrial1, int least, int most) {
        this(key, DISPOSITION, origin, ParameterKind.COUNT, Integer.toString(countyTrial1), least, most, null);
    }

    /** Who stands above a disposition, under the key {@code superior.<disposition>}. */
    RuleParameter(String key, SuperiorRule countyTrial1) {
        this(key, DISPOSITION, DECIDED, ParameterKind.SUPERIOR, countyTrial1.name(), null);
    }

    /** Whether a disposition needs a step that the source does not ask for it, under the key {@code step.<step>.<disposition>}. */
    RuleParameter(String key, StepRule countyTrial1) {
        this(key, DISPOSITION, DECIDED, ParameterKind.STEP, countyTrial1.name(), null);
    }

    /** What one sanction does in one year, under the key {@code sanction.<kind>.<age>}. */
    RuleParameter(SanctionKind sanction, SanctionAge age, RuleOrigin origin, SanctionEffect countyTrial1) {
        this("sanction." + sanction + "." + age.key(), "§1.7", origin, ParameterKind.EFFECT, countyTrial1.name(),
                p -> p.sanctions().of(sanction, age));
    }

    public String key() {
        return key;
    }

    public String clause() {
        return clause;
    }

    public RuleOrigin origin() {
        return origin;
    }

    public ParameterKind kind() {
        return kind;
    }

    /** The least number it can be, if it is a {@link ParameterKind#COUNT}. */
    public int least() {
        return least;
    }

    /** The greatest number it can be, if it is a {@link ParameterKind#COUNT}. */
    public int most() {
        return most;
    }

    boolean allows(Object value) {
        return kind.allows(value) && (!(value instanceof Integer number) || number >= least && number <= most);
    }

    /** Whether it is about dispositions (domain §5): which are a room of its own, and appraisal knows but their range and words. */
    boolean isOfDispositions() {
        return clause.equals(DISPOSITION);
    }

    /** Whether rule sets from before it was a parameter lack it. They go by the value of {@code county-trial-1}, which then stood in the program. */
    public boolean isLater() {
        return compareTo(EDUCATION_WEEKS) >= 0;
    }

    /** Its value in the rule set {@code county-trial-1}. */
    public String countyTrial1() {
        return countyTrial1;
    }

    /** Its value in the given rule set, as {@link RuleSetParameters#fromMap} reads it. */
    public String textIn(RuleSetParameters parameters) {
        return kind.write(accessor.apply(parameters));
    }

    /** The parameter of a sanction's effect. */
    public static RuleParameter effectOf(SanctionKind sanction, SanctionAge age) {
        return valueOf(sanction.name() + "_" + age.name());
    }

    /**
     * @return the parameter with this key, or {@code null} if there is none
     */
    static RuleParameter withKey(String key) {
        return BY_KEY.get(key);
    }
}
