package org.mingping.notice.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingping.notice.NoticeWording;
import org.mingping.notice.persistence.NoticeBox.Notice;
import org.mingping.shared.Messages;

/** Finds the room that words a notice. */
@ApplicationScoped
public class NoticeWords {

    @Inject
    @Any
    private Instance<NoticeWording> rooms;

    /** A notice as it is read. @param link null where it leads nowhere */
    public record Line(String sentence, String link, OffsetDateTime createdAt, boolean unread) {
    }

    public Line line(Notice notice, Locale locale) {
        return line(rooms.stream(), notice, locale);
    }

    /** A notice of a kind that no room speaks any more says so, rather than take the whole page down with it. */
    static Line line(Stream<NoticeWording> rooms, Notice notice, Locale locale) {
        Optional<NoticeWording> room = rooms.filter(one -> one.speaks(notice.kind())).findFirst();
        List<String> values = notice.values();
        return new Line(room.map(one -> one.sentence(notice.kind(), values, locale)).orElseGet(() -> Messages.text(locale, "notice", "notices.unspoken")),
                room.map(one -> one.leadsOn(notice.kind())).orElse(true) ? notice.link() : null,
                notice.createdAt(), notice.readAt() == null);
    }
}
