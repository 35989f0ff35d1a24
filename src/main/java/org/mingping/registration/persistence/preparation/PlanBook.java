package org.mingping.registration.persistence.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.io.Serializable;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.mingping.access.model.SamePerson;
import org.mingping.organisation.County;
import org.mingping.registration.model.preparation.PlanState;
import org.mingping.registration.model.preparation.PlanText;
import org.mingping.registration.model.preparation.PreparationPlan;
import org.mingping.registration.model.preparation.Preparing;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** Plans and the versions of them that were handed in, within the caller's scope. */
@ApplicationScoped
public class PlanBook {

    private static final String STANDING = """
            select id, version, state, aims, content, method, milestones, number, written_by, written_at from preparation_plan
             where county_id = :county and campaign_id = :campaign and organisation_id = :organisation""";

    private static final String KEEP = """
            insert into preparation_plan_version (county_id, scope_path, plan_id, number, aims, content, method, milestones, submitted_by, submitted_account, submitted_member, submitted_at)
            select county_id, scope_path, id, :number, aims, content, method, milestones, :by, :account, :member, :now from preparation_plan where county_id = :county and id = :plan""";

    private static final String REVIEW = """
            update preparation_plan_version set reviewed_by = :by, reviewed_at = :now, accepted = :accepted, reason = :reason
             where county_id = :county and plan_id = :plan and number = :number""";

    private static final String VERSIONS = """
            select number, aims, content, method, milestones, submitted_by, submitted_account, submitted_member, submitted_at, reviewed_by, reviewed_at, accepted, reason
              from preparation_plan_version where county_id = :county and plan_id = :plan order by number""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** A plan as it is being written. @param number of the version handed in last, 0 before the first */
    public record Standing(long id, int version, PlanState state, String aims, String content, String method, String milestones, int number, String writtenBy, OffsetDateTime writtenAt)
            implements Serializable {

        public PlanText text() {
            return new PlanText(aims, content, method, MilestonesJson.read(milestones));
        }

        /** Without what stands in it. */
        public Standing untold() {
            return new Standing(id, version, state, "", "", "", MilestonesJson.write(List.of()), number, writtenBy, writtenAt);
        }
    }

    /** A version as it was handed in. @param accepted null as long as the county has not answered */
    public record Version(int number, String aims, String content, String method, String milestones, String submittedBy, Long submittedAccount, Long submittedMember, OffsetDateTime submittedAt, String reviewedBy,
                          OffsetDateTime reviewedAt, Boolean accepted, String reason) implements Serializable {

        /** Who handed it in. */
        public SamePerson submitter() {
            return new SamePerson(submittedAccount, submittedMember);
        }

        public PlanText text() {
            return new PlanText(aims, content, method, MilestonesJson.read(milestones));
        }
    }

    public void add(PreparationPlan plan) {
        database.entities().persist(plan);
        database.entities().flush();
    }

    public Optional<Standing> of(Preparing of) {
        return database.query(handle -> handle.createQuery(STANDING).bind("county", county.id()).bind("campaign", of.campaign()).bind("organisation", of.organisation())
                .mapTo(Standing.class).findOne());
    }

    public List<Version> versions(long plan) {
        return database.query(handle -> handle.createQuery(VERSIONS).bind("county", county.id()).bind("plan", plan).mapTo(Version.class).list());
    }

    /** Keeps what stands as a version. */
    public void keep(PreparationPlan plan, int number, SamePerson person, String by) {
        database.execute(handle -> handle.createUpdate(KEEP).bind("county", county.id()).bind("plan", plan.getId()).bind("number", number).bind("by", by).bind("account", person.account()).bind("member", person.member())
                .bind("now", OffsetDateTime.now(clock)).execute());
    }

    /** @param reason null where it needs none */
    public void review(PreparationPlan plan, boolean accepted, String reason, String by) {
        int changed = database.query(handle -> handle.createUpdate(REVIEW).bind("county", county.id()).bind("plan", plan.getId()).bind("number", plan.getNumber())
                .bind("accepted", accepted).bind("reason", reason).bind("by", by).bind("now", OffsetDateTime.now(clock)).execute());
        if (changed != 1) {
            // The second lock: a version is reviewed by the county alone.
            throw Refusal.notFound();
        }
    }

    /** For an act on what the caller saw. @throws Refusal NOT_FOUND, STALE_VERSION */
    public PreparationPlan forAct(long id, int seenVersion) {
        PreparationPlan found = database.entities().find(PreparationPlan.class, id);
        if (found == null) {
            throw Refusal.notFound();
        }
        database.entities().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        if (found.getVersion() != seenVersion) {
            throw Refusal.stale();
        }
        return found;
    }
}
