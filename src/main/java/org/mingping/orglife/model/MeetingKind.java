package org.mingping.orglife.model;

/** The seven kinds of meetings that are organisation life (domain §3). */
public enum MeetingKind {
    /** 党员大会. */
    GENERAL_MEETING,
    /** 支委会: of the committee alone. */
    COMMITTEE_MEETING,
    /** 党小组会. */
    GROUP_MEETING,
    /** 党课. */
    PARTY_LECTURE,
    /** 主题党日. */
    THEME_DAY,
    /** 组织生活会. */
    ORGANISATION_LIFE_MEETING,
    /** 民主生活会. */
    DEMOCRATIC_LIFE_MEETING;

    /** Whether everybody who belongs to the branch may be expected: a committee's meeting names its own. */
    public boolean mayExpectEveryone() {
        return this != COMMITTEE_MEETING;
    }
}
