package org.mingping.registration.model.preparation;

import java.io.Serializable;
import java.time.LocalDate;

/** By which day something of the plan is done. @param day the last one */
public record Milestone(LocalDate day, String text) implements Serializable {
}
