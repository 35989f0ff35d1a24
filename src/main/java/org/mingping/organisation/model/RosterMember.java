package org.mingping.organisation.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A member as a valid row of the roster states them.
 *
 * @param branchCode of the branch found under the row's names
 * @param fullSince  转正日期, or null
 * @param telephone  or null, like {@code ethnicity}, {@code education} and {@code remark}
 * @param duesBase   月缴费基数 in yuan, or null
 */
public record RosterMember(IdentityNumber idNumber, String name, String branchCode, Gender gender, String ethnicity, LocalDate birthDate,
                           String education, LocalDate joinedOn, LocalDate fullSince, MembershipStatus status, PersonnelCategory category,
                           String telephone, boolean floating, BigDecimal duesBase, String remark) {
}
