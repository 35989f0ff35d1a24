package org.mingping.access.login;

import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import org.mingping.access.Realm;

/** What the three identity stores have in common: each answers for its own realm and for no other. */
abstract class RealmStore implements IdentityStore {

    @Inject
    private Doors doors;

    abstract Realm realm();

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof RealmCredential given) || given.realm() != realm()) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        return doors.signIn(realm(), given.username(), given.password(), given.code())
                .map(person -> new CredentialValidationResult(person, person.groups()))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
