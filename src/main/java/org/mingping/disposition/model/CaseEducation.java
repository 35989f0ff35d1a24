package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingping.appraisal.model.Votes;

/**
 * 教育转化 and what members and mass representatives make of it (domain §5).
 *
 * @param educators  appointed
 * @param firstDay   of the weekly plan
 * @param sessions   held with the member
 * @param evaluation 评议
 */
public record CaseEducation(List<Educator> educators, Optional<LocalDate> firstDay, List<Session> sessions, Optional<Evaluation> evaluation) {

    /** Nothing yet. */
    public static final CaseEducation NONE = new CaseEducation(List.of(), Optional.empty(), List.of(), Optional.empty());

    public CaseEducation {
        educators = List.copyOf(educators);
        sessions = List.copyOf(sessions);
    }

    /** @param fullMember whether they were a full member when appointed */
    public record Educator(PersonId person, boolean fullMember) {
    }

    /** One session with the member. */
    public record Session(LocalDate on, PersonId by) {
    }

    /**
     * The ballot on what the education came to. Who voted is known, how is not.
     *
     * @param votes           all together
     * @param voters          members who voted
     * @param representatives mass representatives who voted
     */
    public record Evaluation(LocalDate on, Votes votes, Set<PersonId> voters, int representatives) {

        public Evaluation {
            voters = Set.copyOf(voters);
        }
    }

    public CaseEducation appointed(List<Educator> chosen, LocalDate planBegins) {
        return new CaseEducation(chosen, Optional.of(planBegins), sessions, evaluation);
    }

    public CaseEducation with(Session session) {
        return new CaseEducation(educators, firstDay, CaseHearing.added(sessions, session), evaluation);
    }

    public CaseEducation with(Evaluation held) {
        return new CaseEducation(educators, firstDay, sessions, Optional.of(held));
    }
}
