package org.mingping.registration;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What became of the cases that declined registrations opened, as the room that keeps cases knows. An application-scoped bean; set-based, since lists show it. */
public interface DeclinedCases {

    /**
     * A query over the whole county, under {@code current_county()}, a row for each case that a registration opened: {@code case_id}, {@code member_id}, {@code registration_id}, {@code opened_at};
     * {@code taken_back_at} and {@code taken_back_on}, null where the application stands. A declaration while an earlier one's case still runs opens none: it rests on that case.
     */
    String all();

    /** The latest case that a registration opened, or that ran when it was declared; empty where there is none, or none that the caller sees. */
    Optional<Opened> opened(long registration, long member, Instant declaredAt);

    /**
     * A case.
     *
     * @param page where it is seen, below the application's path
     */
    record Opened(long id, LocalDate on, String page) implements Serializable {
    }
}
