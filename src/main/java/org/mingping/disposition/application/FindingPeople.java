package org.mingping.disposition.application;

import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.disposition.persistence.CasePeople;
import org.mingping.shared.Refusal;

/** Whom a township lends to a case of one of its branches: members of its other branches, written down as people write them. */
@Stateless
public class FindingPeople {

    /** Of whom one step can have a part. */
    private static final int MOST = 20;

    @Inject
    private CasePeople people;

    /**
     * @param lines one a line: a name, then a space or a comma, then the branch's code or its name; empty lines are nothing
     * @return their ids, in that order
     * @throws Refusal CASE_PEOPLE_MOST (most lines), CASE_PEOPLE_LINE (the line) where it names no full member whom the caller sees, CASE_PEOPLE_SAME (the line) where it names more than one
     */
    @UseCase(value = "disposition.find-people", writes = false, roles = TOWNSHIP_OFFICER)
    public List<Long> elsewhere(String lines) {
        List<String> named = lines == null ? List.of() : lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (named.size() > MOST) {
            throw Refusal.invalid("CASE_PEOPLE_MOST", MOST);
        }
        return named.stream().map(this::one).distinct().toList();
    }

    private Long one(String line) {
        String[] parts = line.split("[\\s\\p{Z},，、]+", 2);
        List<CasePeople.Person> found = parts.length < 2 ? List.of() : people.named(parts[0], parts[1]);
        if (found.isEmpty()) {
            throw Refusal.invalid("CASE_PEOPLE_LINE", line);
        }
        if (found.size() > 1) {
            throw Refusal.conflict("CASE_PEOPLE_SAME", line);
        }
        return found.get(0).id();
    }
}
