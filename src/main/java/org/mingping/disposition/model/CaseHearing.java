package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the member was heard (domain §5): the talk, or the attempts that stand for it, and what they said themself.
 *
 * @param talks         组织谈话
 * @param attempts      to reach a member who cannot be reached or refuses
 * @param publication   by which notice was given
 * @param statements    the member's defence, each to be answered
 */
public record CaseHearing(List<Talk> talks, List<Attempt> attempts, Optional<Publication> publication, List<Statement> statements) {

    /** So many others talk with the member. */
    static final int LEAST = 2;

    /** Nothing yet. */
    public static final CaseHearing NONE = new CaseHearing(List.of(), List.of(), Optional.empty(), List.of());

    public CaseHearing {
        talks = List.copyOf(talks);
        attempts = List.copyOf(attempts);
        statements = List.copyOf(statements);
    }

    /**
     * One talk.
     *
     * @param by       who talked with the member
     * @param minuted  whether there are minutes
     * @param statement what became of the member's own statement
     */
    public record Talk(LocalDate on, Set<PersonId> by, boolean minuted, OwnStatement statement) {

        public Talk {
            by = Set.copyOf(by);
        }

        /** Whether it is the talk that §5 asks for: by two or more others, with minutes, and with the member's own statement or their refusal of one. */
        public boolean isWhole(PersonId member) {
            return others(member) >= LEAST && !by.contains(member) && minuted && statement != OwnStatement.MISSING;
        }

        /** Who talked with the member, without the member. */
        long others(PersonId member) {
            return by.stream().filter(person -> !person.equals(member)).count();
        }
    }

    /** The member's own statement in a talk. */
    public enum OwnStatement {
        /** Nobody wrote down that there was one, nor that it was refused. */
        MISSING,
        /** Recorded and acknowledged by the member. */
        ACKNOWLEDGED,
        /** The member refused to make or to sign one, which is noted. */
        REFUSED
    }

    /** How one tried to reach the member. */
    public enum Way { VISIT, TELEPHONE, LETTER, MESSAGE, THROUGH_RELATIVES }

    /** One documented attempt. */
    public record Attempt(LocalDate on, Way way, PersonId by) {
    }

    /** Notice by publication. @param on when it was published @param recordedOn when that was written down */
    public record Publication(LocalDate on, LocalDate recordedOn) {

        /** From when it stands its days: nothing shortens them that only says of itself to be old. */
        public LocalDate since() {
            return on.isBefore(recordedOn) ? recordedOn : on;
        }
    }

    /** What the member stated in their defence, and when it was answered in writing. */
    public record Statement(LocalDate on, Optional<LocalDate> answeredOn) {
    }

    public CaseHearing with(Talk talk) {
        return new CaseHearing(added(talks, talk), attempts, publication, statements);
    }

    public CaseHearing with(Attempt attempt) {
        return new CaseHearing(talks, added(attempts, attempt), publication, statements);
    }

    /** Published, and written down on that day. */
    public CaseHearing published(LocalDate on) {
        return with(new Publication(on, on));
    }

    public CaseHearing with(Publication made) {
        return new CaseHearing(talks, attempts, Optional.of(made), statements);
    }

    /** When notice was given by publication. */
    public Optional<LocalDate> publishedOn() {
        return publication.map(Publication::on);
    }

    public CaseHearing with(Statement statement) {
        return new CaseHearing(talks, attempts, publication, added(statements, statement));
    }

    /** With everything answered that the member had stated. */
    public CaseHearing answered(LocalDate on) {
        return new CaseHearing(talks, attempts, publication,
                statements.stream().map(said -> new Statement(said.on(), Optional.of(said.answeredOn().orElse(on)))).toList());
    }

    static <T> List<T> added(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
