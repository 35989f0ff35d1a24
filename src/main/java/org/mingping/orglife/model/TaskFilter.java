package org.mingping.orglife.model;

/**
 * Which assigned work a list shows.
 *
 * @param organisation code of a branch or of what stands above branches, or null for any
 * @param show         what became of it, or null for all
 */
public record TaskFilter(String organisation, Show show) {

    public static final TaskFilter ALL = new TaskFilter(null, null);

    /** By what became of it. */
    public enum Show { OPEN, OVERDUE, DONE, EXCUSED, NOT_DONE }

    public TaskFilter {
        organisation = organisation == null || organisation.isBlank() ? null : organisation;
    }
}
