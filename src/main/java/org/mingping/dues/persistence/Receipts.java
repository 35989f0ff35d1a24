package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Receipts by id, within the caller's scope. */
@ApplicationScoped
public class Receipts {

    private static final String HEAD = """
            select r.id, r.branch, r.year || '-' || lpad(r.number::text, greatest(4, length(r.number::text)), '0') as number, r.member_id, coalesce(nullif(r.member_name, ''), m.name, '') as member,
                   r.issued_at, r.issued_by, r.prints, starts_with(r.collected_path, current_scope()) as given_here
              from dues_receipt r left join member m on m.county_id = r.county_id and m.id = r.member_id
             where r.county_id = :county and r.id = :id""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /**
     * @param member as they were called then @param number year and running number, {@code 2026-0007} @param branch as it was called then @param prints how often it was printed
     * @param givenHere whether a branch of the caller's gave it, wherever the member is now
     */
    public record Head(long id, String branch, String number, long memberId, String member, OffsetDateTime issuedAt, String issuedBy, int prints, boolean givenHere) {
    }

    public Optional<Head> find(long id) {
        return database.query(handle -> handle.createQuery(HEAD).bind("county", county.id()).bind("id", id).mapTo(Head.class).findOne());
    }

    /** Counts a print. @return the how manieth it is; empty where there is no such receipt. Two at once get two numbers */
    public OptionalInt printed(long id) {
        return database.query(handle -> handle.createQuery("update dues_receipt set prints = prints + 1 where county_id = :county and id = :id returning prints")
                .bind("county", county.id()).bind("id", id).mapTo(Integer.class).findOne()).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
