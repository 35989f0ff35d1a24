package org.mingping.registration;

/** What became of the cases that declined registrations opened, as the room that keeps cases knows. An application-scoped bean; set-based, since lists show it. */
public interface DeclinedCases {

    /** A query over the whole county, under {@code current_county()}: {@code registration_id} and {@code taken_back_on}, one row a registration whose latest application was taken back. */
    String takenBack();
}
