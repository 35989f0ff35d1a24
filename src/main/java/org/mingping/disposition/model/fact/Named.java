package org.mingping.disposition.model.fact;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingping.disposition.model.PersonId;

/** Somebody on record, by the name they had then. */
public record Named(PersonId person, String name) {

    static Set<PersonId> persons(List<Named> people) {
        return people.stream().map(Named::person).collect(Collectors.toUnmodifiableSet());
    }
}
