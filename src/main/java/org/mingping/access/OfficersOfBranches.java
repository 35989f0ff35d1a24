package org.mingping.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingping.shared.persistence.Database;

/** Who to turn to in a branch, as far as the caller sees its accounts: an officer below them, or a colleague. */
@ApplicationScoped
public class OfficersOfBranches {

    private static final String OFFICERS = """
            select a.organisation_id, a.id as account_id, a.display_name as name, a.member_id
              from account a join account_role r on r.county_id = a.county_id and r.account_id = a.id
             where a.county_id = current_county() and r.role = 'BRANCH_OFFICER' and a.enabled and a.organisation_id = any(:organisations)
             order by a.id""";

    @Inject
    private Database database;

    /** One who may act for the branch now. @param memberId who is behind the account; null where it is nobody's own */
    public record Officer(long organisationId, long accountId, String name, Long memberId) {
    }

    /** The members behind the accounts of a branch's officers, one an account; null where one is nobody's own. */
    public List<Long> behind(long organisation) {
        return of(List.of(organisation)).getOrDefault(organisation, List.of()).stream().map(Officer::memberId).toList();
    }

    /** By the organisation's id; one without officers is left out. */
    public Map<Long, List<Officer>> of(Collection<Long> organisations) {
        return database.query(handle -> handle.createQuery(OFFICERS).bindArray("organisations", Long.class, organisations.toArray())
                .mapTo(Officer.class).list()).stream().collect(Collectors.groupingBy(Officer::organisationId));
    }
}
