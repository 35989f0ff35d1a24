package org.mingping.access;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.mingping.access.application.ChangingPassword;
import org.mingping.access.application.CreatingAccount;
import org.mingping.access.application.GrantingRoles;
import org.mingping.access.application.IssuingToken;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.shared.persistence.DataSources;

/** Accounts of branches, townships and members with a token each, opened as administrators and holders open them. */
@Dependent
public class HttpTokens {

    private static final String OWN_PASSWORD = "Steps-Over-Http-7";

    @Inject
    private County county;

    @Inject
    private CreatingAccount creating;

    @Inject
    private GrantingRoles granting;

    @Inject
    private ChangingPassword changing;

    @Inject
    private IssuingToken issuing;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource system;

    /** @param idNumber of the member whose account it is, or null @return a new token of the account of that name, which is opened where there is none */
    public String of(Role role, String username, String organisation, String idNumber) throws Exception {
        if (number("select count(*) from account where username = ?", username) == 0) {
            CreatingAccount.Opened opened = Officer.caller(county, Role.SYSTEM_ADMINISTRATOR, county.path())
                    .perform(() -> creating.create(new CreatingAccount.Request(role.realm(), username, "某人", organisation, idNumber)));
            int version = (int) number("select version from account where username = ?", username);
            Officer.caller(county, Role.SECURITY_ADMINISTRATOR, county.path()).perform(() -> {
                granting.grant(opened.id(), version, Set.of(role));
                return null;
            });
            holder(role, username).perform(() -> {
                changing.change(opened.password(), OWN_PASSWORD);
                return null;
            });
        }
        return holder(role, username).perform(() -> issuing.issue("test", 1));
    }

    private Caller holder(Role role, String username) throws SQLException {
        return new Caller(number("select id from account where username = ?", username), username, "某人", role.realm(), Set.of(role), county.id(), county.id(), county.name(),
                county.path(), null, Caller.Via.PAGE, "zh-CN");
    }

    private long number(String query, String username) throws SQLException {
        try (Connection connection = system.getConnection(); PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, username);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
