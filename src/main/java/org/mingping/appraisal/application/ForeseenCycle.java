package org.mingping.appraisal.application;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Messages;

/**
 * What opening a half-year's cycle would do.
 *
 * @param branches how many branches would get their appraisal
 * @param standing whether the half-year has its cycle already: then nothing would be done
 * @param early    whether the half-year has not begun
 * @param underWay earlier half-years some branch of which is not final
 */
public record ForeseenCycle(HalfYear period, int branches, boolean standing, boolean early, List<HalfYear> underWay) implements Serializable {

    public ForeseenCycle {
        underWay = List.copyOf(underWay);
    }

    /** The half-year in words: it is also what has to be typed before it is opened. */
    public String spoken(Locale locale) {
        return spoken(period, locale);
    }

    public String what(Locale locale) {
        return Messages.text(locale, "appraisal", standing ? "opening.standing" : "opening.what", spoken(locale), branches);
    }

    public String undo(Locale locale) {
        return Messages.text(locale, "appraisal", standing ? "opening.standing.undo" : "opening.undo");
    }

    /** What whoever opens it may not have thought of. */
    public List<String> warnings(Locale locale) {
        List<String> warnings = new ArrayList<>();
        if (!standing && early) {
            warnings.add(Messages.text(locale, "appraisal", "opening.early", spoken(locale), period.firstDay()));
        }
        if (!standing && !underWay.isEmpty()) {
            warnings.add(Messages.text(locale, "appraisal", "opening.underWay", underWay.stream().map(other -> spoken(other, locale))
                    .collect(Collectors.joining(Messages.text(locale, "shared", "list.separator")))));
        }
        return warnings;
    }

    private static String spoken(HalfYear period, Locale locale) {
        return Messages.text(locale, "shared", "halfYear." + period.half(), Integer.toString(period.year()));
    }
}
