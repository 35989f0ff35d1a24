package org.mingping.organisation.persistence;

import java.time.LocalDate;
import org.mingping.organisation.model.Gender;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.organisation.model.PersonnelCategory;

/**
 * A member in a list.
 *
 * @param idNumber  masked already in the database
 * @param telephone masked likewise, or null
 */
public record MemberLine(long id, String name, Gender gender, String idNumber, MembershipStatus status, PersonnelCategory category,
                         boolean floating, LocalDate joinedOn, String telephone, String branchCode, String branch, String superior) {
}
