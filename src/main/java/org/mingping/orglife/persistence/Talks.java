package org.mingping.orglife.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.mingping.organisation.SeenMembers;
import org.mingping.orglife.model.Place;
import org.mingping.orglife.model.TalkKind;
import org.mingping.shared.Page;
import org.mingping.shared.persistence.Database;

/** Study and talks on record. */
@ApplicationScoped
public class Talks {

    /** One with former members alone is shown to whom they are. */
    private static final String SEEN = """
             and (not exists (select 1 from talk_member t where t.county_id = x.county_id and t.talk_id = x.id and t.member_id = any(:unseen))
                  or exists (select 1 from talk_member t where t.county_id = x.county_id and t.talk_id = x.id and t.member_id <> all(:unseen)))
            """;

    private static final String CONDITIONS = " where x.county_id = current_county() and (cast(:kind as text) is null or x.kind = :kind)" + LifeSql.UNDER + SEEN;

    private static final String LINE = """
            select x.id, x.kind, x.held_on, x.led_by, case when :said then x.content end as content, x.recorded_by, x.recorded_at, o.code as branch_code, o.name as branch,
                   (select string_agg(m.name, '、' order by m.name_key, m.id) from talk_member t join member m on m.county_id = t.county_id and m.id = t.member_id
                     where t.county_id = x.county_id and t.talk_id = x.id and t.member_id <> all(:unseen)) as members
              from talk x join organisation o on o.county_id = x.county_id and o.id = x.organisation_id
            """;

    private static final String ADD = """
            insert into talk (id, county_id, scope_path, organisation_id, kind, held_on, led_by, content, recorded_by, recorded_at)
            values (nextval('talk_seq'), :county, :path, :organisation, :kind, :day, :ledBy, :content, :by, :now) returning id""";

    private static final String WITH = """
            insert into talk_member (county_id, scope_path, talk_id, member_id) select :county, :path, :talk, unnest(cast(:members as bigint[]))""";

    @Inject
    private Database database;

    @Inject
    private SeenMembers seen;

    @Inject
    private Clock clock;

    /** A talk or a study. @param content null where it was not asked for @param members their names; of those who have moved on only what the caller may see */
    public record Line(long id, TalkKind kind, LocalDate heldOn, String ledBy, String content, String recordedBy, OffsetDateTime recordedAt, String branchCode, String branch,
                       String members) {
    }

    /** Newest first. @param organisation code of a subtree, or null @param kind or null @param said whether with what was said @param page counts from 0 */
    public Page<Line> page(String organisation, TalkKind kind, boolean said, int page, int size) {
        String wanted = kind == null ? null : kind.name();
        List<Long> unseen = seen.unseen();
        return database.query(handle -> new Page<>(
                handle.createQuery(LINE + CONDITIONS + " order by x.held_on desc, x.id desc limit :size offset :from").bind("organisation", organisation).bindArray("unseen", Long.class, unseen)
                        .bind("kind", wanted).bind("said", said).bind("size", size).bind("from", (long) page * size).mapTo(Line.class).list(),
                handle.createQuery("select count(*) from talk x" + CONDITIONS).bind("organisation", organisation).bind("kind", wanted)
                        .bindArray("unseen", Long.class, unseen).mapTo(Long.class).one()));
    }

    /** @param said whether with what was said */
    public Optional<Line> one(long talk, boolean said) {
        return database.query(handle -> handle.createQuery(LINE + " where x.county_id = current_county() and x.id = :talk" + LifeSql.WITHIN + SEEN).bind("said", said)
                .bindArray("unseen", Long.class, seen.unseen()).bind("talk", talk).mapTo(Line.class).findOne());
    }

    /** What was said in one of the caller's scope. */
    public Optional<String> content(long talk) {
        return database.query(handle -> handle.createQuery("select x.content from talk x where x.county_id = current_county() and x.id = :talk" + LifeSql.WITHIN)
                .bind("talk", talk).mapTo(String.class).findOne());
    }

    /** @return its id */
    public long add(Place place, TalkKind kind, LocalDate day, String ledBy, String content, Collection<Long> members, String by) {
        return database.query(handle -> {
            long id = handle.createQuery(ADD).bind("county", place.county()).bind("path", place.path()).bind("organisation", place.organisation())
                    .bind("kind", kind.name()).bind("day", day).bind("ledBy", ledBy).bind("content", content).bind("by", by)
                    .bind("now", OffsetDateTime.now(clock)).mapTo(Long.class).one();
            with(handle, place, id, members);
            return id;
        });
    }

    private static void with(Handle handle, Place place, long talk, Collection<Long> members) {
        handle.createUpdate(WITH).bind("county", place.county()).bind("path", place.path()).bind("talk", talk)
                .bindArray("members", Long.class, members.stream().distinct().toArray()).execute();
    }
}
