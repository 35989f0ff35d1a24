package org.mingping.dues.model;

/** How the money came. */
public enum PaymentMethod {
    CASH,
    TRANSFER,
    /** A workbook does not say. */
    UNKNOWN
}
