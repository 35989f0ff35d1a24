package org.mingping.orglife.model;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Meetings held by several organisations over twelve months: what page, plot and workbook show alike. */
public final class OverviewSheet {

    private static final int MONTHS = 12;

    private final YearMonth last;
    private final Map<Long, Row> rows = new LinkedHashMap<>();

    /** One organisation. */
    public static final class Row {

        private final long id;
        private final String code;
        private final String name;
        private final boolean branch;
        private final Map<YearMonth, Integer> byMonth = new HashMap<>();
        private final Map<MeetingKind, Integer> byKind = new EnumMap<>(MeetingKind.class);

        private Row(long id, String code, String name, boolean branch) {
            this.id = id;
            this.code = code;
            this.name = name;
            this.branch = branch;
        }

        public long getId() {
            return id;
        }

        public String getCode() {
            return code;
        }

        public String getName() {
            return name;
        }

        public boolean isBranch() {
            return branch;
        }

        public int in(YearMonth month) {
            return byMonth.getOrDefault(month, 0);
        }

        public int of(MeetingKind kind) {
            return byKind.getOrDefault(kind, 0);
        }

        public int getTotal() {
            return byMonth.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** @param last the last of the twelve months */
    public OverviewSheet(YearMonth last) {
        this.last = last;
    }

    /** Month and kind are null for an organisation that held none. */
    public void add(long id, String code, String name, boolean branch, YearMonth month, MeetingKind kind, int held) {
        Row row = rows.computeIfAbsent(id, key -> new Row(id, code, name, branch));
        if (month != null) {
            row.byMonth.merge(month, held, Integer::sum);
            row.byKind.merge(kind, held, Integer::sum);
        }
    }

    public YearMonth first() {
        return last.minusMonths(MONTHS - 1L);
    }

    /** Oldest first. */
    public List<YearMonth> getMonths() {
        return IntStream.range(0, MONTHS).mapToObj(number -> first().plusMonths(number)).toList();
    }

    public List<Row> getRows() {
        return List.copyOf(rows.values());
    }
}
