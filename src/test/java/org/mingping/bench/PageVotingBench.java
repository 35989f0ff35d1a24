package org.mingping.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.mingping.access.Realm;
import org.mingping.access.Visitor;
import org.mingping.shared.api.ApiClient;
import org.mingping.support.BallotCounty;
import org.mingping.support.BallotCounty.Voter;

/**
 * Members who have signed in open their sheet on the page and cast it as the page does, sixteen at once: both requests count, signing in does not. Beside what is
 * asked for, sixty ballots a second.
 */
class PageVotingBench extends BenchSuite {

    private static final long FROM = 7_500_000_000L;
    private static final int BRANCHES = 10;
    private static final int MEMBERS = 20;
    private static final int AT_ONCE = 16;
    private static final int LEAST_PER_SECOND = 60;
    private static final int RUNS = 6;

    private record SignedIn(Voter voter, Visitor visitor) {
    }

    @Test
    void throughThePages() throws Exception {
        try (Connection owner = database().asOwner()) {
            BenchCounty county = new BenchCounty(owner);
            county.leave();
            BallotCounty ballots = new BallotCounty(owner, database().secret("mingping.token.pepper"));
            ballots.settle("9973", FROM, 2, BRANCHES, MEMBERS);
            ApiClient client = ApiClient.withToken(product().url(), countyToken());
            BallotCounty.openCycle(client, 2026);
            List<Voter> voters = ballots.openBallots(List.of(client), FROM).values().stream().flatMap(List::stream).toList();
            try {
                county.execute("update account set password_hash = (select password_hash from account where username = 'county-officer') where password_hash = 'none'");
                List<SignedIn> signedIn = signIn(voters);
                List<Double> millis = new ArrayList<>();
                for (int run = 0; run < RUNS; run++) {
                    county.execute("truncate ballot_tick, ballot_sheet");
                    long begun = System.nanoTime();
                    BallotCounty.atOnce(AT_ONCE, signedIn.stream().map(one -> cast(one, voters)).toList());
                    millis.add((System.nanoTime() - begun) / 1e6);
                }
                double[] counted = millis.subList(1, RUNS).stream().mapToDouble(Double::doubleValue).sorted().toArray();
                note("%d ballots through the pages, beside %d a second".formatted(voters.size(), LEAST_PER_SECOND), 1, voters.size() * 1_000.0 / LEAST_PER_SECOND,
                        counted[counted.length / 2]);
            } finally {
                county.execute("delete from api_token where label = 'test'; delete from account_role where granted_by = 'test';"
                        + " delete from account where username like 'v75%'");
                county.leave();
            }
        }
    }

    private List<SignedIn> signIn(List<Voter> voters) throws Exception {
        String password = product().announcement().lines().filter(line -> line.contains(" county-officer ")).findFirst().orElseThrow().strip().split(" {2,}")[2];
        List<Callable<SignedIn>> work = new ArrayList<>();
        for (Voter voter : voters) {
            work.add(() -> {
                Visitor visitor = new Visitor(product().url().replaceAll("/$", ""));
                assertThat(visitor.signIn(Realm.BRANCH, "v" + voter.member(), password)).as("signed in").isTrue();
                return new SignedIn(voter, visitor);
            });
        }
        return BallotCounty.atOnce(2, work);
    }

    private static Callable<Void> cast(SignedIn one, List<Voter> voters) {
        Map<String, String> form = new TreeMap<>(Map.of("ballot", Long.toString(one.voter().branch()), "token", "token"));
        voters.stream().filter(other -> other.branch() == one.voter().branch() && other != one.voter()).forEach(other -> form.put("mark-" + other.appraised(), "1"));
        return () -> {
            HttpResponse<String> page = one.visitor().get("/appraisal/ballot.xhtml?id=" + one.voter().branch());
            assertThat(page.body()).as("the sheet").contains("data-ballot=\"" + one.voter().branch() + "\"");
            HttpResponse<String> answer = one.visitor().post("/ballot/cast", form, Map.of("Origin", page.uri().getScheme() + "://" + page.uri().getAuthority()));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return null;
        };
    }
}
