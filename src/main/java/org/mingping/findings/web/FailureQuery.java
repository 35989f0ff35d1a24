package org.mingping.findings.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.mingping.findings.FailureKind;
import org.mingping.findings.model.FailureLevel;
import org.mingping.findings.model.Waits;
import org.mingping.findings.persistence.FailureLists;
import org.mingping.shared.WrittenMonth;

/** What is filtered, as it stands in the address. */
final class FailureQuery {

    private FailureQuery() {
    }

    /** Ends so that {@code page=} can follow. */
    static String of(FailureLists.Filter filter) {
        StringJoiner query = new StringJoiner("&", "?", "&");
        query.add("period=" + filter.period());
        if (filter.waits() != null) {
            query.add("waits=" + filter.waits());
        }
        if (filter.kind() != null) {
            query.add("kind=" + filter.kind());
        }
        if (filter.level() != null) {
            query.add("level=" + filter.level());
        }
        if (filter.organisation() != null) {
            query.add("organisation=" + URLEncoder.encode(filter.organisation(), StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    /** @throws IllegalArgumentException where a part says nothing that can be filtered by */
    static FailureLists.Filter of(String kind, String level, String organisation, String period, String waits) {
        return new FailureLists.Filter(blank(kind) ? null : FailureKind.valueOf(kind), blank(level) ? null : FailureLevel.valueOf(level),
                blank(organisation) ? null : organisation, WrittenMonth.parse(period).orElseThrow(IllegalArgumentException::new), blank(waits) ? null : Waits.valueOf(waits));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
