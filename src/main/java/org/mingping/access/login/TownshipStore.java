package org.mingping.access.login;

import jakarta.enterprise.context.ApplicationScoped;
import org.mingping.access.Realm;

/** Township-tier committees: officers and approvers. */
@ApplicationScoped
public class TownshipStore extends RealmStore {

    @Override
    Realm realm() {
        return Realm.TOWNSHIP;
    }
}
