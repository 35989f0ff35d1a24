package org.mingping.dues.model;

/** What a county sets itself about dues, each value from a month on. */
public enum CountyValue {
    /** The first tracked month; of all that were set the latest counts. */
    FIRST_MONTH,
    /** What a farmer pays a month, in yuan. */
    FARMER_RATE,
    /** To whole multiples of this amounts are rounded, in yuan. */
    ROUNDING_UNIT,
    /** How many months late a branch may collect by itself. */
    BACK_MONTHS,
    /** How many months in advance dues may be paid. */
    ADVANCE_MONTHS
}
