package org.mingping.appraisal.model;

/**
 * What the minutes of a general meeting count (§1.10).
 *
 * @param entitled members of the branch entitled to vote
 * @param present those of them present
 * @param inFavour those of them in favour
 */
public record MeetingCount(int entitled, int present, int inFavour) {
}
