package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.mingping.access.Infrastructure;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.Database;

/** Reads a holder's name under the system's role: whoever took a step on record may be of another branch or tier than who reads it. */
@Stateless
@Infrastructure("reads the name of who acted, which the page shows anyway; takes the signature as a bound parameter")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HolderBook {

    @Inject
    private Database database;

    public Optional<String> name(String realm, String username) {
        Scope before = Scope.bind(Scope.ofSystem(0, "/"));
        try {
            return database.query(handle -> handle.createQuery("select display_name from account where realm = :realm and username = :username")
                    .bind("realm", realm).bind("username", username).mapTo(String.class).findOne());
        } finally {
            Scope.restore(before);
        }
    }
}
