package org.mingping.organisation.model;

/** An earlier year's grade as a valid row states it. */
public record SheetGrade(long memberId, int year, RecordedGrade grade) {
}
