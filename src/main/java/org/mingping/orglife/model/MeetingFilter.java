package org.mingping.orglife.model;

import java.time.YearMonth;

/**
 * Which meetings a list shows. Null means any.
 *
 * @param organisation code of a branch or of what stands above branches: its whole subtree
 */
public record MeetingFilter(String organisation, MeetingKind kind, MeetingState state, YearMonth month) {

    public static final MeetingFilter ALL = new MeetingFilter(null, null, null, null);

    public MeetingFilter {
        organisation = organisation == null || organisation.isBlank() ? null : organisation;
    }
}
