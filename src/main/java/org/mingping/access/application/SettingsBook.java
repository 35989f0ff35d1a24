package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingping.access.Infrastructure;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.Database;

/** The changed parameters as they are stored, read under the system's role: doors need them before anybody is known. */
@Stateless
@Infrastructure("reads parameters, which hold nothing of anybody; takes no input")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SettingsBook {

    @Inject
    private Database database;

    public Map<String, String> changed() {
        Scope before = Scope.bind(Scope.ofSystem(0, "/"));
        try {
            return database.query(handle -> handle.createQuery("select key, value from system_parameter").mapTo(Changed.class).list()).stream()
                    .collect(Collectors.toMap(Changed::key, Changed::value));
        } finally {
            Scope.restore(before);
        }
    }

    /** A parameter that somebody has changed. */
    public record Changed(String key, String value) {
    }
}
