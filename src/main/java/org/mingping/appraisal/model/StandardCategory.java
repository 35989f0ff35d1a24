package org.mingping.appraisal.model;

import java.util.EnumSet;
import java.util.Set;
import org.mingping.organisation.model.PersonnelCategory;

/**
 * For which members a standard of an unqualified member is written (domain §6): the six categories of the roster, floating members of whatever category, and, because
 * the source report words its own standards for all alike, everyone.
 */
public enum StandardCategory {
    EVERYONE,
    RURAL,
    COMMUNITY,
    AGENCY,
    ENTERPRISE,
    RETIRED,
    STUDENT,
    FLOATING;

    /** Those whose standards apply to a member. @param category null where the roster has none @param floating whether the roster calls the member a floating one */
    public static Set<StandardCategory> of(PersonnelCategory category, boolean floating) {
        EnumSet<StandardCategory> applying = EnumSet.of(EVERYONE);
        if (category != null) {
            applying.add(valueOf(category.name()));
        }
        if (floating) {
            applying.add(FLOATING);
        }
        return applying;
    }
}
