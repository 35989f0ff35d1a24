package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.access.Role;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.disposition.model.CaseDecision.Meeting;
import org.mingping.disposition.model.CaseDecision.Rectification;
import org.mingping.organisation.model.Tier;
import org.mingping.shared.Refusal;

/**
 * Who may do what in a case, and where it goes (domain §5). Refused is, in this order: what is not this role's, what is not for this state, what is not for this person, and what the
 * record does not allow. Nothing is approved and nothing taken on file in which {@link Lawfulness} finds a defect; everything before may be put on record as it happened, also
 * where it was wrong, so that the file says what was.
 */
public final class CaseMoves {

    static final String CLAUSE = "domain §5";

    /** A plan that begins later than this would be no plan of this case's education. */
    private static final int MOST_DAYS_AHEAD = 30;

    private final DispositionParameters rules;
    private final Deadlines deadlines;
    private final Lawfulness lawfulness;
    private final DecisionRules decisions;
    private final AftermathMoves aftermath;
    private final Beside beside;

    /** Beside which nothing stands in the way. */
    public CaseMoves(DispositionParameters rules, RuleSetParameters grading, Deadlines deadlines) {
        this(rules, grading, deadlines, Beside.CLEAR);
    }

    public CaseMoves(DispositionParameters rules, RuleSetParameters grading, Deadlines deadlines, Beside beside) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.lawfulness = new Lawfulness(rules, grading, deadlines, beside);
        this.decisions = new DecisionRules(rules, grading, deadlines);
        this.aftermath = new AftermathMoves(rules, deadlines);
        this.beside = beside;
    }

    /**
     * One act.
     *
     * @param before where the case stands; not changed
     * @param after  the record with the act in it
     * @return where it stands then
     * @throws Refusal CASE_ROLE, CASE_STATE, CASE_NOT_OWN, OWN_CASE, CASE_NOT_EDUCATOR, CASE_EVALUATED, CASE_TOOK_PART, CASE_DEFECTS (how many), CASE_TIER, CASE_PREPARED, CASE_NO_REVIEW, CASE_NOT_ON_FILE, CASE_SERVED_EARLY (day), CASE_SERVICE_UNPROVEN, CASE_SEALED_ALREADY, CASE_UNSEALED,
     *         CASE_NO_RECTIFICATION, CASE_RECTIFICATION_EARLY (first day), CASE_RECTIFICATION_RUNS (last day), CASE_RECTIFICATION_DUE, CASE_NOT_OWN_WISH, CASE_ANNOUNCED (day), CASE_ANNOUNCE_DEFECTS (how many), CASE_APPEAL_PENDING, CASE_APPEAL_LATE (last day), CASE_NO_APPEAL, CASE_NO_ANSWER, CASE_ANSWER_UNSERVED, CASE_NO_FOLLOW_UP, CASE_NO_FOLLOW_UP_PLAN, CASE_VISITS_LEFT (how many), EDUCATION_PAST (today), EDUCATION_FAR (latest day), PAUSE_PAST (today), PAUSE_LONG (most months), PAUSE_SUM (most months, days left), CASE_NOT_PAUSED
     * @throws IllegalArgumentException if {@code after} does not show the act, or shows more than it
     */
    public CaseStanding move(CaseStanding before, CaseAction action, Actor actor, CaseRecord after, LocalDate today) {
        boolean atRest = beside.rests() && action == CaseAction.SEAL;
        if (atRest) {
            requireRole(action, actor.role());
        } else {
            requireAllowed(before.state(), action, actor.role());
        }
        requirePerson(action, actor, before.record());
        before.requireOwnChange(action, after);
        return switch (action) {
            case OPEN -> before.to(CaseState.OPEN, after);
            // Nobody does it: the system writes it down and moves nothing (AddedGrounds).
            case ADD_GROUND -> throw notShown();
            case VERIFY, TALK, RECORD_ATTEMPT, PUBLISH, STATE, ANSWER_STATEMENT, TELL, REACH_MILESTONE, PLAN_REEVALUATION, PLAN_FOLLOW_UP ->
                    before.to(before.state(), after);
            case VISIT -> AftermathMoves.visit(before, after);
            case APPOINT_EDUCATORS -> appoint(before, after, today);
            case HOLD_SESSION -> before.to(before.state(), heldByEducator(actor, after));
            case EVALUATE -> evaluate(before, after, today);
            case PROPOSE -> propose(before, actor, after);
            case HOLD_MEETING -> meeting(before, after, today);
            case REVIEW -> review(before, actor, after, today);
            case APPROVE -> approve(before, actor, after, today);
            case TAKE_ON_FILE -> takeOnFile(before, actor, after, today);
            case WITHDRAW_PROPOSAL, RETURN -> anew(before, action, after);
            case SERVE_NOTICE -> aftermath.serve(before, after);
            case PLAN_RECTIFICATION -> planRectification(before, after);
            case REEVALUATE -> reevaluate(before, after, today);
            case FILE -> AftermathMoves.file(before, after);
            case SEAL -> atRest ? AftermathMoves.sealAtRest(before, after) : AftermathMoves.seal(before, after);
            case APPEAL -> aftermath.appeal(before, after);
            case ANSWER_APPEAL -> AftermathMoves.answerAppeal(before, actor, after);
            case SERVE_ANSWER -> AftermathMoves.serveAnswer(before, after);
            case TAKE_BACK -> takeBack(before, after);
            case PAUSE -> pause(before, after, today);
            case RESUME -> resume(before, after, today);
            case CLOSE -> AftermathMoves.close(before, after);
        };
    }

    /** What role and state alone say. @throws Refusal CASE_ROLE, CASE_STATE */
    public static void requireAllowed(CaseState state, CaseAction action, Role role) {
        requireRole(action, role);
        refuse(!action.isFor(state), "CASE_STATE");
    }

    private static void requireRole(CaseAction action, Role role) {
        if (!action.isFor(role)) {
            throw Refusal.forbidden("CASE_ROLE").under(CLAUSE);
        }
    }

    /** Nobody acts in their own case but as the member whose case it is. */
    private static void requirePerson(CaseAction action, Actor actor, CaseRecord record) {
        boolean own = actor.person().equals(record.member());
        if (actor.role() == Role.MEMBER && action.isMembersOwn()) {
            if (!own) {
                throw Refusal.forbidden("CASE_NOT_OWN").under(CLAUSE);
            }
        } else if (own) {
            throw Refusal.forbidden("OWN_CASE").under(CLAUSE);
        }
    }

    /** The plan begins today at the earliest: no week is over before anybody could see that it ran. */
    private static CaseStanding appoint(CaseStanding before, CaseRecord after, LocalDate today) {
        if (after.education().firstDay().orElseThrow(CaseMoves::notShown).isBefore(today)) {
            throw Refusal.invalid("EDUCATION_PAST", today).under(CLAUSE);
        }
        if (after.education().firstDay().orElseThrow(CaseMoves::notShown).isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
            throw Refusal.invalid("EDUCATION_FAR", today.plusDays(MOST_DAYS_AHEAD)).under(CLAUSE);
        }
        return before.to(CaseState.IN_EDUCATION, after);
    }

    private static CaseRecord heldByEducator(Actor actor, CaseRecord after) {
        if (actor.role() == Role.MEMBER && !after.education().isEducator(actor.person())) {
            throw Refusal.forbidden("CASE_NOT_EDUCATOR").under(CLAUSE);
        }
        return shown(after, !after.education().sessions().isEmpty());
    }

    /** Once: an evaluation that stands is not repeated until it comes to something else. */
    private CaseStanding evaluate(CaseStanding before, CaseRecord after, LocalDate today) {
        refuse(!lawfulness.mayEvaluate(before.record(), today), "CASE_EVALUATED");
        return before.to(CaseState.EVALUATED, shown(after, after.education().evaluation().isPresent()));
    }

    /** What no meeting has to decide goes up at once. */
    private CaseStanding propose(CaseStanding before, Actor actor, CaseRecord after) {
        shown(after, after.decision().proposal().filter(made -> made.by().equals(actor.person())).isPresent());
        boolean meets = rules.need(proposed(after), CaseStep.GENERAL_MEETING) != StepNeed.NONE;
        return before.to(meets ? CaseState.PROPOSED : CaseState.PASSED, after);
    }

    /** One that was not valid is held again; one that did not pass the proposal sends it back. */
    private CaseStanding meeting(CaseStanding before, CaseRecord after, LocalDate today) {
        Meeting held = after.decision().meeting().orElseThrow(CaseMoves::notShown);
        StepNeed need = rules.need(proposed(after), CaseStep.GENERAL_MEETING);
        Optional<Defect> wrong = decisions.count(held, need);
        // Announced, it cannot be taken back any more (takeBack): so nothing is announced that could not be taken on file.
        requireNone("CASE_ANNOUNCE_DEFECTS", need == StepNeed.ANNOUNCES && held.announced() && wrong.isEmpty() ? lawfulness.defects(after, Disposition.VOLUNTARY_WITHDRAWAL, today) : List.of());
        if (wrong.isPresent() && wrong.get().code() == DefectCode.MEETING_MAJORITY) {
            return anew(before, CaseAction.HOLD_MEETING, after);
        }
        boolean passed = wrong.isEmpty() && (need != StepNeed.ANNOUNCES || held.announced());
        return before.to(passed ? CaseState.PASSED : CaseState.PROPOSED, after);
    }

    /** What cannot be approved is not passed on: it goes back to the branch, or is mended. */
    private CaseStanding review(CaseStanding before, Actor actor, CaseRecord after, LocalDate today) {
        refuse(!rules.superior(proposed(after)).isReviewed(), "CASE_NO_REVIEW");
        shown(after, after.decision().review().filter(act -> act.by().equals(actor.person())).isPresent());
        return before.to(CaseState.REVIEWED, lawful(after, today));
    }

    private CaseStanding approve(CaseStanding before, Actor actor, CaseRecord after, LocalDate today) {
        Tier tier = Tier.valueOf(actor.role().realm().name());
        if (rules.superior(proposed(after)).approver().filter(tier::equals).isEmpty()) {
            throw Refusal.forbidden("CASE_TIER").under(CLAUSE);
        }
        if (proposed(after) == Disposition.CLOSED_AS_UNFOUNDED && before.record().everybodyPreparing().contains(actor.person())) {
            throw Refusal.forbidden("CASE_PREPARED").under(CLAUSE);
        }
        shown(after, after.decision().approval().filter(given -> given.by().equals(actor.person()) && given.tier() == tier).isPresent());
        return before.to(CaseState.DECIDED, lawful(after, today));
    }

    private CaseStanding takeOnFile(CaseStanding before, Actor actor, CaseRecord after, LocalDate today) {
        refuse(rules.superior(proposed(after)) != SuperiorPart.FILED_WITH_TOWNSHIP, "CASE_NOT_ON_FILE");
        shown(after, after.aftermath().onFile().filter(taken -> taken.by().equals(actor.person())).isPresent());
        return before.to(CaseState.DECIDED, lawful(after, today));
    }

    private CaseRecord lawful(CaseRecord after, LocalDate today) {
        requireNone("CASE_DEFECTS", lawfulness.defects(after, proposed(after), today));
        return after;
    }

    /** It begins when it has been decided and the member knows of it. */
    private static CaseStanding planRectification(CaseStanding before, CaseRecord after) {
        refuse(proposed(after) != Disposition.RECTIFICATION, "CASE_NO_RECTIFICATION");
        Rectification period = after.decision().rectification().orElseThrow(CaseMoves::notShown);
        refuse(period.from().isBefore(period.notBefore()), "CASE_RECTIFICATION_EARLY", period.notBefore());
        return before.to(CaseState.RECTIFYING, after);
    }

    /** Reformed: closed. Not: a stronger disposition is proposed (§5). One to which too few came is on record, and held again. */
    private CaseStanding reevaluate(CaseStanding before, CaseRecord after, LocalDate today) {
        Rectification period = after.decision().rectification().orElseThrow(CaseMoves::notShown);
        LocalDate last = period.lastDay(deadlines);
        refuse(today.isBefore(last), "CASE_RECTIFICATION_RUNS", last);
        // An appeal against the rectification itself is answered first: what failed is decided anew, and would leave it nothing to be about.
        refuse(before.record().aftermath().pending().isPresent(), "CASE_APPEAL_PENDING");
        if (period.reevaluation().isEmpty()) {
            return before.to(before.state(), after);
        }
        return period.reformed() ? before.to(CaseState.REFORMED, after) : anew(before, CaseAction.REEVALUATE, after);
    }

    private static CaseStanding takeBack(CaseStanding before, CaseRecord after) {
        refuse(!before.record().basis().ground().isOwnWish(), "CASE_NOT_OWN_WISH");
        LocalDate takenBack = after.basis().application().flatMap(CaseBasis.Application::takenBackOn).orElseThrow(CaseMoves::notShown);
        Optional<LocalDate> announced = before.record().decision().meeting().filter(held -> before.state() == CaseState.PASSED).map(Meeting::on);
        refuse(announced.filter(day -> !takenBack.isBefore(day)).isPresent(), "CASE_ANNOUNCED", announced.map(Object.class::cast).orElse(""));
        return before.to(CaseState.TAKEN_BACK, after);
    }

    /** From today on at the earliest: a deadline that is over is not brought back by a pause, and a week that was missed is mended and not made to rest. */
    private CaseStanding pause(CaseStanding before, CaseRecord after, LocalDate today) {
        List<Pause> had = before.record().pauses().all();
        List<Pause> has = after.pauses().all();
        shown(after, has.size() == had.size() + 1 && has.subList(0, had.size()).equals(had));
        if (has.get(had.size()).from().isBefore(today)) {
            throw Refusal.invalid("PAUSE_PAST", today).under(CLAUSE);
        }
        after.pauses().require(rules.pauses());
        return before.to(before.state(), after);
    }

    private static CaseStanding resume(CaseStanding before, CaseRecord after, LocalDate today) {
        refuse(!before.record().pauses().isOpen(today), "CASE_NOT_PAUSED");
        return before.to(before.state(), shown(after, after.pauses().equals(before.record().pauses().ended(today))));
    }

    /** Back to the branch: what was decided counts no more and is decided anew. */
    static CaseStanding anew(CaseStanding before, CaseAction by, CaseRecord after) {
        CaseRecord undone = after.undone(by);
        return before.to(CaseState.preparing(undone), undone);
    }

    static Disposition proposed(CaseRecord record) {
        return record.proposed().orElseThrow(CaseMoves::notShown);
    }

    private static void requireNone(String code, List<Defect> defects) {
        if (!defects.isEmpty()) {
            throw new DefectsRefusal(code, defects);
        }
    }

    static void refuse(boolean wrong, String code, Object... arguments) {
        if (wrong) {
            throw Refusal.conflict(code, arguments).under(CLAUSE);
        }
    }

    static CaseRecord shown(CaseRecord after, boolean shown) {
        if (!shown) {
            throw notShown();
        }
        return after;
    }

    static IllegalArgumentException notShown() {
        return new IllegalArgumentException("the record does not show the act");
    }
}
