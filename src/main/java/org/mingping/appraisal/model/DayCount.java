package org.mingping.appraisal.model;

/** By which days a term counts. */
public enum DayCount {
    /** 自然日. */
    CALENDAR,
    /** 工作日, by the State Council's calendar. */
    WORKING
}
