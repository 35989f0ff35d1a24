package org.mingping.shared;

/** Which half of a year: 上半年 or 下半年. */
public enum Half {
    /** 上半年, January to June. */
    H1,
    /** 下半年, July to December. */
    H2
}
