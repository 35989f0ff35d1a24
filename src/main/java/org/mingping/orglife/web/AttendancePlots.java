package org.mingping.orglife.web;

import java.util.List;
import java.util.stream.IntStream;
import org.mingping.orglife.model.MonthAttendance;
import org.mingping.orglife.model.Presence;
import org.mingping.shared.web.Plot;
import org.mingping.shared.web.StackedBars;
import org.mingping.shared.web.StackedBars.Part;
import org.mingping.shared.web.Words;

/** A year of meetings as bars, one a month. */
final class AttendancePlots {

    private static final String ROOM = "orglife";
    /** Of present, excused and absent; a word stands beside each. */
    private static final List<String> COLOURS = List.of("#1e6b3a", "#b07a12", "#9b1c1f");

    private AttendancePlots() {
    }

    /** How many were held; null where there were none. */
    static Plot held(List<MonthAttendance> year) {
        return year.stream().allMatch(one -> one.held() == 0) ? null : plot("meetings.plot.held", year,
                List.of(new Part(Words.say(ROOM, "meetings.plot.held.part"), "#1f4e79", year.stream().map(MonthAttendance::held).toList())));
    }

    /** Who came; null where nobody was expected. */
    static Plot came(List<MonthAttendance> year) {
        List<List<Integer>> percent = year.stream().map(MonthAttendance::percent).toList();
        return percent.stream().flatMap(List::stream).allMatch(part -> part == 0) ? null : plot("meetings.plot.came", year,
                IntStream.range(0, Presence.values().length).mapToObj(at -> new Part(Words.word(ROOM, "presence", Presence.values()[at]), COLOURS.get(at),
                        percent.stream().map(parts -> parts.get(at)).toList())).toList());
    }

    private static Plot plot(String title, List<MonthAttendance> year, List<Part> parts) {
        return StackedBars.plot(Words.say(ROOM, title), Words.say(ROOM, "meetings.month"), year.stream().map(one -> Words.month(one.month())).toList(), parts);
    }
}
