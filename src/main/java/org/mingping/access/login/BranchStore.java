package org.mingping.access.login;

import jakarta.enterprise.context.ApplicationScoped;
import org.mingping.access.Realm;

/** Branches: officers and members. */
@ApplicationScoped
public class BranchStore extends RealmStore {

    @Override
    Realm realm() {
        return Realm.BRANCH;
    }
}
