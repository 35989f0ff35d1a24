package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingping.appraisal.model.Votes;
import org.mingping.shared.WorkingCalendar;

/**
 * 教育转化 and what members and mass representatives make of it (domain §5).
 *
 * @param educators  appointed by now
 * @param earlier    who had been appointed before them, oldest first
 * @param firstDay   of the weekly plan
 * @param sessions   held with the member
 * @param evaluation 评议
 * @param evaluatedAfter how many sessions were on record when it was evaluated: what is written down later says nothing of it
 * @param reopened   whether the case was sent back since by somebody other than the branch, so that it may evaluate anew
 */
public record CaseEducation(List<Educator> educators, List<Appointment> earlier, Optional<LocalDate> firstDay, List<Session> sessions, Optional<Evaluation> evaluation, int evaluatedAfter, boolean reopened) {

    /** Whom §5 asks for. */
    public static final int EDUCATORS = 2;

    /** Nothing yet. */
    public static final CaseEducation NONE = new CaseEducation(List.of(), List.of(), Optional.empty(), List.of(), Optional.empty(), false);

    /** One whose evaluation came after every session. */
    public CaseEducation(List<Educator> educators, List<Appointment> earlier, Optional<LocalDate> firstDay, List<Session> sessions, Optional<Evaluation> evaluation, boolean reopened) {
        this(educators, earlier, firstDay, sessions, evaluation, sessions.size(), reopened);
    }

    public CaseEducation {
        educators = List.copyOf(educators);
        earlier = List.copyOf(earlier);
        sessions = List.copyOf(sessions);
    }

    /** @param fullMember whether they were a full member when appointed */
    public record Educator(PersonId person, boolean fullMember) {
    }

    /** Who had been appointed, until the plan of those after them began. */
    public record Appointment(List<Educator> educators, LocalDate firstDay) {
    }

    /** One session with the member. @param recordedOn when it was written down */
    public record Session(LocalDate on, PersonId by, LocalDate recordedOn) {

        /** One that was written down on its day. */
        public Session(LocalDate on, PersonId by) {
            this(on, by, on);
        }
    }

    /**
     * The ballot on what the education came to.
     *
     * @param votes           all together
     * @param voters          members who voted
     * @param representatives mass representatives who voted
     * @param entitled        members who may; empty where it is not on record
     * @param notEntitled    those of the voters who may not
     * @param secret         how many voted in the ballot room, where nobody learns who; empty where the voters are on record by name
     */
    public record Evaluation(LocalDate on, Votes votes, Set<PersonId> voters, int representatives, Optional<Integer> entitled, Set<PersonId> notEntitled, Optional<Secret> secret) {

        /** One whose voters are on record by name. */
        public Evaluation(LocalDate on, Votes votes, Set<PersonId> voters, int representatives, Optional<Integer> entitled, Set<PersonId> notEntitled) {
            this(on, votes, voters, representatives, entitled, notEntitled, Optional.empty());
        }

        /** One at which everybody was entitled who voted. */
        public Evaluation(LocalDate on, Votes votes, Set<PersonId> voters, int representatives) {
            this(on, votes, voters, representatives, Optional.empty(), Set.of());
        }

        public Evaluation {
            voters = Set.copyOf(voters);
            notEntitled = Set.copyOf(notEntitled);
        }

        /** Everybody who evaluated, by name or not. */
        public int people() {
            return secret.map(Secret::members).orElseGet(voters::size) + representatives;
        }

        /** Mass representatives who could come: those on the list, or where there was none, those who came. */
        public int listed() {
            return secret.map(Secret::listed).orElse(representatives);
        }
    }

    /** @param members who voted @param listed mass representatives on the list */
    public record Secret(int members, int listed) {
    }

    /** Others, or the same anew: their plan begins again, and what was evaluated of the one before says nothing of it. */
    public CaseEducation appointed(List<Educator> chosen, LocalDate planBegins) {
        List<Appointment> before = firstDay.map(day -> CaseHearing.added(earlier, new Appointment(educators, day))).orElse(earlier);
        return new CaseEducation(chosen, before, Optional.of(planBegins), sessions, Optional.empty(), false);
    }

    /** The sessions of the plan that runs: those since its first day that were held by somebody appointed for it. */
    public List<Session> counted() {
        return ofPlan().stream().filter(session -> isEducator(session.by())).toList();
    }

    /** The days for which the sessions of the plan that runs count: their own, or, of one that was written down only after its week had been shown as missed, the day on which it was. */
    public List<LocalDate> days(EducationWeeks plan, WorkingCalendar calendar) {
        return counted().stream().map(session -> plan.countsOn(session.on(), session.recordedOn(), calendar)).toList();
    }

    /** Sessions since the plan's first day by somebody who was not appointed for it: they count for no week. */
    public List<Session> byOthers() {
        return ofPlan().stream().filter(session -> !isEducator(session.by())).toList();
    }

    /** On which the first plan began, whoever was appointed since. */
    public Optional<LocalDate> begun() {
        return Stream.concat(earlier.stream().map(Appointment::firstDay), firstDay.stream()).min(LocalDate::compareTo);
    }

    public boolean isEducator(PersonId person) {
        return educators.stream().anyMatch(educator -> educator.person().equals(person));
    }

    private List<Session> ofPlan() {
        return sessions.stream().filter(session -> firstDay.filter(session.on()::isBefore).isEmpty()).toList();
    }

    /** As it lay before those who evaluated. */
    CaseEducation asEvaluated() {
        return evaluation.isEmpty() ? this : new CaseEducation(educators, earlier, firstDay, sessions.subList(0, evaluatedAfter), evaluation, evaluatedAfter, reopened);
    }

    public CaseEducation with(Session session) {
        return new CaseEducation(educators, earlier, firstDay, CaseHearing.added(sessions, session), evaluation, evaluatedAfter, reopened);
    }

    public CaseEducation with(Evaluation held) {
        return new CaseEducation(educators, earlier, firstDay, sessions, Optional.of(held), false);
    }

    /** The evaluation may be held anew: a superior has sent the case back, an appeal was upheld, or a rectification has come to nothing since. */
    public CaseEducation reopen() {
        return new CaseEducation(educators, earlier, firstDay, sessions, evaluation, evaluatedAfter, true);
    }
}
