package org.mingping.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingping.organisation.County;
import org.mingping.shared.Jsons;
import org.mingping.shared.persistence.Database;

/**
 * Puts one notice, within the transaction of what it tells of: no act, no notice. A row keeps a kind and values, the room's {@link NoticeWording} makes a
 * sentence of them when it is read. The writer's scope must reach the addressee's.
 */
@ApplicationScoped
public class NoticeWriter {

    private static final String INSERT = """
            insert into notice (county_id, scope_path, member_id, kind, arguments, link, created_at)
            values (:county, :path, :member, :kind, :arguments, :link, :now)""";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Inject
    private County county;

    @Inject
    @Any
    private Instance<NoticeWording> wordings;

    /**
     * To a member alone.
     *
     * @param scopePath the member's branch
     * @param link      the page it is about, from the root of the application, or null
     * @param values    for the sentence, in its order
     * @throws IllegalArgumentException no room words the kind
     */
    public void toMember(String scopePath, long member, String kind, String link, List<String> values) {
        put(scopePath, member, kind, link, values);
    }

    /** To whoever acts for the organisation at the path; the rest as {@link #toMember}. */
    public void toOrganisation(String scopePath, String kind, String link, List<String> values) {
        put(scopePath, null, kind, link, values);
    }

    private void put(String path, Long member, String kind, String link, List<String> values) {
        if (wordings.stream().noneMatch(wording -> wording.speaks(kind))) {
            // A notice that nobody could read is worse than an act that fails in the first test of it.
            throw new IllegalArgumentException("No room words notices of the kind " + kind);
        }
        database.execute(handle -> handle.createUpdate(INSERT)
                .bind("county", county.id()).bind("path", path).bind("member", member).bind("kind", kind)
                .bind("arguments", Jsons.array(values).build().toString()).bind("link", link).bind("now", OffsetDateTime.now(clock)).execute());
    }
}
