package org.mingping.access.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Realm;
import org.mingping.access.Role;
import org.mingping.access.application.ShowingOwnAccount.Settings;
import org.mingping.access.login.Doors;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("An account that may be in the wrong hands")
class AccountsInWrongHandsIT {

    private static final String OWN_PASSWORD = "Mingping-own-2026";

    @Inject
    private CreatingAccount creating;

    @Inject
    private GrantingRoles granting;

    @Inject
    private ResettingPassword resetting;

    @Inject
    private ClosingAccount closing;

    @Inject
    private ChangingPassword changing;

    @Inject
    private IssuingToken issuing;

    @Inject
    private WithdrawingToken withdrawing;

    @Inject
    private ShowingAccount showing;

    @Inject
    private ShowingOwnAccount showingOwn;

    @Inject
    private IssuingStartToken startToken;

    @Inject
    private Doors doors;

    @Inject
    private County county;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource system;

    @Test
    @DisplayName("loses its tokens for good when its password is reset, and when it is closed")
    void tokensEnd() throws Exception {
        long id = holder("tokens", Role.COUNTY_OFFICER);
        String before = caller(id, "tokens", Role.COUNTY_OFFICER).perform(() -> issuing.issue("before", 30));
        assertThat(doors.recognise(before)).isPresent();
        String handedOut = reset(Role.SYSTEM_ADMINISTRATOR, id);
        assertThat(doors.recognise(before)).as("after the reset").isEmpty();
        caller(id, "tokens").perform(() -> change(handedOut, OWN_PASSWORD + "-b"));
        assertThat(doors.recognise(before)).as("its holder's choice of a password does not bring it back").isEmpty();

        String again = caller(id, "tokens", Role.COUNTY_OFFICER).perform(() -> issuing.issue("again", 30));
        assertThat(doors.recognise(again)).isPresent();
        administrator(Role.SYSTEM_ADMINISTRATOR).perform(() -> {
            closing.close(id, version(id));
            return null;
        });
        assertThat(text("select count(*) from api_token where account_id = " + id + " and revoked_at is null")).isEqualTo("0");
    }

    @Test
    @DisplayName("is reached by no token while a password of someone else's choice stands, but by the one that a trial's start announces")
    void dutyFirst() throws Exception {
        long id = holder("duty", Role.COUNTY_OFFICER);
        String token = caller(id, "duty", Role.COUNTY_OFFICER).perform(() -> issuing.issue("duty", 30));
        run("update account set must_change_password = true where id = " + id);
        assertThat(doors.recognise(token)).isEmpty();
        run("update account set must_change_password = false where id = " + id);
        assertThat(doors.recognise(token)).isPresent();

        String announced = Caller.system(county.id(), county.path(), county.name(), Caller.Via.START).perform(startToken::issue).orElseThrow();
        assertThat(text("select must_change_password from account where realm = 'county' and username = 'county-officer'")).isEqualTo("t");
        assertThat(doors.recognise(announced)).isPresent();
    }

    @Test
    @DisplayName("has its tokens listed and ended by an administrator")
    void withdrawn() throws Exception {
        long id = holder("withdrawn", Role.COUNTY_OFFICER);
        String token = caller(id, "withdrawn", Role.COUNTY_OFFICER).perform(() -> issuing.issue("leaked", 30));
        administrator(Role.SECURITY_ADMINISTRATOR).perform(() -> {
            assertThat(showing.tokens(id)).singleElement().satisfies(row -> assertThat(row.label()).isEqualTo("leaked"));
            withdrawing.withdraw(id, showing.tokens(id).get(0).id());
            return null;
        });
        assertThat(doors.recognise(token)).isEmpty();
    }

    @Test
    @DisplayName("of administrators and auditors is given back by a security administrator alone, of business by a system administrator alone")
    void whoResets() throws Exception {
        for (Role apart : Set.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR)) {
            long id = holder("apart-" + apart.name().toLowerCase(), apart);
            assertThatThrownBy(() -> reset(Role.SYSTEM_ADMINISTRATOR, id)).as(apart.name()).hasMessageContaining("RESET_BY_SECURITY_ADMINISTRATOR");
            assertThat(reset(Role.SECURITY_ADMINISTRATOR, id)).isNotBlank();
        }
        long id = holder("business", Role.COUNTY_APPROVER);
        assertThatThrownBy(() -> reset(Role.SECURITY_ADMINISTRATOR, id)).hasMessageContaining("RESET_BY_SYSTEM_ADMINISTRATOR");
        assertThat(reset(Role.SYSTEM_ADMINISTRATOR, id)).isNotBlank();
    }

    @Test
    @DisplayName("tells its holder who reset the password, and the journal tells the auditor")
    void told() throws Exception {
        long id = holder("told", Role.COUNTY_OFFICER);
        assertThat(caller(id, "told").perform(showingOwn::show).settings().passwordResetAt()).isNull();
        reset(Role.SYSTEM_ADMINISTRATOR, id);
        Settings settings = caller(id, "told").perform(showingOwn::show).settings();
        assertThat(settings.passwordResetAt()).isNotNull();
        assertThat(settings.passwordResetBy()).isEqualTo("county/test");
        assertThat(text("select outcome from journal where use_case = 'access.reset-password' and subject_name = 'county/told'")).isEqualTo("DONE");
    }

    @Test
    @DisplayName("is locked by guesses of its password where it is changed, as by guesses at the door")
    void guessing() throws Exception {
        long id = holder("guessed", Role.COUNTY_OFFICER);
        Caller guesser = caller(id, "guessed", Role.COUNTY_OFFICER);
        for (int guess = 1; guess <= 5; guess++) {
            assertThatThrownBy(() -> guesser.perform(() -> change("wrong", OWN_PASSWORD + "-c"))).hasMessageContaining("PASSWORD_CURRENT_WRONG");
        }
        assertThatThrownBy(() -> guesser.perform(() -> change(OWN_PASSWORD, OWN_PASSWORD + "-c"))).as("the right one, too late")
                .hasMessageContaining("ACCOUNT_LOCKED");
        assertThat(doors.signIn(Realm.COUNTY, "guessed", OWN_PASSWORD, null)).as("at the door").isEmpty();
    }

    @Test
    @DisplayName("is not locked by new passwords that do not suit, however often its holder tries with the right old one")
    void unsuitable() throws Exception {
        long id = holder("unsuited", Role.COUNTY_OFFICER);
        Caller holder = caller(id, "unsuited", Role.COUNTY_OFFICER);
        for (int attempt = 1; attempt <= 6; attempt++) {
            assertThatThrownBy(() -> holder.perform(() -> change(OWN_PASSWORD, "short"))).hasMessageContaining("PASSWORD_TOO_SHORT");
            assertThatThrownBy(() -> holder.perform(() -> change(OWN_PASSWORD, OWN_PASSWORD))).hasMessageContaining("PASSWORD_UNCHANGED");
        }
        assertThat(text("select failures || ' ' || (locked_until is null) from account where id = " + id)).isEqualTo("0 true");
        assertThatThrownBy(() -> holder.perform(() -> change("wrong", "wrong"))).as("says nothing of what was typed as the old one")
                .hasMessageContaining("PASSWORD_TOO_SHORT");
        holder.perform(() -> change(OWN_PASSWORD, OWN_PASSWORD + "-c"));
        assertThat(doors.signIn(Realm.COUNTY, "unsuited", OWN_PASSWORD + "-c", null)).isPresent();
    }

    @Test
    @DisplayName("forgets wrong guesses once its holder has changed the password")
    void forgotten() throws Exception {
        long id = holder("forgotten", Role.COUNTY_OFFICER);
        Caller holder = caller(id, "forgotten", Role.COUNTY_OFFICER);
        assertThatThrownBy(() -> holder.perform(() -> change("wrong", OWN_PASSWORD + "-c"))).hasMessageContaining("PASSWORD_CURRENT_WRONG");
        assertThat(text("select failures from account where id = " + id)).isEqualTo("1");
        holder.perform(() -> change(OWN_PASSWORD, OWN_PASSWORD + "-c"));
        assertThat(text("select failures from account where id = " + id)).isEqualTo("0");
    }

    /** An account with a role, whose holder has chosen a password. */
    private long holder(String username, Role role) throws Exception {
        CreatingAccount.Opened opened = administrator(Role.SYSTEM_ADMINISTRATOR).perform(() -> creating.create(
                new CreatingAccount.Request(Realm.COUNTY, username, "某人", county.code(), null)));
        administrator(Role.SECURITY_ADMINISTRATOR).perform(() -> {
            granting.grant(opened.id(), version(opened.id()), Set.of(role));
            return null;
        });
        caller(opened.id(), username).perform(() -> change(opened.password(), OWN_PASSWORD));
        return opened.id();
    }

    private Void change(String current, String chosen) {
        changing.change(current, chosen);
        return null;
    }

    private String reset(Role by, long id) throws Exception {
        return administrator(by).perform(() -> resetting.reset(id, version(id)));
    }

    private Caller administrator(Role role) {
        return Officer.caller(county, role, county.path());
    }

    private Caller caller(long id, String username, Role... roles) {
        return new Caller(id, username, "某人", Realm.COUNTY, Set.of(roles), county.id(), county.id(), county.name(), county.path(), null,
                Caller.Via.PAGE, "zh-CN");
    }

    private int version(long id) {
        return Integer.parseInt(text("select version from account where id = " + id));
    }

    private String text(String query) {
        try (Connection connection = system.getConnection(); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void run(String update) throws SQLException {
        try (Connection connection = system.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(update);
        }
    }
}
