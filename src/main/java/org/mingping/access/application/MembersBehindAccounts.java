package org.mingping.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** Which member is behind an account. An administrator sees no member, and learns of this one only whether the number is on a roster there. */
@ApplicationScoped
class MembersBehindAccounts {

    /** A function of the owner's. */
    private static final String MEMBER = "select member_of_number_under(:path, :number)";

    @Inject
    private Database database;

    /**
     * @param scopePath of the organisation the account acts for: the member is on its roster, or on one below it
     * @return null where no number is given
     * @throws Refusal MEMBER_UNKNOWN
     */
    Long find(String scopePath, String idNumber) {
        if (idNumber == null || idNumber.isBlank()) {
            return null;
        }
        return database.query(handle -> handle.createQuery(MEMBER).bind("path", scopePath).bind("number", idNumber.strip()).mapTo(Long.class).findOne())
                .orElseThrow(() -> Refusal.invalid("MEMBER_UNKNOWN"));
    }
}
