package org.mingping.boot.demo;

import java.time.LocalDate;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.organisation.model.PersonnelCategory;

/** A fictional member as the roster states them. Names are unique in the demo, so that a list can be read without numbers. */
record DemoMember(DemoTree.Branch branch, String name, boolean male, String ethnicity, LocalDate born, String idNumber, String education,
                  LocalDate joinedOn, LocalDate fullSince, MembershipStatus status, PersonnelCategory category, String telephone,
                  boolean floating, String duesBase) {

    boolean isFull() {
        return status == MembershipStatus.FULL;
    }
}
