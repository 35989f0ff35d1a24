package org.mingping.access.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.mingping.access.Caller;
import org.mingping.access.Realm;
import org.mingping.access.SecondPersons;
import org.mingping.access.SignedIn;
import org.mingping.shared.Refusal;

/** The doors' own check for {@link SecondPersons}. */
@ApplicationScoped
class SecondPersonsAtDoors implements SecondPersons {

    @Inject
    private Doors doors;

    @Override
    public Caller prove(Realm realm, String username, String password, String code) {
        SignedIn person = doors.prove(realm, username == null ? "" : username.strip(), password == null ? "" : password, code)
                .orElseThrow(() -> Refusal.invalid("SECOND_PERSON_UNPROVED"));
        if (person.duty() != SignedIn.Duty.NONE) {
            throw Refusal.invalid("SECOND_PERSON_DUTY");
        }
        return person.caller();
    }

    @Override
    public Caller proveByToken(String token) {
        return doors.recognise(token).map(SignedIn::caller).orElseThrow(() -> Refusal.invalid("SECOND_PERSON_UNPROVED"));
    }
}
