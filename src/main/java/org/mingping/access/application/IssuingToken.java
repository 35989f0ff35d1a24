package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.access.model.Account;
import org.mingping.access.model.ApiToken;
import org.mingping.access.model.ChangeableParameter;
import org.mingping.audit.Journal;
import org.mingping.shared.Refusal;
import org.mingping.shared.Settings;

/** An officer, or a member for voting, makes a token for another system: it acts with their tier and scope, and is shown this once. */
@Stateless
public class IssuingToken {

    @Inject
    private AccountBook accounts;

    @Inject
    private TokenHashing tokens;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    /**
     * @return the token itself
     * @throws Refusal {@code TOKEN_LABEL_MISSING} or {@code TOKEN_DAYS_OUT_OF_RANGE}
     */
    @UseCase(value = "access.issue-token", roles = {Role.MEMBER, Role.BRANCH_OFFICER, Role.TOWNSHIP_OFFICER, Role.TOWNSHIP_APPROVER,
            Role.COUNTY_OFFICER, Role.COUNTY_APPROVER})
    public String issue(String label, int days) {
        if (label == null || label.isBlank() || label.length() > 60) {
            throw Refusal.invalid("TOKEN_LABEL_MISSING");
        }
        int mostDays = settings.number(ChangeableParameter.TOKEN_DAYS);
        if (days < 1 || days > mostDays) {
            throw Refusal.invalid("TOKEN_DAYS_OUT_OF_RANGE", mostDays);
        }
        Account account = accounts.own();
        OffsetDateTime now = OffsetDateTime.now(clock);
        String token = tokens.newToken();
        accounts.add(new ApiToken(account, label.strip(), tokens.hash(token), now, now.plusDays(days)));
        journal.note("token", label.strip());
        return token;
    }
}
