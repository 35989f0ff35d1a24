package org.mingping.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every row measured in this run; printed once, when the last benchmark is done, and kept in {@code target/bench.txt}. */
final class BenchTable {

    private final List<BenchRow> rows = new ArrayList<>();

    synchronized BenchRow add(BenchRow row) {
        rows.add(row);
        return row;
    }

    synchronized void print(PrintStream out) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(BenchRow.HEAD);
        lines.add("-".repeat(BenchRow.HEAD.length()));
        rows.forEach(row -> lines.add(row.toString()));
        Files.write(Path.of("target", "bench.txt"), lines);
        out.println();
        lines.forEach(out::println);
        out.println();
    }
}
