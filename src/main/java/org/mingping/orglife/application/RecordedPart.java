package org.mingping.orglife.application;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingping.organisation.Dossier.Line;
import org.mingping.organisation.Dossier.Part;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Messages;

/** What is on record of a half year as a part of a dossier: a line for each fact, or one that says there is none. */
final class RecordedPart {

    private static final String ROOM = "orglife";

    private RecordedPart() {
    }

    /**
     * @param key   under which the room's words have a {@code .title} and, with the half year as value, a {@code .none}
     * @param first what stands above the facts where there are any
     */
    static <T> Part of(String key, HalfYear half, List<T> facts, Stream<Line> first, Function<T, Line> line, Locale locale) {
        List<Line> lines = facts.isEmpty() ? List.of(new Line("", Messages.text(locale, ROOM, key + ".none", Messages.halfYear(half, locale))))
                : Stream.concat(first, facts.stream().map(line)).toList();
        return new Part(Messages.text(locale, ROOM, key + ".title"), lines);
    }
}
