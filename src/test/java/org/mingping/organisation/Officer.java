package org.mingping.organisation;

import java.util.Set;
import java.util.concurrent.Callable;
import org.mingping.access.Caller;
import org.mingping.access.Realm;
import org.mingping.access.Role;

/** Acts in container tests as an officer of the county would, without signing in. */
public final class Officer {

    private Officer() {
    }

    public static <T> T ofCounty(County county, Callable<T> work) throws Exception {
        return caller(county, Role.COUNTY_OFFICER, county.path()).perform(work);
    }

    public static Caller caller(County county, Role role, String scopePath) {
        return new Caller(1, "test", "测试", role.realm() == null ? Realm.COUNTY : role.realm(), Set.of(role), county.id(), county.id(), county.name(),
                scopePath, null, Caller.Via.PAGE, "zh-CN");
    }
}
