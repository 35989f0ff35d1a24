package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Realm;
import org.mingping.access.Role;
import org.mingping.access.SecondPersons;
import org.mingping.access.application.IssuingToken;
import org.mingping.access.application.PasswordHashing;
import org.mingping.access.application.SecretBox;
import org.mingping.access.application.TimeCodes;
import org.mingping.appraisal.application.ballot.IssuingCodes;
import org.mingping.appraisal.application.ballot.ReadingBallot;
import org.mingping.appraisal.application.ballot.ReadingCodeIssues;
import org.mingping.appraisal.model.ballot.MassCode;
import org.mingping.appraisal.persistence.ballot.CodeIssues;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("§4 Codes are issued by the branch officer and a second person")
class SecondPersonIT {

    private static final String PASSWORD = "Second-Person-2026";

    @Inject
    private Township township;

    @Inject
    private BranchVoting voting;

    @Inject
    private SecondPersons seconds;

    @Inject
    private IssuingCodes issuing;

    @Inject
    private ReadingCodeIssues reading;

    @Inject
    private ReadingBallot ballots;

    @Inject
    private IssuingToken issuingToken;

    @Inject
    private PasswordHashing passwords;

    @Inject
    private TimeCodes codes;

    @Inject
    private SecretBox box;

    @Inject
    private Clock clock;

    @Inject
    private County county;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource system;

    @Test
    @DisplayName("whom a password proves; both are kept with the number and in the journal, and the township reads them beside what is issued and used")
    void bothAreKept() throws Exception {
        opened("9745");
        account(9_745_001, Realm.BRANCH, "stander", township.branchPath(1));
        Caller second = seconds.prove(Realm.BRANCH, " stander ", PASSWORD, null);
        long id = township.state(1).id();
        List<MassCode> issued = officer().perform(() -> issuing.issue(id, 3, second));
        voting.vote(issued.get(0));
        Caller township = this.township.township(Role.TOWNSHIP_OFFICER);
        assertThat(township.perform(() -> reading.of(id))).singleElement().satisfies(issue -> {
            assertThat(issue.codes()).isEqualTo(3);
            assertThat(issue.issuedBy()).isEqualTo(officer().signature());
            assertThat(issue.secondPerson()).isEqualTo("branch/stander");
        });
        ReadingBallot.Turnout turnout = township.perform(() -> ballots.turnout(id));
        assertThat(turnout.codesIssued() + " " + turnout.codesUsed() + " " + turnout.codesCancelled()).isEqualTo("3 1 0");
        assertThat(this.township.texts("select username || ' ' || (after_values::json ->> 'codes') || ' ' || (after_values::json ->> 'secondPerson') from journal"
                + " where use_case = 'appraisal.issue-codes' and subject_id = '" + id + "'")).containsExactly(officer().signature() + " 3 branch/stander");
        assertThat(this.township.texts("select outcome from journal where use_case = 'access.stand-by' and username = 'branch/stander'")).containsExactly("DONE");
        assertThat(this.township.texts("select count(*) from journal where use_case = 'access.sign-in' and username = 'branch/stander'")).containsExactly("0");
    }

    @Test
    @DisplayName("of the branch or its superior, and not the officer themself: nothing is issued with anybody else")
    void whoMayBe() throws Exception {
        township.settle("9746", township.thisYear(), 5, 5);
        voting.open(township, 5);
        long id = township.state(1).id();
        account(9_746_001, Realm.TOWNSHIP, "superior", township.path());
        account(9_746_002, Realm.COUNTY, "of-county", county.path());
        Caller officer = officer();
        Refused.with("SECOND_PERSON_DUTY", () -> seconds.prove(Realm.COUNTY, "of-county", PASSWORD, null));
        account(9_746_003, Realm.BRANCH, "of-another-branch", township.branchPath(2));
        Caller elsewhere = seconds.prove(Realm.BRANCH, "of-another-branch", PASSWORD, null);
        Refused.under("§4", "SECOND_PERSON_ELSEWHERE", () -> officer.perform(() -> issuing.issue(id, 1, elsewhere)));
        Refused.under("§4", "SECOND_PERSON_SELF", () -> officer.perform(() -> issuing.issue(id, 1, officer)));
        assertThat(officer.perform(() -> ballots.turnout(id)).codesIssued()).isZero();
        assertThat(officer.perform(() -> reading.of(id))).isEmpty();
        Caller superior = seconds.prove(Realm.TOWNSHIP, "superior", PASSWORD, null);
        assertThat(officer.perform(() -> issuing.issue(id, 1, superior))).hasSize(1);
    }

    @Test
    @DisplayName("whose guessed passwords count as at the door, until the account is locked, and each stands in the journal")
    void guesses() throws Exception {
        opened("9747");
        account(9_747_001, Realm.BRANCH, "guessed-at", township.branchPath(1));
        for (int guess = 1; guess <= 5; guess++) {
            Refused.with("SECOND_PERSON_UNPROVED", () -> seconds.prove(Realm.BRANCH, "guessed-at", "wrong", null));
        }
        Refused.with("SECOND_PERSON_UNPROVED", () -> seconds.prove(Realm.BRANCH, "guessed-at", PASSWORD, null));
        Refused.with("SECOND_PERSON_UNPROVED", () -> seconds.prove(Realm.BRANCH, "nobody-" + PASSWORD, PASSWORD, null));
        Refused.with("SECOND_PERSON_UNPROVED", () -> seconds.prove(Realm.BRANCH, null, null, null));
        assertThat(township.texts("select code from journal where use_case = 'access.stand-by' and username = 'branch/guessed-at' order by id"))
                .containsExactly("PASSWORD_WRONG", "PASSWORD_WRONG", "PASSWORD_WRONG", "PASSWORD_WRONG", "PASSWORD_WRONG", "ACCOUNT_LOCKED");
    }

    @Test
    @DisplayName("who is asked for the second factor where one is bound, once for each of its codes, and must have done what a sign-in asks first")
    void secondFactor() throws Exception {
        opened("9748");
        account(9_748_001, Realm.BRANCH, "bound", township.branchPath(1));
        byte[] secret = codes.newSecret();
        run("update account set totp_secret = '" + box.seal(secret) + "' where id = 9748001");
        Refused.with("SECOND_PERSON_UNPROVED", () -> seconds.prove(Realm.BRANCH, "bound", PASSWORD, null));
        String code = codes.codeAt(secret, clock.instant());
        assertThat(seconds.prove(Realm.BRANCH, "bound", PASSWORD, code).username()).isEqualTo("bound");
        Refused.with("SECOND_PERSON_UNPROVED", () -> seconds.prove(Realm.BRANCH, "bound", PASSWORD, code));
        account(9_748_002, Realm.BRANCH, "handed-out", township.branchPath(1));
        run("update account set must_change_password = true where id = 9748002");
        Refused.with("SECOND_PERSON_DUTY", () -> seconds.prove(Realm.BRANCH, "handed-out", PASSWORD, null));
        run("update account set enabled = false where id = 9748002");
        Refused.with("SECOND_PERSON_UNPROVED", () -> seconds.prove(Realm.BRANCH, "handed-out", PASSWORD, null));
    }

    @Test
    @DisplayName("whom an interface names by a token of theirs; without one they are issued all the same, and kept and shown as issued without")
    void throughTheInterface() throws Exception {
        opened("9749");
        long id = township.state(1).id();
        account(9_749_001, Realm.BRANCH, "by-token", township.branchPath(1));
        Caller holder = seconds.prove(Realm.BRANCH, "by-token", PASSWORD, null);
        String token = holder.perform(() -> issuingToken.issue("desk", 1));
        Caller officer = officer();
        officer.perform(() -> issuing.issue(id, 2, seconds.proveByToken(token)));
        officer.perform(() -> issuing.issue(id, 1));
        Refused.with("SECOND_PERSON_UNPROVED", () -> seconds.proveByToken(token + "x"));
        assertThat(officer.perform(() -> reading.of(id))).extracting(CodeIssues.Issue::secondPerson).containsExactly("branch/by-token", null);
        assertThat(township.texts("select after_values::json ->> 'secondPerson' from journal where use_case = 'appraisal.issue-codes' and subject_id = '" + id
                + "' order by id")).containsExactly("branch/by-token", "");
        assertThat(township.texts("select count(*) from journal where concat(before_values, after_values) like '%" + token + "%'")).containsExactly("0");
    }

    private void opened(String code) throws Exception {
        township.settle(code, township.thisYear(), 5);
        voting.open(township, 5);
    }

    private Caller officer() {
        return township.officer(1);
    }

    private void account(long id, Realm realm, String username, String path) throws SQLException {
        run("insert into account (id, county_id, realm, username, display_name, password_hash, password_set_at, organisation_id, scope_path, created_at)"
                + " select %d, county_id, '%s', '%s', '某人', '%s', now(), id, scope_path, now() from organisation where scope_path = '%s' on conflict do nothing"
                .formatted(id, realm.code(), username, passwords.hash(PASSWORD), path));
        run("insert into account_role (county_id, account_id, scope_path, role, granted_at, granted_by) select county_id, id, scope_path, '%s', now(), 'test' from account where id = %d on conflict do nothing"
                .formatted(realm == Realm.BRANCH ? "MEMBER" : realm == Realm.TOWNSHIP ? "TOWNSHIP_OFFICER" : "COUNTY_OFFICER", id));
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = system.getConnection(); Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
