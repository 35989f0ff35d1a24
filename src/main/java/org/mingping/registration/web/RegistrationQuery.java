package org.mingping.registration.web;

import org.mingping.access.Caller;
import org.mingping.registration.model.RegistrationStanding;
import org.mingping.registration.persistence.RegistrationLists;

/** The filter of the list as it stands in the address. */
final class RegistrationQuery {

    private RegistrationQuery() {
    }

    /** @throws IllegalArgumentException where a parameter names nothing there is */
    static RegistrationLists.Filter of(String campaign, String standing, String organisation, String extensions, String floating, String another, String waits, String mine) {
        return new RegistrationLists.Filter(Long.parseLong(campaign), blank(standing) ? null : RegistrationStanding.valueOf(standing), blank(organisation) ? null : organisation,
                "true".equals(extensions), "true".equals(floating), "true".equals(another), "true".equals(waits), "true".equals(mine) ? Caller.current().person() : null);
    }

    /** Ends so that another parameter can follow. */
    static String of(RegistrationLists.Filter filter) {
        StringBuilder query = new StringBuilder("?campaign=").append(filter.campaign()).append('&');
        if (filter.standing() != null) {
            query.append("standing=").append(filter.standing()).append('&');
        }
        if (filter.organisation() != null) {
            query.append("organisation=").append(filter.organisation()).append('&');
        }
        if (filter.extensions()) {
            query.append("extensions=true&");
        }
        if (filter.floating()) {
            query.append("floating=true&");
        }
        if (filter.another()) {
            query.append("another=true&");
        }
        if (filter.waits()) {
            query.append("waits=true&");
        }
        if (filter.decider() != null) {
            query.append("mine=true&");
        }
        return query.toString();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
