package org.mingping.organisation.model;

import java.time.LocalDate;

/** A sanction as a valid row states it; {@code documentNo} may be null. */
public record SheetSanction(long memberId, SanctionKind kind, LocalDate decidedOn, String documentNo) {
}
