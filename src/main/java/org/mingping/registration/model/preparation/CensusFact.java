package org.mingping.registration.model.preparation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What makes a member stand in the census.
 *
 * @param kind  which failure ({@code DUES}, …) or which sanction ({@code WARNING}, …)
 * @param since of a failure the first month's first day, of a sanction the day it was decided
 */
public record CensusFact(long memberId, CensusGround ground, String kind, LocalDate since) implements Serializable {
}
