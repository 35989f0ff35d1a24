package org.mingping.registration.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.mingping.shared.Refusal;

/**
 * The days of a campaign, each the last one for its part. Everybody is reached before they are asked or counted; a plan rests on what was heard. Forms may go out while opinions are
 * still being heard, as the source has it.
 *
 * @param opening on which members are asked: the day after is day 1 of their term (domain §6)
 * @param closing from which on nothing is added any more
 */
public record CampaignDates(LocalDate mobilisation, LocalDate census, LocalDate consultation, LocalDate plan, LocalDate opening, LocalDate closing) {

    static final String CLAUSE = "domain §6";

    private static final int OPENING = 4;
    private static final int CLOSING = 5;
    /** By their places: the first never before the second. */
    private static final int[][] ORDER = {{1, 0}, {2, 0}, {3, 2}, {OPENING, 0}, {CLOSING, 1}, {CLOSING, 3}};

    /** A campaign longer than this is none: its dates are a slip of the pen. */
    private static final int MOST_YEARS = 2;

    /** @throws Refusal CAMPAIGN_DATES_MISSING (which), CAMPAIGN_DATES_ORDER (which comes too early, before which), by their places in this record; CAMPAIGN_DATES_LONG (years) */
    public CampaignDates {
        List<LocalDate> days = Arrays.asList(mobilisation, census, consultation, plan, opening, closing);
        if (days.contains(null)) {
            throw Refusal.invalid("CAMPAIGN_DATES_MISSING", days.indexOf(null)).under(CLAUSE);
        }
        for (int[] pair : ORDER) {
            if (days.get(pair[0]).isBefore(days.get(pair[1]))) {
                throw Refusal.invalid("CAMPAIGN_DATES_ORDER", pair[0], pair[1]).under(CLAUSE);
            }
        }
        if (!closing.isAfter(opening)) {
            throw Refusal.invalid("CAMPAIGN_DATES_ORDER", CLOSING, OPENING).under(CLAUSE);
        }
        if (closing.isAfter(mobilisation.plusYears(MOST_YEARS))) {
            throw Refusal.invalid("CAMPAIGN_DATES_LONG", MOST_YEARS).under(CLAUSE);
        }
    }

    /** The last day of a phase; registration's own follows from the term, so that its office has until the closing to decide. */
    public LocalDate dueOf(CampaignPhase phase) {
        return switch (phase) {
            case MOBILISATION -> mobilisation;
            case CENSUS -> census;
            case CONSULTATION -> consultation;
            case PLAN -> plan;
            case REGISTRATION -> closing;
        };
    }
}
