package org.mingping.organisation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.mingping.organisation.MemberCorrections;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.organisation.model.PinyinName;
import org.mingping.shared.persistence.Database;

/** Writes one corrected value into the roster and into the member's history. */
@ApplicationScoped
public class CorrectionStore {

    private static final String STANDING = "select " + Arrays.stream(CorrectableField.values()).map(field -> field.column() + "::text").collect(Collectors.joining(", "))
            + " from member where county_id = current_county() and id = :member";

    private static final String RECORD = """
            insert into member_event (county_id, scope_path, member_id, kind, before_value, after_value, happened_on, recorded_at, recorded_by, asked_by, asked_on_paper)
            select m.county_id, m.scope_path, m.id, :kind, :before, :after, :today, :now, :by, :asked, :paper from member m where m.county_id = current_county() and m.id = :member""";

    private static final String UPDATE = "update member set version = version + 1, %s where county_id = current_county() and id = :member";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** By field, without those that have no value; empty where the caller sees no such member. */
    public Optional<Map<CorrectableField, String>> standing(long member) {
        return database.query(handle -> standing(handle, member, ""));
    }

    /** As {@link #standing(long)}; whoever else would change the member waits until this transaction is over. */
    public Optional<Map<CorrectableField, String>> held(long member) {
        return database.query(handle -> standing(handle, member, " for update"));
    }

    private static Optional<Map<CorrectableField, String>> standing(Handle handle, long member, String lock) {
        return handle.createQuery(STANDING + lock).bind("member", member).map((row, context) -> {
            Map<CorrectableField, String> values = new EnumMap<>(CorrectableField.class);
            for (CorrectableField field : CorrectableField.values()) {
                String value = row.getString(field.column());
                if (value != null) {
                    values.put(field, value);
                }
            }
            return values;
        }).findOne();
    }

    /** @param pinyin how a corrected name is read; null for any other field */
    public void correct(long member, CorrectableField field, String before, String after, PinyinName pinyin, MemberCorrections.Asked asked, String by) {
        String value = switch (field.form()) {
            case DAY -> field.column() + " = cast(:after as date)";
            default -> field.column() + " = :after";
        };
        database.execute(handle -> {
            handle.createUpdate(RECORD).bind("member", member).bind("kind", field.column()).bind("before", before).bind("after", after).bind("today", LocalDate.now(clock))
                    .bind("now", OffsetDateTime.now(clock)).bind("by", by).bind("asked", asked.by()).bind("paper", asked.onPaper()).execute();
            if (pinyin == null) {
                handle.createUpdate(UPDATE.formatted(value)).bind("member", member).bind("after", after).execute();
            } else {
                handle.createUpdate(UPDATE.formatted(value + ", pinyin = :pinyin, initials = :initials, name_key = :key")).bind("member", member).bind("after", after)
                        .bind("pinyin", pinyin.full()).bind("initials", pinyin.initials()).bind("key", pinyin.key()).execute();
            }
        });
        database.forgetEntities();
    }
}
