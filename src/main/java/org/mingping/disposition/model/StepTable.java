package org.mingping.disposition.model;

import static org.mingping.disposition.model.StepNeed.ANNOUNCES;
import static org.mingping.disposition.model.StepNeed.NEEDED;
import static org.mingping.disposition.model.StepNeed.NEEDED_PASSED;
import static org.mingping.disposition.model.StepNeed.NONE;
import static org.mingping.disposition.model.StepNeed.OFFERED;
import static org.mingping.disposition.model.SuperiorPart.FILED_WITH_TOWNSHIP;
import static org.mingping.disposition.model.SuperiorPart.TOWNSHIP_APPROVES;
import static org.mingping.disposition.model.SuperiorPart.TOWNSHIP_REVIEWS_COUNTY_APPROVES;

import java.util.EnumMap;
import java.util.Map;

/**
 * Steps by disposition (domain §5), the table as it stands there, and one row that it leaves open (decision 0004, 89): who did nothing is neither educated nor voted on. The steps are not open to a rule set: a county may say who approves, never that a member is not heard.
 */
public final class StepTable {

    public static final String CLAUSE = "§5";

    private static final Map<Disposition, Row> ROWS = new EnumMap<>(Map.of(
            Disposition.CLOSED_AS_QUALIFIED, new Row(NEEDED, NEEDED, NEEDED, NEEDED_PASSED, NEEDED, TOWNSHIP_APPROVES),
            Disposition.CLOSED_AS_UNFOUNDED, new Row(NEEDED, OFFERED, NONE, NONE, NONE, TOWNSHIP_APPROVES),
            Disposition.RECTIFICATION, new Row(NEEDED, NEEDED, NEEDED, NEEDED, NEEDED, TOWNSHIP_APPROVES),
            Disposition.PERSUADED_WITHDRAWAL, new Row(NEEDED, NEEDED, OFFERED, NONE, NEEDED, TOWNSHIP_REVIEWS_COUNTY_APPROVES),
            Disposition.REMOVAL, new Row(NEEDED, NEEDED, NEEDED, NEEDED, NEEDED, TOWNSHIP_REVIEWS_COUNTY_APPROVES),
            Disposition.DIRECT_REMOVAL, new Row(NEEDED, NEEDED, NONE, NONE, NEEDED, TOWNSHIP_REVIEWS_COUNTY_APPROVES),
            Disposition.SELF_WITHDRAWAL_REMOVAL, new Row(NEEDED, NEEDED, NONE, NONE, NEEDED, TOWNSHIP_REVIEWS_COUNTY_APPROVES),
            Disposition.VOLUNTARY_WITHDRAWAL, new Row(NONE, NEEDED, NONE, NONE, ANNOUNCES, FILED_WITH_TOWNSHIP)));

    private StepTable() {
    }

    /** What a disposition makes of a step. */
    public static StepNeed need(Disposition disposition, CaseStep step) {
        Row row = ROWS.get(disposition);
        return switch (step) {
            case VERIFICATION -> row.verification();
            case TALK -> row.talk();
            case EDUCATION -> row.education();
            case EVALUATION -> row.evaluation();
            case GENERAL_MEETING -> row.generalMeeting();
        };
    }

    /** Who stands above it in {@code county-trial-1}; a rule set may say otherwise, see {@link DispositionParameters#superior}. */
    static SuperiorPart superior(Disposition disposition) {
        return ROWS.get(disposition).superior();
    }

    private record Row(StepNeed verification, StepNeed talk, StepNeed education, StepNeed evaluation, StepNeed generalMeeting, SuperiorPart superior) {
    }
}
