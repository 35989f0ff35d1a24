package org.mingping.organisation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.shared.Page;
import org.mingping.shared.persistence.Database;

/** Former members in the caller's scope: until when their data is kept, and which were handed over to the archive. */
@ApplicationScoped
public class FormerMembers {

    private static final String LINES = """
            select m.id, m.name, m.status, o.name as branch, s.name as superior, m.ended_on, m.kept_until, m.handed_over_on, m.archive_no
              from member m join organisation o on o.county_id = m.county_id and o.id = m.organisation_id
              left join organisation s on s.county_id = o.county_id and s.id = o.superior_id
             where m.county_id = current_county()""";

    private static final String DUE = " and m.status = 'FORMER' and m.handed_over_on is null and m.kept_until < :today";

    @Inject
    private Database database;

    /**
     * One of them.
     *
     * @param endedOn      when the membership ended
     * @param keptUntil    last day on which the data is kept as it is
     * @param handedOverOn null until it was
     * @param archiveNo    under which the archive has it, null until then
     */
    public record Line(long id, String name, MembershipStatus status, String branch, String superior, LocalDate endedOn, LocalDate keptUntil, LocalDate handedOverOn, String archiveNo) {

        public boolean isDue(LocalDate today) {
            return handedOverOn == null && keptUntil != null && keptUntil.isBefore(today);
        }
    }

    /** Whoever is kept longest comes first. @param due only those whose term is over */
    public Page<Line> page(boolean due, LocalDate today, int page, int size) {
        String which = due ? DUE : " and m.status = 'FORMER'";
        return database.query(handle -> {
            Query counted = handle.createQuery("select count(*) from member m where m.county_id = current_county()" + which);
            Query query = handle.createQuery(LINES + which + " order by m.kept_until, m.id limit :size offset :first").bind("size", size).bind("first", (long) page * size);
            if (due) {
                counted.bind("today", today);
                query.bind("today", today);
            }
            return new Page<>(query.mapTo(Line.class).list(), counted.mapTo(Long.class).one());
        });
    }

    /** Those in the caller's scope. */
    public List<Long> ids() {
        return database.query(handle -> handle.createQuery("select m.id from member m where m.county_id = current_county() and m.status = 'FORMER'").mapTo(Long.class).list());
    }

    /** Whether it is a former member in the caller's scope. */
    public boolean isFormer(long member) {
        return database.query(handle -> handle.createQuery("select exists (select from member m where m.county_id = current_county() and m.id = :member and m.status = 'FORMER')")
                .bind("member", member).mapTo(Boolean.class).one());
    }

    /** Any member whom the caller sees. */
    public Optional<Line> find(long member) {
        return database.query(handle -> handle.createQuery(LINES + " and m.id = :member").bind("member", member).mapTo(Line.class).findOne());
    }

    /** Leaves of the record what says who it was and what was decided. @return false where it is not due any more */
    public boolean handOver(long member, LocalDate today, String by, String archiveNo) {
        boolean done = database.query(handle -> handle.createQuery("select forget_former(:member, :today, :by, :archive)").bind("member", member).bind("today", today).bind("by", by)
                .bind("archive", archiveNo).mapTo(Boolean.class).one());
        database.forgetEntities();
        return done;
    }
}
