package org.mingping.disposition.model.fact;

import java.time.LocalDate;
import java.util.Set;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseRecord;
import org.mingping.disposition.model.PersonId;
import org.mingping.disposition.model.fact.AfterFacts.AnswerServed;
import org.mingping.disposition.model.fact.AfterFacts.AnsweredAppeal;
import org.mingping.disposition.model.fact.AfterFacts.Appealed;
import org.mingping.disposition.model.fact.AfterFacts.Closed;
import org.mingping.disposition.model.fact.AfterFacts.Filed;
import org.mingping.disposition.model.fact.AfterFacts.FollowUpPlanned;
import org.mingping.disposition.model.fact.AfterFacts.Sealed;
import org.mingping.disposition.model.fact.AfterFacts.Served;
import org.mingping.disposition.model.fact.AfterFacts.TakenOnFile;
import org.mingping.disposition.model.fact.AfterFacts.Visited;
import org.mingping.disposition.model.fact.BasisFacts.GroundAdded;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.model.fact.BasisFacts.Paused;
import org.mingping.disposition.model.fact.BasisFacts.Resumed;
import org.mingping.disposition.model.fact.BasisFacts.TakenBack;
import org.mingping.disposition.model.fact.BasisFacts.Verified;
import org.mingping.disposition.model.fact.DecisionFacts.Approved;
import org.mingping.disposition.model.fact.DecisionFacts.MeetingHeld;
import org.mingping.disposition.model.fact.DecisionFacts.ProposalWithdrawn;
import org.mingping.disposition.model.fact.DecisionFacts.Proposed;
import org.mingping.disposition.model.fact.DecisionFacts.Returned;
import org.mingping.disposition.model.fact.DecisionFacts.Reviewed;
import org.mingping.disposition.model.fact.DecisionFacts.Told;
import org.mingping.disposition.model.fact.EducationFacts.EducatorsAppointed;
import org.mingping.disposition.model.fact.EducationFacts.Evaluated;
import org.mingping.disposition.model.fact.EducationFacts.SessionHeld;
import org.mingping.disposition.model.fact.HearingFacts.AnsweredStatement;
import org.mingping.disposition.model.fact.HearingFacts.AttemptMade;
import org.mingping.disposition.model.fact.HearingFacts.Published;
import org.mingping.disposition.model.fact.HearingFacts.Stated;
import org.mingping.disposition.model.fact.HearingFacts.Talked;
import org.mingping.disposition.model.fact.RectificationFacts.MilestoneReached;
import org.mingping.disposition.model.fact.RectificationFacts.RectificationPlanned;
import org.mingping.disposition.model.fact.RectificationFacts.Reevaluated;
import org.mingping.disposition.model.fact.RectificationFacts.ReevaluationPlanned;

/** What one act puts on record. Exactly one kind of fact belongs to each {@link CaseAction}. */
public sealed interface CaseFact permits BasisFacts.Fact, HearingFacts.Fact, EducationFacts.Fact, DecisionFacts.Fact, RectificationFacts.Fact, AfterFacts.Fact {

    /** The longest text of one field, in characters. */
    int MAX_TEXT = 20_000;

    CaseAction action();

    /** The day on which it happened, which may be earlier than the day it is written down. */
    LocalDate on();

    /**
     * The record with this in it.
     *
     * @param record as it stood; not changed
     * @param by     who acts
     */
    CaseRecord putOn(CaseRecord record, Named by);

    /**
     * As {@link #putOn(CaseRecord, Named)}, where it matters when it was written down: what starts a deadline that protects the member, and a session that a week was waiting for.
     *
     * @param recordedOn when it was written down
     */
    default CaseRecord putOn(CaseRecord record, Named by, LocalDate recordedOn) {
        return putOn(record, by);
    }

    /** Whom it names as having taken part, besides whoever acts. */
    default Set<PersonId> naming() {
        return Set.of();
    }

    /** The kind of fact that is stored for an action. */
    static Class<? extends CaseFact> of(CaseAction action) {
        return switch (action) {
            case OPEN -> Opened.class;
            case ADD_GROUND -> GroundAdded.class;
            case VERIFY -> Verified.class;
            case TALK -> Talked.class;
            case RECORD_ATTEMPT -> AttemptMade.class;
            case PUBLISH -> Published.class;
            case STATE -> Stated.class;
            case ANSWER_STATEMENT -> AnsweredStatement.class;
            case APPOINT_EDUCATORS -> EducatorsAppointed.class;
            case HOLD_SESSION -> SessionHeld.class;
            case EVALUATE -> Evaluated.class;
            case PROPOSE -> Proposed.class;
            case WITHDRAW_PROPOSAL -> ProposalWithdrawn.class;
            case TELL -> Told.class;
            case HOLD_MEETING -> MeetingHeld.class;
            case REVIEW -> Reviewed.class;
            case APPROVE -> Approved.class;
            case TAKE_ON_FILE -> TakenOnFile.class;
            case RETURN -> Returned.class;
            case SERVE_NOTICE -> Served.class;
            case PLAN_RECTIFICATION -> RectificationPlanned.class;
            case REACH_MILESTONE -> MilestoneReached.class;
            case PLAN_REEVALUATION -> ReevaluationPlanned.class;
            case REEVALUATE -> Reevaluated.class;
            case FILE -> Filed.class;
            case SEAL -> Sealed.class;
            case APPEAL -> Appealed.class;
            case ANSWER_APPEAL -> AnsweredAppeal.class;
            case SERVE_ANSWER -> AnswerServed.class;
            case TAKE_BACK -> TakenBack.class;
            case PAUSE -> Paused.class;
            case RESUME -> Resumed.class;
            case PLAN_FOLLOW_UP -> FollowUpPlanned.class;
            case VISIT -> Visited.class;
            case CLOSE -> Closed.class;
        };
    }
}
