package org.mingping.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.notice.NoticeWording;
import org.mingping.notice.persistence.NoticeBox.Notice;

@DisplayName("A notice")
class NoticeWordsTest {

    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-11-26T08:00:00+08:00");

    @Test
    @DisplayName("is worded by the room whose kind it is, and leads where that room says it leads")
    void byItsRoom() {
        NoticeWords.Line dues = line("dues-late", room("grade-told", false), room("dues-late", true));
        assertThat(dues.sentence()).isEqualTo("dues-late [一, 二]");
        assertThat(dues.link()).isEqualTo("/there.xhtml");
        assertThat(dues.unread()).isTrue();
        assertThat(line("grade-told", room("grade-told", false), room("dues-late", true)).link()).isNull();
    }

    @Test
    @DisplayName("of a kind that no room words any more says so in both languages, and the others stay readable")
    void unspoken() {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            NoticeWords.Line line = NoticeWords.line(Stream.of(room("dues-late", true)), notice("gone"), locale);
            assertThat(line.sentence()).isNotBlank().doesNotContain("⟦");
            assertThat(line.link()).isEqualTo("/there.xhtml");
        }
    }

    private static NoticeWords.Line line(String kind, NoticeWording... rooms) {
        return NoticeWords.line(Stream.of(rooms), notice(kind), Locale.ENGLISH);
    }

    private static Notice notice(String kind) {
        return new Notice(1, kind, "[\"一\",\"二\"]", "/there.xhtml", THEN, null);
    }

    private static NoticeWording room(String spoken, boolean leadsOn) {
        return new NoticeWording() {

            @Override
            public boolean speaks(String kind) {
                return kind.equals(spoken);
            }

            @Override
            public String sentence(String kind, List<String> values, Locale locale) {
                return kind + " " + values;
            }

            @Override
            public boolean leadsOn(String kind) {
                return leadsOn;
            }
        };
    }
}
