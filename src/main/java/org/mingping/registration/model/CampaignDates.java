package org.mingping.registration.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
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

    /** A campaign longer than this is none: its dates are a slip of the pen. */
    private static final int MOST_YEARS = 2;

    /** @throws Refusal CAMPAIGN_DATES_MISSING, CAMPAIGN_DATES_ORDER, CAMPAIGN_DATES_LONG (years) */
    public CampaignDates {
        if (Stream.of(mobilisation, census, consultation, plan, opening, closing).anyMatch(Objects::isNull)) {
            throw Refusal.invalid("CAMPAIGN_DATES_MISSING").under(CLAUSE);
        }
        boolean ordered = !census.isBefore(mobilisation) && !consultation.isBefore(mobilisation) && !plan.isBefore(consultation) && !opening.isBefore(mobilisation);
        if (!ordered || Stream.of(census, plan).anyMatch(closing::isBefore) || !closing.isAfter(opening)) {
            throw Refusal.invalid("CAMPAIGN_DATES_ORDER").under(CLAUSE);
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
