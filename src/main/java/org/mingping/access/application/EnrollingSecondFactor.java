package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.mingping.access.UseCase;
import org.mingping.access.model.Account;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** Everyone may bind an authenticator application to their account; some realms demand it. */
@Stateless
public class EnrollingSecondFactor {

    @Inject
    private AccountBook accounts;

    @Inject
    private TimeCodes codes;

    @Inject
    private SecretBox box;

    @Inject
    private Database database;

    /**
     * @param secret what the application was shown
     * @param code   what it answers: the proof that it took it; that code opens no door any more
     * @throws Refusal {@code CODE_WRONG} or {@code SECOND_FACTOR_PRESENT}
     */
    @UseCase(value = "access.enrol-second-factor", roles = {}, everyone = true)
    public void enrol(byte[] secret, String code) {
        Account account = accounts.own();
        OptionalLong step = codes.matchedStep(secret, code);
        if (step.isEmpty()) {
            throw Refusal.invalid("CODE_WRONG");
        }
        account.enrolSecondFactor(box.seal(secret));
        database.execute(handle -> handle.createUpdate("update account set totp_last_step = :step where id = :id")
                .bind("step", step.getAsLong()).bind("id", account.id()).execute());
    }
}
