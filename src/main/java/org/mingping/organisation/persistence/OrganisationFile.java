package org.mingping.organisation.persistence;

import java.time.LocalDate;
import java.util.List;

/**
 * One organisation with what stands under it and its past.
 *
 * @param under itself first, then its subtree, superiors before what stands under them
 */
public record OrganisationFile(List<OrganisationLine> under, List<Period> history) {

    public OrganisationFile {
        under = List.copyOf(under);
        history = List.copyOf(history);
    }

    public OrganisationLine itself() {
        return under.get(0);
    }

    /**
     * What it was called and under whom it stood for a time.
     *
     * @param superior null for the county's root, and where the caller may not see it
     * @param until    the first day of what came after; null for today's
     */
    public record Period(String name, String superior, LocalDate since, LocalDate until, String recordedBy) {
    }
}
