package org.mingping.orglife.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The queries of lists, so that what is filtered stands in the address. */
final class Addresses {

    private Addresses() {
    }

    /** @param pairs names and values in turn; an empty value is left out @return ends so that another parameter can follow */
    static String query(Object... pairs) {
        StringBuilder query = new StringBuilder("?");
        for (int at = 0; at < pairs.length; at += 2) {
            if (pairs[at + 1] != null && !pairs[at + 1].toString().isBlank()) {
                query.append(pairs[at]).append('=').append(URLEncoder.encode(pairs[at + 1].toString(), StandardCharsets.UTF_8)).append('&');
            }
        }
        return query.toString();
    }
}
