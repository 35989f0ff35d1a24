package org.mingping.shared.web;

import java.util.List;

/**
 * A plot and, for those who cannot see it or want to copy it, the same numbers as a table.
 *
 * @param json   for Chart.js
 * @param header of the table
 * @param rows   of the table, each as long as the header
 */
public record Plot(String title, String json, List<String> header, List<List<String>> rows) {

    public Plot {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
