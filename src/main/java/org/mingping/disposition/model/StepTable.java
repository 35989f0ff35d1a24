package org.mingping.disposition.model;

import static org.mingping.disposition.model.StepNeed.ANNOUNCES;
import static org.mingping.disposition.model.StepNeed.NEEDED;
import static org.mingping.disposition.model.StepNeed.NEEDED_PASSED;
import static org.mingping.disposition.model.StepNeed.NONE;
import static org.mingping.disposition.model.StepNeed.OFFERED;

import java.util.EnumMap;
import java.util.Map;

/**
 * Steps by disposition (domain §5), the table as it stands there, and one row that it leaves open (decision 0004, 89): who did nothing is neither educated nor voted on. It is the least
 * that holds: a rule set may say who approves, and ask for a step where the table has none, but never that a member is not heard. What holds in a case is
 * {@link DispositionParameters#need}.
 */
public final class StepTable {

    public static final String CLAUSE = "§5";

    private static final Map<Disposition, Row> ROWS = new EnumMap<>(Map.of(
            Disposition.CLOSED_AS_QUALIFIED, new Row(NEEDED, NEEDED, NEEDED, NEEDED_PASSED, NEEDED),
            Disposition.CLOSED_AS_UNFOUNDED, new Row(NEEDED, OFFERED, NONE, NONE, NONE),
            Disposition.RECTIFICATION, new Row(NEEDED, NEEDED, NEEDED, NEEDED, NEEDED),
            Disposition.PERSUADED_WITHDRAWAL, new Row(NEEDED, NEEDED, OFFERED, NONE, NEEDED),
            Disposition.REMOVAL, new Row(NEEDED, NEEDED, NEEDED, NEEDED, NEEDED),
            Disposition.DIRECT_REMOVAL, new Row(NEEDED, NEEDED, NONE, NONE, NEEDED),
            Disposition.SELF_WITHDRAWAL_REMOVAL, new Row(NEEDED, NEEDED, NONE, NONE, NEEDED),
            Disposition.VOLUNTARY_WITHDRAWAL, new Row(NONE, NEEDED, NONE, NONE, ANNOUNCES)));

    private StepTable() {
    }

    /** What a disposition makes of a step, whatever else a rule set asks. */
    static StepNeed need(Disposition disposition, CaseStep step) {
        Row row = ROWS.get(disposition);
        return switch (step) {
            case VERIFICATION -> row.verification();
            case TALK -> row.talk();
            case EDUCATION -> row.education();
            case EVALUATION -> row.evaluation();
            case GENERAL_MEETING -> row.generalMeeting();
        };
    }

    private record Row(StepNeed verification, StepNeed talk, StepNeed education, StepNeed evaluation, StepNeed generalMeeting) {
    }
}
