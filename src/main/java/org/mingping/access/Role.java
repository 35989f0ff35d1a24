package org.mingping.access;

/** What an account may be. The last three are never held together with another role: see {@link RoleSeparation}. */
public enum Role {
    MEMBER(Realm.BRANCH),
    BRANCH_OFFICER(Realm.BRANCH),
    TOWNSHIP_OFFICER(Realm.TOWNSHIP),
    TOWNSHIP_APPROVER(Realm.TOWNSHIP),
    COUNTY_OFFICER(Realm.COUNTY),
    COUNTY_APPROVER(Realm.COUNTY),
    SYSTEM_ADMINISTRATOR(Realm.COUNTY),
    SECURITY_ADMINISTRATOR(Realm.COUNTY),
    AUDITOR(Realm.COUNTY);

    private final Realm realm;

    Role(Realm realm) {
        this.realm = realm;
    }

    /** The only realm whose accounts may hold it. */
    public Realm realm() {
        return realm;
    }

    /** An office of the branch, the township or the county: whoever holds one sees what lies below. A member sees what is their own. */
    public boolean isOffice() {
        return this != MEMBER && !isApart();
    }

    /** Administration and audit: no business, no member data. */
    public boolean isApart() {
        return this == SYSTEM_ADMINISTRATOR || this == SECURITY_ADMINISTRATOR || this == AUDITOR;
    }
}
