package org.mingping.registration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingping.organisation.County;
import org.mingping.shared.Jsons;
import org.mingping.shared.persistence.Database;

/** Puts notices about campaigns into many boxes at once: the rows {@link org.mingping.notice.NoticeWriter} would write one by one. */
@ApplicationScoped
public class CampaignTidings {

    private static final String TOWNSHIPS = """
            insert into notice (county_id, scope_path, kind, arguments, link, created_at)
            select t.county_id, t.scope_path, :kind, :values, :link, :now from campaign_task t
             where t.county_id = :county and t.campaign_id = :campaign and t.phase = 'REGISTRATION'""";

    /** Each task is told of once before its day and once after it, unless the day moves. */
    private static final String TASKS = """
            with told as (update campaign_task t set %1$s = :today from campaign c
                           where t.county_id = :county and c.county_id = t.county_id and c.id = t.campaign_id and c.state in ('PLANNED','OPEN') and t.done_on is null and t.%1$s is null and %2$s
                          returning t.county_id, t.scope_path, t.campaign_id, c.name, t.phase, t.due_on)
            insert into notice (county_id, scope_path, kind, arguments, link, created_at)
            select county_id, scope_path, :kind, json_build_array(name, phase, due_on::text)::text, :link || campaign_id, :now from told""";

    private static final String BEFORE = TASKS.formatted("told_before", "t.due_on between :today and :soon");
    private static final String AFTER = TASKS.formatted("told_late", "t.due_on < :soon");

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** To each organisation that takes part. @param values for the sentence */
    public void toTownships(long campaign, String kind, String link, List<String> values) {
        database.execute(handle -> handle.createUpdate(TOWNSHIPS).bind("county", county.id()).bind("campaign", campaign).bind("kind", kind)
                .bind("values", Jsons.array(values).build().toString()).bind("link", link).bind("now", OffsetDateTime.now(clock)).execute());
    }

    /** @param late of those whose day is over, or else of those due up to {@code soon} @return of how many tasks */
    public int ofTasks(String kind, String link, boolean late, LocalDate today, LocalDate soon) {
        return database.query(handle -> handle.createUpdate(late ? AFTER : BEFORE).bind("county", county.id()).bind("kind", kind).bind("link", link).bind("today", today)
                .bind("soon", soon).bind("now", OffsetDateTime.now(clock)).execute());
    }
}
