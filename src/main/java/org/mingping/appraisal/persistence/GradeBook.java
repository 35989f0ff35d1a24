package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mingping.appraisal.model.CommitteeProposal;
import org.mingping.appraisal.model.DerivationJson;
import org.mingping.appraisal.model.ExaminationResult;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.GradeQuestion;
import org.mingping.appraisal.model.QuotaStanding;
import org.mingping.appraisal.model.SanctionOnRecord;
import org.mingping.appraisal.model.SuperiorChoice;
import org.mingping.appraisal.model.Verdict;
import org.mingping.appraisal.model.Votes;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.organisation.model.SanctionKind;
import org.mingping.shared.HalfYear;
import org.mingping.shared.persistence.Database;

/**
 * Reads what grades depend on and writes what they came to, for many members at once. Writing sends blocks of rows as
 * arrays, one statement a block. Plain JDBC: this is the one place where thirty thousand rows wait for each other.
 */
@ApplicationScoped
public class GradeBook {

    private static final int BLOCK = 5_000;

    private static final String READ = """
            select r.id, r.status, r.excellent, r.qualified, r.basically_qualified, r.unqualified, r.abstained,
                   r.proposed_grade, r.proposal_reason, r.referred, r.upheld_objection is not null as objected, r.examination, r.quota_standing, r.quota_chosen, r.quota_reason,
                   a.phase = 'CONFIRMED' as final, a.meeting_on, g.grade as previous, s.kinds, s.days
              from branch_appraisal a
              join member_appraisal r on r.county_id = a.county_id and r.branch_appraisal_id = a.id
              left join annual_grade g on g.county_id = r.county_id and g.member_id = r.member_id and g.year = ?
              left join (select member_id, array_agg(kind order by decided_on, kind) as kinds, array_agg(decided_on order by decided_on, kind) as days
                           from sanction where county_id = ? group by member_id) s on s.member_id = r.member_id
             where a.county_id = ? and a.cycle_id = ? and a.township_id = ? and a.tallied_at is not null and (? or a.id = any(?))
             order by r.id""";

    /** Whoever was told another grade is told again (§1.11). */
    private static final String WRITE = """
            update member_appraisal r
               set version = r.version + case when r.told_on is not null and (r.outcome, r.grade) is distinct from (v.outcome, v.grade) then 1 else 0 end,
                   told_on = case when (r.outcome, r.grade) is not distinct from (v.outcome, v.grade) then r.told_on end,
                   told_by = case when (r.outcome, r.grade) is not distinct from (v.outcome, v.grade) then r.told_by end,
                   result_told_on = case when (r.outcome, r.grade) is not distinct from (v.outcome, v.grade) then r.result_told_on end,
                   outcome = v.outcome, grade = v.grade, grade_by_votes = v.by_votes, quota_standing = v.standing, derivation = v.derivation,
                   quota_chosen = case when v.standing = 'TIED' then r.quota_chosen end,
                   quota_reason = case when v.standing = 'TIED' then r.quota_reason end
              from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as v(id, outcome, grade, by_votes, standing, derivation)
             where r.county_id = ? and r.id = v.id
               and (r.outcome, r.grade, r.grade_by_votes, r.quota_standing, r.derivation)
                   is distinct from (v.outcome, v.grade, v.by_votes, v.standing, v.derivation)""";

    @Inject
    private Database database;

    /** A member whose grade is asked for; a final one is asked about, never written (§1.12). */
    public record Row(long id, boolean isFinal, GradeQuestion question) {
    }

    /** The members of a pool's tallied branches: of these, or with none named of all. */
    public List<Row> read(long county, long cycle, HalfYear period, long township, Collection<Long> branchAppraisals, LocalDate today) {
        return database.query(handle -> {
            try {
                return read(handle.getConnection(), county, cycle, period, township, branchAppraisals, today);
            } catch (SQLException failure) {
                throw new IllegalStateException("grades could not be read", failure);
            }
        });
    }

    private static List<Row> read(Connection connection, long county, long cycle, HalfYear period, long township,
                                  Collection<Long> branchAppraisals, LocalDate today) throws SQLException {
        List<Row> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setInt(1, period.year() - 1);
            statement.setLong(2, county);
            statement.setLong(3, county);
            statement.setLong(4, cycle);
            statement.setLong(5, township);
            statement.setBoolean(6, branchAppraisals.isEmpty());
            statement.setArray(7, connection.createArrayOf("bigint", branchAppraisals.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row(rows, period, today));
                }
            }
        }
        return found;
    }

    private static Row row(ResultSet rows, HalfYear period, LocalDate today) throws SQLException {
        Date meeting = rows.getDate("meeting_on");
        GradeQuestion question = GradeQuestion.about(period, meeting == null ? today : meeting.toLocalDate())
                .status(MembershipStatus.valueOf(rows.getString("status")))
                .votes(new Votes(rows.getInt("excellent"), rows.getInt("qualified"), rows.getInt("basically_qualified"),
                        rows.getInt("unqualified"), rows.getInt("abstained")))
                .sanctions(sanctions(rows))
                .previousYearGrade(constant(Grade.class, rows.getString("previous")))
                .examination(constant(ExaminationResult.class, rows.getString("examination")))
                .referred(rows.getBoolean("referred"))
                .objectionUpheld(rows.getBoolean("objected"))
                .committeeProposal(proposal(rows))
                .quotaStanding(constant(QuotaStanding.class, rows.getString("quota_standing")))
                .superiorChoice(choice(rows))
                .build();
        return new Row(rows.getLong("id"), rows.getBoolean("final"), question);
    }

    private static List<SanctionOnRecord> sanctions(ResultSet rows) throws SQLException {
        Array kinds = rows.getArray("kinds");
        if (kinds == null) {
            return List.of();
        }
        String[] names = (String[]) kinds.getArray();
        Date[] days = (Date[]) rows.getArray("days").getArray();
        List<SanctionOnRecord> sanctions = new ArrayList<>(names.length);
        for (int index = 0; index < names.length; index++) {
            sanctions.add(new SanctionOnRecord(SanctionKind.valueOf(names[index]), days[index].toLocalDate()));
        }
        return sanctions;
    }

    private static CommitteeProposal proposal(ResultSet rows) throws SQLException {
        Grade proposed = constant(Grade.class, rows.getString("proposed_grade"));
        return proposed == null ? null : new CommitteeProposal(proposed, rows.getString("proposal_reason"));
    }

    private static SuperiorChoice choice(ResultSet rows) throws SQLException {
        boolean chosen = rows.getBoolean("quota_chosen");
        return rows.wasNull() ? null : new SuperiorChoice(chosen, rows.getString("quota_reason"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** Gathers verdicts and writes them a block at a time; to be closed, or the last block is lost. */
    public Writer writer(long county) {
        return new Writer(county);
    }

    /** What {@link #writer} gives. */
    public final class Writer implements AutoCloseable {

        private final long county;
        private final List<Object[]> block = new ArrayList<>(BLOCK);

        private Writer(long county) {
            this.county = county;
        }

        public void write(long id, Verdict verdict, QuotaStanding standing) {
            block.add(new Object[] {id, verdict.outcome().name(), name(verdict.grade()), name(verdict.byVotes()), name(standing),
                DerivationJson.write(verdict.derivation())});
            if (block.size() == BLOCK) {
                flush();
            }
        }

        @Override
        public void close() {
            flush();
        }

        private void flush() {
            if (block.isEmpty()) {
                return;
            }
            database.execute(handle -> {
                try (PreparedStatement statement = handle.getConnection().prepareStatement(WRITE)) {
                    statement.setArray(1, handle.getConnection().createArrayOf("bigint", column(0)));
                    for (int column = 1; column <= 5; column++) {
                        statement.setArray(column + 1, handle.getConnection().createArrayOf("text", column(column)));
                    }
                    statement.setLong(7, county);
                    statement.executeUpdate();
                } catch (SQLException failure) {
                    throw new IllegalStateException("grades could not be written", failure);
                }
            });
            block.clear();
        }

        private Object[] column(int index) {
            return block.stream().map(row -> row[index]).toArray();
        }

        private static String name(Enum<?> constant) {
            return constant == null ? null : constant.name();
        }
    }
}
