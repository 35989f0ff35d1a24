package org.mingping.disposition.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.persistence.CaseLists;

/** What is filtered, as it stands in the address. */
final class CaseQuery {

    private CaseQuery() {
    }

    /** Ends so that {@code page=} can follow. */
    static String of(CaseLists.Filter filter) {
        StringJoiner query = new StringJoiner("&", "?", "&");
        query.setEmptyValue("?");
        if (filter.ground() != null) {
            query.add("ground=" + filter.ground());
        }
        if (filter.state() != null) {
            query.add("state=" + filter.state());
        }
        if (filter.organisation() != null) {
            query.add("organisation=" + URLEncoder.encode(filter.organisation(), StandardCharsets.UTF_8));
        }
        if (!filter.running()) {
            query.add("closed=true");
        }
        return query.toString();
    }

    /** @throws IllegalArgumentException where a part says nothing that can be filtered by */
    static CaseLists.Filter of(String ground, String state, String organisation, String closed) {
        return filter(blank(ground) ? null : CaseGround.valueOf(ground), blank(state) ? null : CaseState.valueOf(state), organisation, "true".equals(closed));
    }

    /** Whoever asks for the closed ones sees them, also without saying that the others are of no interest. */
    static CaseLists.Filter filter(CaseGround ground, CaseState state, String organisation, boolean closed) {
        return new CaseLists.Filter(ground, state, blank(organisation) ? null : organisation, !closed && state != CaseState.CLOSED);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
