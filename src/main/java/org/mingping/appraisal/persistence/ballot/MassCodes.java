package org.mingping.appraisal.persistence.ballot;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.mingping.access.Infrastructure;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.Database;

/** Finds out which box a code belongs to, under the system's role: whoever holds it has no account, and so no scope yet. */
@Stateless
@Infrastructure("the door of those who vote with a code: nobody is known yet; takes the code's keyed hash as a bound parameter")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MassCodes {

    private static final String OF = """
            select c.branch_appraisal_id, c.round, c.state, c.county_id, coalesce(a.scope_path, k.scope_path) as scope_path,
                   coalesce(a.branch_name, k.branch_name) as branch_name, coalesce(a.organisation_id, k.organisation_id) as organisation_id
              from mass_code c
              left join branch_appraisal a on a.county_id = c.county_id and a.id = c.branch_appraisal_id
              left join case_ballot k on k.county_id = c.county_id and k.id = c.branch_appraisal_id
             where c.code_hash = :code""";

    @Inject
    private Database database;

    /** The branch whose ballot a code is for, and what has become of the code. */
    public record Holding(long branchAppraisalId, int round, String state, long countyId, String scopePath, String branchName, long organisationId) {
    }

    public Optional<Holding> find(byte[] code) {
        Scope before = Scope.bind(Scope.ofSystem(0, "/"));
        try {
            return database.query(handle -> handle.createQuery(OF).bind("code", code).mapTo(Holding.class).findOne());
        } finally {
            Scope.restore(before);
        }
    }
}
