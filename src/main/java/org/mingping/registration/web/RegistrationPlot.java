package org.mingping.registration.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingping.registration.model.RegistrationStanding;
import org.mingping.registration.persistence.RegistrationProgress;
import org.mingping.shared.web.Plot;
import org.mingping.shared.web.StackedBars;
import org.mingping.shared.web.Words;

/** How far registrations are, one bar an organisation. */
final class RegistrationPlot {

    private static final Map<RegistrationStanding, String> COLOURS = new LinkedHashMap<>();

    static {
        COLOURS.put(RegistrationStanding.VERIFIED, "#3d7a5a");
        COLOURS.put(RegistrationStanding.SUBMITTED, "#7fb59a");
        COLOURS.put(RegistrationStanding.DECLINING, "#e3b54a");
        COLOURS.put(RegistrationStanding.DECLINED, "#8a5a9c");
        COLOURS.put(RegistrationStanding.RETURNED, "#d9822b");
        COLOURS.put(RegistrationStanding.WAITING, "#c7ccd4");
        COLOURS.put(RegistrationStanding.MISSING, "#9b1c1c");
        COLOURS.put(RegistrationStanding.VOID, "#6b7280");
    }

    private RegistrationPlot() {
    }

    /** Null where nothing is counted; what nobody is at has no place in it. */
    static Plot of(List<RegistrationProgress.Count> counts) {
        if (counts.isEmpty()) {
            return null;
        }
        Map<String, String> bars = new LinkedHashMap<>();
        counts.forEach(count -> bars.putIfAbsent(count.code(), count.name()));
        List<StackedBars.Part> parts = new ArrayList<>();
        COLOURS.forEach((standing, colour) -> {
            List<Integer> numbers = bars.keySet().stream().map(code -> number(counts, code, standing)).toList();
            if (numbers.stream().anyMatch(number -> number > 0)) {
                parts.add(new StackedBars.Part(Words.word("registration", "RegistrationStanding", standing), colour, numbers));
            }
        });
        return StackedBars.plot(Words.say("registration", "plot.title"), Words.say("registration", "plot.organisation"), List.copyOf(bars.values()), parts);
    }

    private static int number(List<RegistrationProgress.Count> counts, String code, RegistrationStanding standing) {
        return counts.stream().filter(count -> count.code().equals(code) && count.standing() == standing).mapToInt(count -> Math.toIntExact(count.registrations())).sum();
    }
}
