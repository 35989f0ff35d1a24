package org.mingping.disposition.model;

import static org.mingping.disposition.model.DefectCode.EDUCATION_CUT_SHORT;
import static org.mingping.disposition.model.DefectCode.EDUCATION_MISSING;
import static org.mingping.disposition.model.DefectCode.EDUCATORS_NUMBER;
import static org.mingping.disposition.model.DefectCode.EDUCATOR_NOT_FULL;
import static org.mingping.disposition.model.DefectCode.EDUCATOR_OTHER_PART;
import static org.mingping.disposition.model.DefectCode.EDUCATOR_OWN_CASE;
import static org.mingping.disposition.model.DefectCode.EVALUATION_COUNTS;
import static org.mingping.disposition.model.DefectCode.EVALUATION_FEW;
import static org.mingping.disposition.model.DefectCode.EVALUATION_BEFORE_APPEAL;
import static org.mingping.disposition.model.DefectCode.EVALUATION_MISSING;
import static org.mingping.disposition.model.DefectCode.EVALUATION_NOT_PASSED;
import static org.mingping.disposition.model.DefectCode.EVALUATION_PASSED;
import static org.mingping.disposition.model.DefectCode.EVALUATION_TURNOUT;
import static org.mingping.disposition.model.DefectCode.EVALUATION_WITHOUT_REPRESENTATIVES;
import static org.mingping.disposition.model.DefectCode.SESSION_BY_OTHERS;
import static org.mingping.disposition.model.DefectCode.VOTER_NOT_ENTITLED;
import static org.mingping.disposition.model.DefectCode.VOTER_OWN_CASE;
import static org.mingping.disposition.model.DefectCode.WEEK_MISSED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.GradeByVotes;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.appraisal.model.Votes;
import org.mingping.disposition.model.CaseEducation.Educator;
import org.mingping.disposition.model.CaseEducation.Evaluation;
import org.mingping.disposition.model.CaseEducation.Session;
import org.mingping.shared.Share;

/**
 * Education and evaluation (domain §5): two full members with no other part in the case, one session a week, none missed that is not mended; then members and mass representatives
 * evaluate, passed where §1.6 gives QUALIFIED or better.
 */
final class EducationRules {

    private final DispositionParameters rules;
    private final RuleSetParameters grading;
    private final Deadlines deadlines;

    EducationRules(DispositionParameters rules, RuleSetParameters grading, Deadlines deadlines) {
        this.deadlines = deadlines;
        this.rules = rules;
        this.grading = grading;
    }

    void check(CaseRecord record, Disposition disposition, LocalDate today, Defects defects) {
        if (rules.need(disposition, CaseStep.EDUCATION).isNeeded()) {
            educators(record, defects);
            weeks(record.education().asEvaluated(), record.education().evaluation().map(Evaluation::on).orElse(today), defects);
        }
        StepNeed need = rules.need(disposition, CaseStep.EVALUATION);
        if (need.isNeeded()) {
            defects.unless(record.education().evaluation().isPresent(), EVALUATION_MISSING);
            defects.unless(!isFromBeforeAppeal(record), EVALUATION_BEFORE_APPEAL);
        }
        record.education().evaluation().ifPresent(evaluation -> {
            defects.unless(!need.isNeeded() || evaluation.representatives() > 0, EVALUATION_WITHOUT_REPRESENTATIVES);
            defects.unless(!evaluation.voters().contains(record.member()), VOTER_OWN_CASE);
            if (need.isNeeded()) {
                sheets(evaluation, defects);
            }
            defects.unless(need != StepNeed.NEEDED_PASSED || passed(evaluation), EVALUATION_NOT_PASSED);
            defects.unless(disposition != Disposition.REMOVAL || !passed(evaluation) || record.failedRectification().isPresent(), EVALUATION_PASSED);
        });
    }

    /** Whatever follows a rectification whose outcome was overturned rests on an evaluation of its own, not on the one from before the rectification. */
    static boolean isFromBeforeAppeal(CaseRecord record) {
        return record.overturnedRectification().filter(day -> record.education().evaluation().filter(evaluation -> evaluation.on().isBefore(day)).isPresent()).isPresent();
    }

    /**
     * None yet, or one that cannot stand (too early, a week missed, too few), or one after which the case was sent back by others. New educators begin a plan of their own, and with it
     * everything anew.
     */
    boolean mayEvaluate(CaseRecord record, LocalDate today) {
        CaseEducation education = record.education();
        if (education.evaluation().isEmpty() || education.reopened()) {
            return true;
        }
        Defects standing = new Defects();
        // A rectification asks for education and evaluation, and for no result of it.
        check(record, Disposition.RECTIFICATION, today, standing);
        return !standing.found().isEmpty() && isReady(record, today);
    }

    /** What an evaluation held today would lack of the education before it. */
    List<Defect> beforeEvaluation(CaseRecord record, LocalDate today) {
        Defects defects = new Defects();
        educators(record, defects);
        weeks(record.education(), today, defects);
        return defects.found();
    }

    /** Whether an evaluation held today could stand as far as the education goes: what was evaluated too early is not tried again until the plan is over and no week missed. */
    private boolean isReady(CaseRecord record, LocalDate today) {
        return beforeEvaluation(record, today).isEmpty();
    }

    boolean stands(Evaluation evaluation) {
        Defects defects = new Defects();
        defects.unless(evaluation.representatives() > 0, EVALUATION_WITHOUT_REPRESENTATIVES);
        sheets(evaluation, defects);
        return defects.found().isEmpty();
    }

    /** As a ballot of the appraisal: a sheet for each who came, enough of them, and enough to keep it secret (§1.5, §4). Without a list, of mass representatives only those who came are known. */
    private void sheets(Evaluation evaluation, Defects defects) {
        int people = evaluation.people();
        defects.unless(evaluation.votes().cast() == people, EVALUATION_COUNTS, evaluation.votes().cast(), people);
        defects.unless(evaluation.notEntitled().isEmpty(), VOTER_NOT_ENTITLED, evaluation.notEntitled().size());
        int least = grading.procedure().minimumMarkers();
        defects.unless(people >= least, EVALUATION_FEW, people, least);
        evaluation.entitled().map(members -> members + evaluation.listed()).filter(whole -> whole > 0).ifPresent(whole -> {
            Share turnout = grading.procedure().minimumTurnout();
            defects.unless(new Share(Math.min(people, whole), whole).isAtLeast(turnout), EVALUATION_TURNOUT, people, whole, turnout.ceilingOf(whole));
        });
    }

    private boolean passed(Evaluation evaluation) {
        return passed(grading, evaluation.votes());
    }

    static boolean passed(RuleSetParameters grading, Votes votes) {
        return new GradeByVotes(grading).of(votes, grading.denominator()).filter(grade -> !grade.isLowerThan(Grade.QUALIFIED)).isPresent();
    }

    private static void educators(CaseRecord record, Defects defects) {
        List<Educator> educators = record.education().educators();
        Set<PersonId> persons = educators.stream().map(Educator::person).collect(Collectors.toSet());
        Set<PersonId> parts = record.partsBesideEducation();
        defects.unless(persons.size() == CaseEducation.EDUCATORS, EDUCATORS_NUMBER, persons.size(), CaseEducation.EDUCATORS);
        defects.unless(educators.stream().allMatch(Educator::fullMember), EDUCATOR_NOT_FULL);
        defects.unless(persons.stream().noneMatch(parts::contains), EDUCATOR_OTHER_PART);
        defects.unless(!persons.contains(record.member()), EDUCATOR_OWN_CASE);
    }

    /** @param end when it was evaluated, or, where nobody evaluates, today; what came later mends nothing, nor does a session by somebody who was not appointed. */
    private void weeks(CaseEducation education, LocalDate end, Defects defects) {
        defects.unless(education.firstDay().isPresent(), EDUCATION_MISSING);
        education.firstDay().map(first -> new EducationWeeks(first, rules.educationWeeks(), deadlines.pauses())).ifPresent(plan -> {
            List<LocalDate> sessions = education.days(plan, deadlines.calendar()).stream().filter(day -> !day.isAfter(end)).toList();
            List<Integer> unmended = plan.unmended(sessions, end);
            List<LocalDate> byOthers = education.byOthers().stream().map(Session::on).toList();
            defects.unless(unmended.stream().noneMatch(week -> plan.isHeld(week, byOthers)), SESSION_BY_OTHERS);
            unmended.forEach(week -> defects.add(WEEK_MISSED, week, plan.firstDayOf(week), plan.lastDayOf(week)));
            defects.unless(plan.lastDay().isBefore(end), EDUCATION_CUT_SHORT, plan.lastDay(), rules.educationWeeks());
        });
    }
}
