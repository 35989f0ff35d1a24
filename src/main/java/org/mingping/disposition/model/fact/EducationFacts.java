package org.mingping.disposition.model.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingping.appraisal.model.Votes;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseEducation.Educator;
import org.mingping.disposition.model.CaseEducation.Evaluation;
import org.mingping.disposition.model.CaseEducation.Secret;
import org.mingping.disposition.model.CaseEducation.Session;
import org.mingping.disposition.model.CaseRecord;
import org.mingping.disposition.model.PersonId;

/** 教育转化 and what it came to. */
public final class EducationFacts {

    private EducationFacts() {
    }

    /** One of these. */
    public sealed interface Fact extends CaseFact permits EducatorsAppointed, SessionHeld, Evaluated {
    }

    /** @param fullMember whether they were a full member when appointed */
    public record Appointed(Named who, boolean fullMember) {
    }

    /**
     * @param educators two full members with no other part in the case
     * @param firstDay  of the weekly plan
     * @param topics    of the weeks, in their order; may be shorter than the plan
     */
    public record EducatorsAppointed(LocalDate on, List<Appointed> educators, LocalDate firstDay, List<String> topics) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.APPOINT_EDUCATORS;
        }

        @Override
        public Set<PersonId> naming() {
            return Named.persons(educators.stream().map(Appointed::who).toList());
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record.with(record.education().appointed(educators.stream().map(one -> new Educator(one.who().person(), one.fullMember())).toList(), firstDay));
        }
    }

    /**
     * One session with the member.
     *
     * @param by       which educator held it
     * @param content  what was studied or spoken of
     * @param response what the member made of it
     */
    public record SessionHeld(LocalDate on, Named by, String content, String response) implements Fact {

        @Override
        public CaseAction action() {
            return CaseAction.HOLD_SESSION;
        }

        @Override
        public Set<PersonId> naming() {
            return Set.of(by.person());
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named acting) {
            return putOn(record, acting, on);
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named acting, LocalDate recordedOn) {
            return record.with(record.education().with(new Session(on, by.person(), recordedOn)));
        }
    }

    /** How the sheets were marked, all together. */
    public record Marks(int excellent, int qualified, int basicallyQualified, int unqualified) {

        public Votes votes() {
            return Votes.of(excellent, qualified, basicallyQualified, unqualified);
        }
    }

    /**
     * 评议: the ballot on what the education came to.
     *
     * @param voters          members who voted
     * @param representatives mass representatives who voted
     * @param passed          whether that was QUALIFIED or better by the rules of that day (§1.6)
     * @param remark          of the counting; may be empty
     * @param entitled       members of the branch who may evaluate, by the roster
     * @param notEntitled    those of the voters whom it does not know as entitled
     * @param ballot         the secret ballot it came from; empty in lines from before there were any, whose voters are on record by name
     */
    public record Evaluated(LocalDate on, Marks marks, List<Named> voters, int representatives, boolean passed, String remark, Optional<Integer> entitled,
                            List<Named> notEntitled, Optional<HeldBallot> ballot) implements Fact {

        public Evaluated {
            // Lines written before they were asked have neither.
            entitled = entitled == null ? Optional.empty() : entitled;
            notEntitled = notEntitled == null ? List.of() : notEntitled;
            ballot = ballot == null ? Optional.empty() : ballot;
        }

        @Override
        public CaseAction action() {
            return CaseAction.EVALUATE;
        }

        @Override
        public Set<PersonId> naming() {
            return Named.persons(voters);
        }

        /** All marks, abstentions included where they are known. */
        public Votes votes() {
            return ballot.map(HeldBallot::votes).orElseGet(marks::votes);
        }

        /** Members who evaluated, by name or not. */
        public int members() {
            return ballot.map(HeldBallot::members).orElseGet(voters::size);
        }

        @Override
        public CaseRecord putOn(CaseRecord record, Named by) {
            return record.with(record.education().with(new Evaluation(on, votes(), Named.persons(voters), representatives, entitled, Named.persons(notEntitled),
                    ballot.map(held -> new Secret(held.members(), held.listed())))));
        }
    }
}
