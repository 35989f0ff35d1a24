package org.mingping.orglife.model;

/** How a floating member was contacted. */
public enum ContactWay {
    TELEPHONE, MESSAGE, VIDEO, VISIT, LETTER, OTHER
}
