package org.mingping.access.login;

import jakarta.enterprise.context.ApplicationScoped;
import org.mingping.access.Realm;

/** The county's department: officers, approvers, administrators, auditors. */
@ApplicationScoped
public class CountyStore extends RealmStore {

    @Override
    Realm realm() {
        return Realm.COUNTY;
    }
}
