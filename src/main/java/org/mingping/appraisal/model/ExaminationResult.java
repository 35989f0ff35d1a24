package org.mingping.appraisal.model;

/** What the superior organisation's examination found (§1.6). */
public enum ExaminationResult {
    /** 考核认定确实存在突出问题. */
    CONFIRMED,
    /** 考核未认定突出问题. */
    CLEARED
}
