package org.mingping.disposition.web;

import java.time.LocalDate;
import java.util.List;
import org.mingping.disposition.model.CaseAction;

/**
 * One line of a case's book in words.
 *
 * @param on       the day on which it happened
 * @param written  the day on which it was put on record, where that is another; otherwise null
 * @param who      put it on record, with their office
 * @param sentence what happened
 * @param quotes   what people wrote or said
 * @param after    where the case stood then
 */
public record TimelineLine(int number, CaseAction action, LocalDate on, LocalDate written, String who, String sentence, List<Quote> quotes, String after) {

    public TimelineLine {
        quotes = List.copyOf(quotes);
    }

    /** Words on record under what they are. */
    public record Quote(String label, String text) {
    }
}
