package org.mingping.appraisal.persistence.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.mingping.appraisal.model.ballot.BoxName;
import org.mingping.organisation.County;
import org.mingping.shared.Jsons;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** Open boxes whose deadline is over, and what became of trying to close them. Written under the system's role alone. */
@ApplicationScoped
public class OverdueBoxes {

    /** After which a try is made again though nothing has changed: a key store may be back. */
    static final Duration PAUSE = Duration.ofHours(1);
    /** After which the same reason is told again. */
    static final Duration TOLD_FOR = Duration.ofHours(24);

    /**
     * Whether that may help: the box or its key was at fault, the system failed, or nobody knows what became of the last try. Whatever else was missing comes by
     * people, and changes the circumstances.
     */
    private static final String BY_ITSELF = "(o.answered_at is null or o.answered_at < o.tried_at or o.reason ~ '^(KEY_STORE_|BALLOT_KEY_|BOX_|CLOSING_FAILED$)')";

    /** All that a refused closing can hang on and people can change: the deadline, the paper (also half typed), and the township's leave. */
    private static final String CIRCUMSTANCES = """
            concat_ws('|', extract(epoch from b.closes_at), b.few_allowed_by,
                      (select extract(epoch from p.agreed_at) from ballot_paper p
                        where p.county_id = b.county_id and p.branch_appraisal_id = b.branch_appraisal_id and p.round = b.round),
                      (select count(*) from ballot_tick t
                        where t.county_id = b.county_id and t.branch_appraisal_id = b.branch_appraisal_id and t.round = b.round and t.on_paper),
                      (select count(*) from tally_entry e where e.county_id = b.county_id and e.branch_appraisal_id = b.branch_appraisal_id)
                      + (select count(*) from case_ballot_entry e where e.county_id = b.county_id and e.case_ballot_id = b.branch_appraisal_id))""";

    private static final String DUE = """
            select b.county_id, b.branch_appraisal_id, b.round, b.scope_path, coalesce(a.branch_name, k.branch_name) as branch_name,
                   coalesce(a.organisation_id, k.organisation_id) as organisation_id, b.closes_at, k.id is not null as of_case
              from ballot_box b
              left join branch_appraisal a on a.county_id = b.county_id and a.id = b.branch_appraisal_id and a.phase in ('BALLOT', 'COMMITTEE_REVIEW')
              left join case_ballot k on k.county_id = b.county_id and k.id = b.branch_appraisal_id and k.state = 'OPEN'
              left join ballot_overdue o on o.county_id = b.county_id and o.branch_appraisal_id = b.branch_appraisal_id and o.round = b.round
             where b.county_id = :county and (a.id is not null or k.id is not null) and b.sealed_at is null and b.closes_at <= :now
               and (o.tried_at is null or o.tried_at <= :pause and %s or o.circumstances <> %s)
             order by b.closes_at, b.branch_appraisal_id""".formatted(BY_ITSELF, CIRCUMSTANCES);

    private static final String CLAIM = """
            insert into ballot_overdue as o (county_id, scope_path, branch_appraisal_id, round, tried_at, circumstances)
            select b.county_id, b.scope_path, b.branch_appraisal_id, b.round, :now, %s from ballot_box b
             where b.county_id = :county and b.branch_appraisal_id = :branch and b.round = :round and b.sealed_at is null and b.closes_at <= :now
            on conflict (county_id, branch_appraisal_id, round) do update set tried_at = excluded.tried_at, circumstances = excluded.circumstances
             where o.tried_at <= :pause and %s or o.circumstances <> excluded.circumstances""".formatted(CIRCUMSTANCES, BY_ITSELF);

    private static final String REFUSED = """
            with before as (select reason, told_at from ballot_overdue
                             where county_id = :county and branch_appraisal_id = :branch and round = :round for update)
            update ballot_overdue o
               set reason = :reason, reason_arguments = :arguments, answered_at = :now,
                   told_at = case when f.told_at > :toldSince and f.reason = :reason then f.told_at else :now end
              from before f
             where o.county_id = :county and o.branch_appraisal_id = :branch and o.round = :round
            returning o.told_at = :now""";

    private static final String REASON = """
            select o.reason, o.reason_arguments from ballot_overdue o join ballot_box b using (county_id, branch_appraisal_id, round)
             where o.county_id = :county and o.branch_appraisal_id = :branch and o.round = :round and o.reason is not null and b.sealed_at is null
               and b.closes_at <= :now""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** A box to be closed. @param ofCase whether it is of a case's ballot and no appraisal's */
    public record Due(long countyId, long branchAppraisalId, int round, String scopePath, String branchName, long organisationId, OffsetDateTime closesAt, boolean ofCase) {

        BoxName name() {
            return new BoxName(countyId, branchAppraisalId, round);
        }
    }

    /** Why a box was not closed, as it is kept. */
    public record Reason(String reason, String reasonArguments) {

        Refusal refusal() {
            try (JsonReader reader = Jsons.reader(reasonArguments)) {
                return Refusal.conflict(reason, reader.readArray().getValuesAs(JsonString.class).stream().map(JsonString::getString).toArray());
            }
        }
    }

    /** Those to be tried now, the longest overdue first. */
    public List<Due> due() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return database.query(handle -> handle.createQuery(DUE).bind("county", county.id()).bind("now", now).bind("pause", now.minus(PAUSE)).mapTo(Due.class).list());
    }

    /** @return false where another server has it, or it is due no more */
    public boolean claim(Due box) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return database.query(handle -> of(handle.createUpdate(CLAIM), box.name()).bind("now", now).bind("pause", now.minus(PAUSE)).execute()) == 1;
    }

    /**
     * Keeps why it could not be closed.
     *
     * @param arguments what the reason says of this try, as a failure's number: another one is not another reason
     * @return whether that is to be told: it is another reason than before, or was told long ago
     */
    public boolean refused(Due box, String reason, List<String> arguments) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        JsonArrayBuilder array = Jsons.array();
        arguments.forEach(array::add);
        return database.query(handle -> of(handle.createQuery(REFUSED), box.name()).bind("reason", reason).bind("arguments", array.build().toString())
                .bind("now", now).bind("toldSince", now.minus(TOLD_FOR)).mapTo(Boolean.class).one());
    }

    /** Why the timer could not close this box; empty where it is not overdue, or not tried yet. */
    public Optional<Refusal> reason(BoxName box) {
        return database.query(handle -> of(handle.createQuery(REASON), box).bind("now", OffsetDateTime.now(clock)).mapTo(Reason.class).findOne()).map(Reason::refusal);
    }

    private static <S extends SqlStatement<S>> S of(S statement, BoxName box) {
        return statement.bind("county", box.county()).bind("branch", box.branchAppraisal()).bind("round", box.round());
    }
}
