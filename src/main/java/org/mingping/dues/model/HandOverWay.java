package org.mingping.dues.model;

/** How a branch's money goes to its superior. */
public enum HandOverWay {
    CASH,
    TRANSFER
}
