package org.mingping.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a server's log complains of, short enough to stand in a sentence: where a start fails on another machine, its log is gone by the time anybody asks. */
final class Complaints {

    private static final int AT_MOST = 8;
    private static final int LENGTH = 400;
    private static final Pattern COLOUR = Pattern.compile("\\u001b\\[[0-9;]*m");
    /** How Payara begins a record: instants, levels and threads in brackets, the words after the last of them. */
    private static final Pattern HEAD = Pattern.compile("^(\\[[^\\]]*]\\s*)+");

    private Complaints() {
    }

    /** @return severe records and causes, the first of them, a line each; the log's last lines where it complains of nothing */
    static String of(Path log) throws IOException {
        // A server that is writing may be in the middle of a character.
        List<String> lines = COLOUR.matcher(new String(Files.readAllBytes(log), StandardCharsets.UTF_8)).replaceAll("").lines()
                .filter(line -> !line.isBlank()).toList();
        List<String> said = IntStream.range(0, lines.size()).filter(at -> isComplaint(lines.get(at))).mapToObj(at -> said(lines, at))
                .map(Complaints::shortened).distinct().limit(AT_MOST).toList();
        return (said.isEmpty() ? lines.stream().skip(Math.max(0, lines.size() - AT_MOST)).map(Complaints::shortened).toList() : said).stream()
                .collect(Collectors.joining("\n  ", "\n  ", ""));
    }

    private static boolean isComplaint(String line) {
        return line.contains("[SEVERE]") || line.startsWith("Caused by:") || line.contains("Error:");
    }

    /** A record of several lines has its words below its head. */
    private static String said(List<String> lines, int at) {
        return lines.get(at).strip().endsWith("[[") && at + 1 < lines.size() ? lines.get(at + 1) : lines.get(at);
    }

    private static String shortened(String line) {
        String words = HEAD.matcher(line).replaceFirst("");
        String kept = words.isBlank() ? line : words;
        return kept.length() > LENGTH ? kept.substring(0, LENGTH) + "…" : kept;
    }
}
