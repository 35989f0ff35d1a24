package org.mingping.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.support.BrowserSuite;

/**
 * Every page and every API resource, opened with every role and with the ids of a foreign branch. What there is to open is read from the
 * product itself: what a new page or resource shows to a stranger shows here.
 */
@DisplayName("Every door")
class EveryDoorBrowserIT extends BrowserSuite {

    private static final Path WEBAPP = Path.of("src", "main", "webapp");
    private static final Pattern VIEW_PARAMETER = Pattern.compile("<f:viewParam name=\"(\\w+)\"");
    private static final Set<Role> ELSEWHERE = EnumSet.of(Role.MEMBER, Role.BRANCH_OFFICER, Role.TOWNSHIP_OFFICER, Role.TOWNSHIP_APPROVER);
    private static final Set<Role> APART = EnumSet.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR);

    /** What a path's parameter can be, beside {@code id}; a new one says here what it stands for. */
    private static final Map<String, String> PATH_VALUES = Map.ofEntries(Map.entry("code", TwoTownships.FOREIGN_CODE), Map.entry("kind", "roster"), Map.entry("job", "appraisal-cycle"), Map.entry("objection", "9200002"),
            Map.entry("organisation", TwoTownships.FOREIGN_CODE + "T"), Map.entry("paper", "9200002"), Map.entry("place", "0"), Map.entry("scan", "9200002"),
            Map.entry("correction", "9200002"), Map.entry("meeting", "9200002"), Map.entry("record", "9200002"));

    /** What the pages that are servlets read from their address. */
    private static final Map<String, List<String>> SERVLETS = Map.ofEntries(
            Map.entry("/organisation/members.xlsx", List.of("status", "category", "order", "page", "organisation")),
            Map.entry("/audit/journal.xlsx", List.of("from", "until", "outcome")),
            Map.entry("/organisation/rejected.xlsx", List.of("upload")),
            Map.entry("/orglife/overview.xlsx", List.of("township", "month")),
            Map.entry("/registration/preparations.xlsx", List.of("campaign")),
            Map.entry("/registration/census.xlsx", List.of("campaign", "organisation", "state")),
            Map.entry("/registration/preparation-paper", List.of("id")),
            Map.entry("/orglife/meetings.xlsx", List.of("organisation", "kind", "state", "month")),
            Map.entry("/disposition/list.xlsx", List.of("ground", "state", "organisation", "closed")),
            Map.entry("/disposition/paper", List.of("id", "place", "scan")),
            Map.entry("/disposition/own-paper", List.of("id", "place")),
            Map.entry("/dues/overview.xlsx", List.of("year", "organisation")),
            Map.entry("/dues/sheet.xlsx", List.of("branch", "year")),
            Map.entry("/registration/registrations.xlsx", List.of("campaign", "standing", "organisation", "extensions", "floating")),
            Map.entry("/registration/paper", List.of("registration", "id")),
            Map.entry("/registration/print", List.of("id")), Map.entry("/registration/forms", List.of("campaign")));

    /** Bodies good enough to reach the rule behind; other resources get an empty object. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("/api/v1/branch-appraisals/{id}/transitions", "{\"to\":\"BALLOT\",\"version\":0}"),
            Map.entry("/api/v1/branch-appraisals/{id}/ballots", "{\"marks\":[{\"member\":9200002,\"mark\":\"EXCELLENT\"}],\"token\":\"x\"}"),
            Map.entry("/api/v1/branch-appraisals/{id}/mass-codes", "{\"count\":1}"),
            Map.entry("/api/v1/branch-appraisals/{id}/votes-again", "{\"version\":0}"),
            Map.entry("/api/v1/branch-appraisals/{id}/ballot-deadline", "{\"closesAt\":\"2027-01-01T18:00:00+08:00\"}"),
            Map.entry("/api/v1/branch-appraisals/{id}/ballot-voidings", "{\"reason\":\"x\"}"),
            Map.entry("/api/v1/branch-appraisals/{id}/meetings", "{\"version\":0,\"heldOn\":\"2026-01-05\",\"present\":9,\"inFavour\":9}"),
            Map.entry("/api/v1/branch-appraisals/{id}/proposals", "{\"version\":0,\"member\":9200002,\"grade\":\"QUALIFIED\",\"reason\":\"x\"}"),
            Map.entry("/api/v1/branch-appraisals/{id}/referrals", "{\"version\":0,\"member\":9200002,\"evidence\":\"x\"}"),
            Map.entry("/api/v1/branch-appraisals/{id}/comments", "{\"version\":0,\"member\":9200002,\"text\":\"x\"}"),
            Map.entry("/api/v1/branch-appraisals/{id}/examinations", "{\"version\":0,\"member\":9200002,\"result\":\"CLEARED\",\"reason\":\"x\"}"),
            Map.entry("/api/v1/branch-appraisals/{id}/unqualified-confirmations", "{\"version\":0,\"member\":9200002,\"opinion\":\"x\"}"),
            Map.entry("/api/v1/branch-appraisals/{id}/tellings", "{\"version\":0}"),
            Map.entry("/api/v1/branch-appraisals/{id}/objections", "{\"member\":9200002,\"raisedBy\":\"x\",\"content\":\"x\"}"),
            Map.entry("/api/v1/branch-appraisals/{id}/objections/{objection}/answers", "{\"version\":0,\"text\":\"x\",\"upheld\":false}"),
            Map.entry("/api/v1/cycles/{id}/quotas/{organisation}/choices", "{\"version\":0,\"chosen\":[9200002],\"reason\":\"x\"}"),
            Map.entry("/api/v1/rulesets/{code}/standards", "{\"version\":0,\"items\":[]}"),
            Map.entry("/api/v1/preparations/{id}/mobilisations/{record}/withdrawals", "{\"reason\":\"x\"}"),
            Map.entry("/api/v1/preparations/{id}/rule-set-drafts/{code}/opinions", "{}"),
            Map.entry("/api/v1/preparations/{id}/rule-set-drafts", "{\"code\":\"door\",\"name\":\"x\"}"),
            Map.entry("/api/v1/preparations/{id}/mobilisations", "{\"kind\":\"NOTICE\",\"day\":\"2026-01-05\",\"title\":\"x\",\"content\":\"x\",\"reached\":1}"),
            Map.entry("/api/v1/preparations/{id}/consultations",
                    "{\"day\":\"2026-01-05\",\"layer\":\"MEMBERS\",\"category\":\"RURAL\",\"place\":\"x\",\"ledBy\":\"x\",\"participants\":1}"),
            Map.entry("/api/v1/preparations/{id}/consultations/opinions", "{\"meeting\":9200002,\"subject\":\"EXIT\",\"content\":\"x\"}"),
            Map.entry("PUT /api/v1/preparations/{id}/plan", "{\"version\":0,\"aims\":\"x\",\"content\":\"x\",\"method\":\"x\",\"milestones\":[]}"),
            Map.entry("/api/v1/preparations/{id}/plan/submissions", "{\"version\":0,\"aims\":\"x\",\"content\":\"x\",\"method\":\"x\",\"milestones\":[]}"),
            Map.entry("/api/v1/preparations/{id}/plan/reviews", "{\"version\":0,\"accepted\":true}"),
            Map.entry("/api/v1/census-sheets/{id}/renewals", "{\"version\":0}"),
            Map.entry("/api/v1/census-sheets/{id}/additions",
                    "{\"version\":0,\"member\":9200002,\"ground\":\"SANCTION\",\"kind\":\"WARNING\",\"since\":\"2026-01-05\",\"reason\":\"x\"}"),
            Map.entry("/api/v1/census-sheets/{id}/explanations", "{\"version\":0,\"line\":9200002,\"struck\":true,\"reason\":\"x\"}"),
            Map.entry("/api/v1/census-sheets/{id}/signatures", "{\"version\":0}"),
            Map.entry("/api/v1/census-sheets/{id}/checks", "{\"version\":0,\"accepted\":true}"),
            Map.entry("/api/v1/preparations/{id}/consultations/{meeting}/withdrawals", "{\"reason\":\"x\"}"),
            Map.entry("/api/v1/opinions/{id}/withdrawals", "{\"version\":0,\"reason\":\"x\"}"),
            Map.entry("/api/v1/opinions/{id}/merges", "{\"version\":0,\"into\":9200001}"),
            Map.entry("/api/v1/opinions/{id}/answers", "{\"version\":0,\"adopted\":true,\"reason\":\"x\"}"),
            Map.entry("/api/v1/meetings", "{\"kind\":\"THEME_DAY\",\"topic\":\"x\",\"place\":\"x\",\"day\":\"2030-01-01\",\"time\":\"09:00\",\"expected\":[9200002]}"),
            Map.entry("/api/v1/meetings/{id}/attendance", "{\"version\":0,\"attendance\":[{\"member\":9200002,\"presence\":\"ABSENT\"}]}"),
            Map.entry("/api/v1/tasks", "{\"members\":[9200002],\"title\":\"x\",\"dueOn\":\"2030-01-01\"}"),
            Map.entry("/api/v1/tasks/{id}/result", "{\"version\":0,\"result\":\"NOT_DONE\",\"text\":\"x\"}"),
            Map.entry("/api/v1/leaves", "{\"meeting\":9200002,\"reason\":\"x\"}"),
            Map.entry("/api/v1/leaves/{id}/decisions", "{\"granted\":true}"),
            Map.entry("/api/v1/talks", "{\"kind\":\"TALK\",\"day\":\"2026-01-05\",\"ledBy\":\"x\",\"members\":[9200002],\"content\":\"x\"}"),
            Map.entry("/api/v1/floating-members/{id}/stays", "{\"awayTo\":\"x\",\"since\":\"2026-01-05\",\"contactPerson\":\"x\"}"),
            Map.entry("/api/v1/floating-members/{id}/contacts", "{\"day\":\"2026-01-06\",\"way\":\"VISIT\",\"who\":\"x\",\"content\":\"x\"}"),
            Map.entry("/api/v1/floating-members/{id}/returns", "{\"on\":\"2026-01-06\"}"),
            Map.entry("/api/v1/handshakes/{id}/answers", "{\"version\":0,\"confirmed\":true}"),
            Map.entry("/api/v1/findings/{id}/papers", "%PDF-1.7 x"),
            Map.entry("/api/v1/findings/{id}/statements", "{\"text\":\"x\"}"),
            Map.entry("/api/v1/findings/{id}/verifications", "{\"version\":0,\"goodReason\":true,\"text\":\"x\"}"),
            Map.entry("/api/v1/findings/{id}/decisions", "{\"version\":0,\"goodReason\":true,\"text\":\"x\"}"),
            Map.entry("/api/v1/findings/{id}/returns", "{\"version\":0,\"reason\":\"x\"}"),
            Map.entry("/api/v1/dues/payments/{id}/reversals", "{\"reason\":\"x\"}"),
            Map.entry("/api/v1/dues/members/{id}/amounts", "{\"kind\":\"UNEMPLOYED\",\"from\":\"2026-01\",\"reason\":\"x\"}"),
            Map.entry("/api/v1/dues/reliefs/{id}/decisions", "{\"version\":0,\"grant\":true,\"text\":\"x\"}"),
            Map.entry("/api/v1/dues/closings/{id}/hand-over", "{\"version\":0,\"on\":\"2026-01-31\",\"how\":\"CASH\"}"),
            Map.entry("/api/v1/dues/closings/{id}/receipt", "{\"version\":0,\"on\":\"2026-01-31\"}"),
            Map.entry("/api/v1/campaigns", "{\"name\":\"x\",\"dates\":{\"mobilisation\":\"2018-01-01\",\"census\":\"2018-01-01\",\"consultation\":\"2018-01-01\",\"plan\":\"2018-01-01\","
                    + "\"opening\":\"2018-01-01\",\"closing\":\"2018-03-01\"}}"),
            Map.entry("/api/v1/campaigns/{id}/dates", "{\"version\":0,\"mobilisation\":\"2018-01-01\",\"census\":\"2018-01-01\",\"consultation\":\"2018-01-01\",\"plan\":\"2018-01-01\","
                    + "\"opening\":\"2018-01-01\",\"closing\":\"2018-03-01\"}"),
            Map.entry("/api/v1/campaigns/{id}/transitions", "{\"to\":\"OPEN\",\"version\":0}"),
            Map.entry("/api/v1/campaigns/{id}/tasks/reports", "{\"organisation\":\"EYX2T\",\"phase\":\"CENSUS\",\"version\":0,\"note\":\"x\"}"),
            Map.entry("/api/v1/registrations/{id}/form", "{\"version\":0,\"thought\":\"x\"}"),
            Map.entry("/api/v1/registrations/{id}/submissions", "{\"version\":0}"),
            Map.entry("/api/v1/registrations/{id}/returns", "{\"version\":0,\"reason\":\"x\"}"),
            Map.entry("/api/v1/registrations/{id}/verifications", "{\"version\":0}"),
            Map.entry("/api/v1/registrations/{id}/talks", "{\"version\":0,\"on\":\"2026-01-06\",\"talkers\":[{\"name\":\"x\"},{\"name\":\"y\"}],\"minutes\":\"x\",\"confirmed\":true}"),
            Map.entry("/api/v1/registrations/{id}/attempts", "{\"version\":0,\"on\":\"2026-01-06\",\"tried\":\"x\"}"),
            Map.entry("/api/v1/registrations/{id}/declinations", "{\"version\":0}"),
            Map.entry("/api/v1/registrations/{id}/corrections/{correction}/decisions", "{\"version\":0,\"approved\":true}"),
            Map.entry("/api/v1/registrations/{id}/extensions", "{\"until\":\"2030-01-01\",\"reason\":\"x\"}"),
            Map.entry("/api/v1/registrations/{id}/extensions/decisions", "{\"version\":0,\"granted\":true}"),
            Map.entry("/api/v1/registrations/{id}/contacts", "{\"on\":\"2026-01-06\",\"through\":\"x\",\"outcome\":\"x\"}"),
            Map.entry("/api/v1/registrations/{id}/papers", "%PDF-1.7 x"),
            Map.entry("/api/v1/registrations/{id}/papers/{paper}/withdrawals", "{\"reason\":\"x\"}"),
            Map.entry("/api/v1/cases", "{\"member\":9200002,\"ground\":\"GRAVE_PROBLEM\",\"reason\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/verifications", "{\"version\":0,\"on\":\"2026-01-06\",\"by\":[9200002],\"facts\":\"x\",\"grave\":false,\"harm\":false,\"established\":true}"),
            Map.entry("/api/v1/cases/{id}/talks", "{\"version\":0,\"on\":\"2026-01-06\",\"place\":\"x\",\"by\":[9200002],\"statement\":\"MISSING\"}"),
            Map.entry("/api/v1/cases/{id}/attempts", "{\"version\":0,\"on\":\"2026-01-06\",\"way\":\"VISIT\",\"what\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/publications", "{\"version\":0,\"on\":\"2026-01-06\",\"where\":\"x\",\"text\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/statements", "{\"version\":0,\"on\":\"2026-01-06\",\"text\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/answers", "{\"version\":0,\"on\":\"2026-01-06\",\"text\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/educators", "{\"version\":0,\"on\":\"2026-01-06\",\"educators\":[9200002],\"firstDay\":\"2026-01-06\"}"),
            Map.entry("/api/v1/cases/{id}/sessions", "{\"version\":0,\"on\":\"2026-01-06\",\"content\":\"x\",\"response\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/ballots", "{\"version\":0,\"representatives\":[{\"name\":\"x\"}]}"),
            Map.entry("/api/v1/case-ballots/{id}/ballots", "{\"marks\":[],\"token\":\"x\"}"),
            Map.entry("/api/v1/case-ballots/{id}/mass-codes", "{\"count\":1}"),
            Map.entry("/api/v1/case-ballots/{id}/ballot-deadline", "{\"closesAt\":\"2030-01-06T09:00:00+08:00\"}"),
            Map.entry("/api/v1/case-ballots/{id}/ballot-voidings", "{\"reason\":\"x\"}"),
            Map.entry("/api/v1/case-ballots/{id}/givings-up", "{\"reason\":\"x\"}"),
            Map.entry("/api/v1/case-ballots/{id}/paper-totals", "{\"members\":1,\"representatives\":0,\"votes\":{\"excellent\":1,\"qualified\":0,\"basicallyQualified\":0,\"unqualified\":0,\"abstained\":0}}"),
            Map.entry("/api/v1/cases/{id}/withdrawals", "{\"version\":0,\"on\":\"2026-01-06\"}"),
            Map.entry("/api/v1/cases/{id}/proposals", "{\"version\":0,\"on\":\"2026-01-06\",\"disposition\":\"REMOVAL\",\"reason\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/tellings", "{\"version\":0,\"on\":\"2026-01-06\",\"meetingOn\":\"2026-01-20\",\"how\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/meetings", "{\"version\":0,\"on\":\"2026-01-06\",\"entitled\":9,\"voters\":[9200002],\"inFavour\":0,\"against\":0,\"minutes\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/reviews", "{\"version\":0,\"opinion\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/approvals", "{\"version\":0,\"opinion\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/filings-with-superior", "{\"version\":0}"),
            Map.entry("/api/v1/cases/{id}/returns", "{\"version\":0,\"reason\":\"x\"}"),
            Map.entry("/api/v1/former-members/{id}/handing-overs", "{\"archiveNo\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/pauses", "{\"version\":0,\"from\":\"2026-01-06\",\"until\":\"2026-01-07\",\"reason\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/resumptions", "{\"version\":0,\"reason\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/services", "{\"version\":0,\"on\":\"2026-01-06\",\"how\":\"SIGNED\",\"note\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/rectifications", "{\"version\":0,\"on\":\"2026-01-06\",\"helper\":9200002,\"measures\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/proposal-withdrawals", "{\"version\":0,\"reason\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/reevaluation-plans", "{\"version\":0,\"day\":\"2026-01-06\",\"place\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/appeal-answers/services", "{\"version\":0,\"on\":\"2026-01-06\",\"how\":\"SIGNED\",\"note\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/milestones", "{\"version\":0,\"on\":\"2026-01-06\",\"milestone\":1,\"reached\":true,\"note\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/appeals", "{\"version\":0,\"on\":\"2026-01-06\",\"text\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/appeal-answers", "{\"version\":0,\"upheld\":true,\"text\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/follow-ups", "{\"version\":0,\"on\":\"2026-01-06\",\"helper\":9200002,\"visits\":[{\"day\":\"2026-01-20\"}],\"aims\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/visits", "{\"version\":0,\"on\":\"2026-01-06\",\"note\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/scans", "%PDF-1.7 x"),
            Map.entry("/api/v1/cases/{id}/scans/{scan}/withdrawals", "{\"reason\":\"x\"}"),
            Map.entry("/api/v1/cases/{id}/filings", "{\"version\":0}"),
            Map.entry("/api/v1/cases/{id}/seals", "{\"version\":0}"),
            Map.entry("/api/v1/cases/{id}/closings", "{\"version\":0}"),
            Map.entry("/api/v1/cycles", "{\"year\":2018,\"half\":\"H1\",\"ruleSet\":\"county-trial-1\"}"));

    /** A mass representative's: the code in the body opens them, or nothing does. */
    private static final Set<String> OPENED_BY_A_CODE = Set.of("/api/v1/ballots", "/api/v1/ballots/sheet");

    /** Addresses of the doors that take a file, and what each says of one that is too large. */
    private static final Map<String, String> UPLOADS = Map.of("/disposition/paper?id=9200002", "SCAN_TOO_LARGE", "/findings/paper?finding=9200002", "PAPER_TOO_LARGE",
            "/registration/paper?registration=9200002", "PAPER_TOO_LARGE",
            "/registration/preparation-paper?mobilisation=9200002&campaign=9200002&organisation=" + TwoTownships.FOREIGN_CODE, "PAPER_TOO_LARGE",
            "/organisation/upload?kind=ROSTER", "TOO_LARGE");

    /** What is said of a file that is too large and of a length nobody announced: slow to take apart, so only where the doors differ. */
    private static final Map<String, String> IN_PIECES = Map.of("/findings/paper", "PAPER_TOO_LARGE", "/organisation/upload", "411");

    /** What there is to open, read once: reading all classes anew for every role took longer than opening the doors. */
    private static final JavaClasses PRODUCT = new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.mingping");
    private static final List<PageEntry> PAGES = registered();
    private static final List<Door> DOORS = doors();

    private Connection owner;
    private TwoTownships townships;

    private record Door(String method, String template) {

        String path(long id) {
            String path = template.replace("{id}", Long.toString(id));
            for (Map.Entry<String, String> value : PATH_VALUES.entrySet()) {
                path = path.replace("{" + value.getKey() + "}", value.getValue());
            }
            return path;
        }
    }

    @BeforeEach
    void settle() throws Exception {
        owner = database().asOwner();
        townships = new TwoTownships(owner);
        townships.settle(Path.of("target", "browser", "secrets.properties"));
    }

    @AfterEach
    void leave() throws Exception {
        townships.leave();
        owner.close();
    }

    @Test
    @DisplayName("of the pages opens to the roles it is registered for and to no other")
    void pagesByRole() throws Exception {
        SoftAssertions softly = new SoftAssertions();
        for (Role role : Role.values()) {
            Visitor visitor = signedIn(role);
            for (PageEntry page : PAGES) {
                int status = visitor.get(page.path()).statusCode();
                boolean mayOpen = page.open() || page.roles().contains(role);
                softly.assertThat(status).as("%s as %s", page.path(), role).isLessThan(500);
                softly.assertThat(status == 403 || status == 401).as("%s is closed to %s (%d)", page.path(), role, status).isEqualTo(!mayOpen);
            }
            softly.assertThat(visitor.get("/no-such-page.xhtml").statusCode()).isEqualTo(404);
        }
        softly.assertAll();
    }

    @Test
    @DisplayName("of the pages leads a stranger to the login")
    void pagesOfStrangers() throws Exception {
        Visitor stranger = new Visitor(base());
        for (PageEntry page : PAGES) {
            if (!page.open()) {
                HttpResponse<String> answer = stranger.get(page.path());
                assertThat(answer.statusCode()).as(page.path()).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/login.xhtml?from=");
            }
        }
        assertThat(stranger.get("/WEB-INF/web.xml").statusCode()).isIn(302, 404);
    }

    @Test
    @DisplayName("of those who vote with a code makes no session, and is shut without a code")
    void doorsForCodes() throws Exception {
        Visitor stranger = new Visitor(base());
        assertThat(stranger.get("/vote.xhtml").headers().allValues("Set-Cookie")).isEmpty();
        for (String door : List.of("/vote/sheet", "/vote/cast", "/vote/dossier")) {
            HttpResponse<String> answer = stranger.post(door, Map.of("code", "3333-3333-3333", "member", "9200002", "token", "x"), Map.of());
            assertThat(answer.statusCode()).as(door).isEqualTo(422);
            assertThat(answer.headers().allValues("Set-Cookie")).as(door).isEmpty();
            assertThat(stranger.post(door, Map.of("code", "x"), Map.of("Sec-Fetch-Site", "cross-site")).statusCode()).as(door).isEqualTo(403);
        }
    }

    @Test
    @DisplayName("of the ballot shows and takes nothing of another branch, whoever asks")
    void ballotsOfOthers() throws Exception {
        Map<String, String> sheet = Map.of("ballot", Long.toString(TwoTownships.FOREIGN), "member", Long.toString(TwoTownships.FOREIGN), "token", "x");
        for (Role role : Role.values()) {
            Visitor visitor = signedIn(role);
            for (String door : List.of("/ballot/cast", "/ballot/dossier")) {
                HttpResponse<String> answer = visitor.post(door, sheet, Map.of());
                assertThat(answer.statusCode()).as("%s as %s", door, role).isEqualTo(role == Role.MEMBER ? 404 : 403);
                assertThat(answer.body()).doesNotContain(TwoTownships.FOREIGN_WORDS);
            }
            assertThat(visitor.post("/appraisal/slips.pdf", Map.of("id", Long.toString(TwoTownships.FOREIGN), "count", "1"), Map.of()).statusCode())
                    .as("slips as %s", role).isEqualTo(role == Role.BRANCH_OFFICER ? 404 : 403);
            assertThat(visitor.post("/appraisal/sheets.pdf", Map.of("id", Long.toString(TwoTownships.FOREIGN), "group", "MEMBERS", "copies", "1"), Map.of()).statusCode())
                    .as("paper sheets as %s", role).isEqualTo(role == Role.BRANCH_OFFICER ? 404 : 403);
        }
    }

    @Test
    @DisplayName("of the pages shows nothing of another township's branch, whatever id is asked for")
    void pagesWithForeignIds() throws Exception {
        SoftAssertions softly = new SoftAssertions();
        for (Role role : union(ELSEWHERE, APART)) {
            Visitor visitor = signedIn(role);
            for (PageEntry page : PAGES) {
                List<String> parameters = parameters(page.path());
                for (long id : new long[] {TwoTownships.FOREIGN, TwoTownships.CYCLE}) {
                    String query = parameters.stream().map(name -> name + "=" + id).collect(Collectors.joining("&", "?", ""));
                    HttpResponse<String> answer = visitor.get(page.path() + query);
                    String what = page.path() + query + " as " + role;
                    softly.assertThat(answer.statusCode()).as(what).isLessThan(500);
                    softly.assertThat(answer.body()).as(what).doesNotContain(TwoTownships.FOREIGN_WORDS);
                    if (ELSEWHERE.contains(role)) {
                        softly.assertThat(answer.body()).as(what).doesNotContain(TwoTownships.FOREIGN_BRANCH);
                    }
                    if (parameters.contains("id") && isRendered(page) && id == TwoTownships.FOREIGN) {
                        softly.assertThat(answer.statusCode()).as(what).isIn(403, 404);
                    }
                }
            }
        }
        softly.assertAll();
    }

    @Test
    @DisplayName("of the pages answers an address that cannot be read like one that leads nowhere, in the language chosen")
    void pagesWithMalformedAddresses() throws Exception {
        SoftAssertions softly = new SoftAssertions();
        for (Role role : EnumSet.of(Role.COUNTY_OFFICER, Role.BRANCH_OFFICER, Role.TOWNSHIP_OFFICER, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR)) {
            Visitor visitor = signedIn(role);
            for (PageEntry page : PAGES) {
                if (page.open() || !page.roles().contains(role)) {
                    continue;
                }
                for (String parameter : SERVLETS.getOrDefault(page.path(), parameters(page.path()))) {
                    for (String value : List.of("abc", "x%27%3Cb%3E", "99999999999999999999", "-1", "%00", "a%00b")) {
                        HttpResponse<String> answer = visitor.get(page.path() + "?" + parameter + "=" + value);
                        String what = page.path() + "?" + parameter + "=" + value + " as " + role;
                        softly.assertThat(answer.statusCode()).as(what).isLessThan(500).isNotEqualTo(400);
                        if (isRendered(page) || answer.statusCode() != 200) {
                            softly.assertThat(answer.body()).as(what).doesNotContain("must be", "Exception", ">null", "<b>").contains(END_OF_PAGE)
                                    .contains("lang=\"zh-CN\"");
                        }
                        if (isRendered(page) && List.of("id", "cycle", "township", "branch").contains(parameter) && value.equals("abc")) {
                            softly.assertThat(answer.statusCode()).as(what).isEqualTo(404);
                        }
                    }
                }
            }
        }
        softly.assertAll();
    }

    @Test
    @DisplayName("takes no NUL: an address and a form go without it, JSON that has it or half of a character is refused and says where")
    void nul() throws Exception {
        Visitor officer = signedIn(Role.COUNTY_OFFICER);
        assertThat(signedIn(Role.TOWNSHIP_OFFICER).get("/disposition/handover.xhtml?organisation=%00").statusCode()).isEqualTo(200);
        Visitor stranger = new Visitor(base());
        Map<String, String> form = new HashMap<>(Visitor.form(stranger.get("/login.xhtml").body(), "login"));
        form.putAll(Map.of("login:realm", "COUNTY", "login:username", "a\0b", "login:password", "\0", "login:submit", "x"));
        assertThat(stranger.post("/login.xhtml", form, Map.of()).statusCode()).isEqualTo(200);
        String token = TwoTownships.token(Role.COUNTY_OFFICER);
        assertThat(officer.call("GET", "/api/v1/cases?organisation=%00", null, token).statusCode()).isLessThan(500);
        for (String sign : List.of("\\u0000", "\\ud800")) {
            HttpResponse<String> answer = officer.call("POST", "/api/v1/cases", "{\"member\":9200002,\"ground\":\"GRAVE_PROBLEM\",\"reason\":\"a" + sign + "b\"}", token);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("TEXT_NOT_STORABLE", "/reason");
        }
    }

    @Test
    @DisplayName("that takes a file says of one that is too large, or did not arrive whole, what its room says: whether its length was announced or not, and to whom sends it to the end")
    void uploads() throws Exception {
        assertThat(UPLOADS.keySet()).extracting(address -> address.replaceFirst("[?].*", "")).as("say in UPLOADS what it says")
                .containsExactlyInAnyOrderElementsOf(PRODUCT.stream().filter(type -> type.isAnnotatedWith(MultipartConfig.class)).map(type -> type.getAnnotationOfType(WebServlet.class).value()[0]).toList());
        SoftAssertions softly = new SoftAssertions();
        for (Map.Entry<String, String> door : UPLOADS.entrySet()) {
            String path = door.getKey().replaceFirst("[?].*", "");
            Visitor visitor = signedIn(PAGES.stream().filter(page -> page.path().equals(path)).findFirst().orElseThrow().roles().iterator().next());
            softly.assertThat(refused(visitor.upload(door.getKey(), 90L << 20, true))).as(path).isEqualTo(door.getValue());
            if (IN_PIECES.containsKey(path)) {
                softly.assertThat(refused(visitor.upload(door.getKey(), 90L << 20, false))).as("%s in pieces", path).isEqualTo(IN_PIECES.get(path));
            }
            softly.assertThat(refused(visitor.upload(door.getKey(), -1, true))).as("%s broken off", path).isEqualTo("UPLOAD_DAMAGED");
            softly.assertThat(refused(visitor.post(door.getKey(), Map.of("file", "x"), Map.of()))).as("%s as a form without a file", path).isEqualTo("UPLOAD_DAMAGED");
        }
        softly.assertAll();
    }

    /** The code that the page is led back with; otherwise the status. */
    private static String refused(HttpResponse<String> answer) {
        String status = Integer.toString(answer.statusCode());
        return answer.headers().firstValue("Location").filter(to -> to.contains("refused=")).map(to -> to.replaceFirst(".*refused=(\\w+).*", "$1")).orElse(status);
    }

    @Test
    @DisplayName("of the API is shut without a token, a session's cookie notwithstanding")
    void resourcesWithoutToken() throws Exception {
        Visitor signedIn = signedIn(Role.COUNTY_OFFICER);
        for (Door door : DOORS) {
            for (String token : new String[] {null, "mp_wrong", "no token at all"}) {
                HttpResponse<String> answer = signedIn.call(door.method(), door.path(TwoTownships.OWN), body(door), token);
                assertThat(answer.statusCode()).as(door.toString()).isEqualTo(token == null && OPENED_BY_A_CODE.contains(door.template()) ? 422 : 401);
                assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
                assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("of the API shows and changes nothing of another township's branch, whatever id is asked for")
    void resourcesWithForeignIds() throws Exception {
        SoftAssertions softly = new SoftAssertions();
        Visitor visitor = new Visitor(base());
        for (Role role : union(ELSEWHERE, APART)) {
            for (Door door : DOORS) {
                for (long id : new long[] {TwoTownships.FOREIGN, TwoTownships.CYCLE}) {
                    String query = door.method().equals("GET") ? "?organisation=" + TwoTownships.FOREIGN_CODE : "";
                    HttpResponse<String> answer = visitor.call(door.method(), door.path(id) + query, body(door), TwoTownships.token(role));
                    String what = door.method() + " " + door.path(id) + query + " as " + role + ": " + answer.statusCode();
                    softly.assertThat(answer.statusCode()).as(what).isLessThan(500).isNotEqualTo(401);
                    softly.assertThat(answer.body()).as(what).doesNotContain(TwoTownships.FOREIGN_WORDS).doesNotContain(TwoTownships.FOREIGN_BRANCH);
                    if (id == TwoTownships.FOREIGN && door.template().contains("{id}")) {
                        softly.assertThat(answer.statusCode()).as(what).isIn(403, 404);
                    }
                }
            }
        }
        softly.assertThat(text("select version || phase from branch_appraisal where id = 9200002")).isEqualTo("0SELF_ASSESSMENT");
        softly.assertThat(text("select version || status from member where id = 9200002")).isEqualTo("0FULL");
        softly.assertAll();
    }

    @Test
    @DisplayName("does open to whom it belongs: the walk above is not blind")
    void ownBranchIsSeen() throws Exception {
        HttpResponse<String> own = new Visitor(base()).call("GET", "/api/v1/branch-appraisals/" + TwoTownships.OWN, null, TwoTownships.token(Role.BRANCH_OFFICER));
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).contains(TwoTownships.OWN_BRANCH);
        HttpResponse<String> foreign = new Visitor(base()).call("GET", "/api/v1/branch-appraisals/" + TwoTownships.FOREIGN, null, TwoTownships.token(Role.COUNTY_OFFICER));
        assertThat(foreign.body()).contains(TwoTownships.FOREIGN_BRANCH);
    }

    @Test
    @DisplayName("keeps nothing of a person's pages for another who signs in over the open session")
    void anotherPersonsSession() throws Exception {
        Visitor visitor = signedIn(Role.SYSTEM_ADMINISTRATOR);
        Map<String, String> form = Visitor.form(visitor.get("/access/account.xhtml").body(), "preferences");
        assertThat(visitor.post("/access/account.xhtml", form, Map.of()).statusCode()).as("while it is theirs").isEqualTo(200);
        assertThat(visitor.signIn(Realm.COUNTY, TwoTownships.username(Role.AUDITOR), TwoTownships.PASSWORD)).isTrue();
        assertThat(visitor.get("/audit/journal.xhtml").statusCode()).as("the session is the other's now").isEqualTo(200);
        HttpResponse<String> answer = visitor.post("/access/account.xhtml", form, Map.of());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("expired=true");
    }

    @Test
    @DisplayName("stays shut to what another site's page sends")
    void otherSites() throws Exception {
        Visitor visitor = signedIn(Role.SYSTEM_ADMINISTRATOR);
        assertThat(visitor.post("/access/account.xhtml", Map.of("a", "b"), Map.of("Origin", "http://elsewhere.example")).statusCode()).isEqualTo(403);
        assertThat(visitor.post("/access/account.xhtml", Map.of("a", "b"), Map.of("Sec-Fetch-Site", "cross-site")).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("tells the browser to trust nothing but this site, and to keep nothing personal")
    void headers() throws Exception {
        Visitor visitor = signedIn(Role.AUDITOR);
        for (PageEntry page : PAGES) {
            HttpResponse<String> answer = visitor.get(page.path());
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(page.path()).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(page.path()).contains("same-origin");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).as(page.path()).contains("no-store");
            if (answer.statusCode() == 200) {
                List<String> policies = answer.headers().allValues("Content-Security-Policy");
                assertThat(policies).as(page.path()).hasSize(1);
                String scripts = policies.get(0).replaceAll(".*script-src([^;]*).*", "$1");
                assertThat(scripts).as(page.path()).doesNotContain("unsafe-inline").doesNotContain("unsafe-eval");
            }
        }
    }

    private Visitor signedIn(Role role) throws Exception {
        Visitor visitor = new Visitor(base());
        assertThat(visitor.signIn(role.realm(), TwoTownships.username(role), TwoTownships.PASSWORD)).as("%s signs in", role).isTrue();
        return visitor;
    }

    private String base() {
        return url().replaceAll("/$", "");
    }

    private String text(String query) throws Exception {
        try (Statement statement = owner.createStatement(); ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private static String body(Door door) {
        return door.method().equals("GET") ? null : BODIES.getOrDefault(door.method() + " " + door.template(), BODIES.getOrDefault(door.template(), "{}"));
    }

    private static Set<Role> union(Set<Role> some, Set<Role> others) {
        Set<Role> all = EnumSet.copyOf(some);
        all.addAll(others);
        return all;
    }

    /** The parameters a page reads from its address. */
    private static List<String> parameters(String path) throws IOException {
        Path file = WEBAPP.resolve(path.substring(1));
        return Files.exists(file) ? VIEW_PARAMETER.matcher(Files.readString(file)).results().map(found -> found.group(1)).toList() : List.of("id");
    }

    private static boolean isRendered(PageEntry page) {
        return page.path().endsWith(".xhtml");
    }

    private static List<PageEntry> registered() {
        List<PageEntry> pages = new ArrayList<>();
        for (JavaClass type : PRODUCT) {
            if (type.isAssignableTo(RoomPages.class) && !type.isInterface()) {
                try {
                    pages.addAll(((RoomPages) type.reflect().getDeclaredConstructor().newInstance()).pages());
                } catch (ReflectiveOperationException unmade) {
                    throw new IllegalStateException(type.getName(), unmade);
                }
            }
        }
        return pages;
    }

    private static List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        for (JavaClass type : PRODUCT) {
            if (type.isAnnotatedWith(jakarta.ws.rs.Path.class)) {
                for (Method method : type.reflect().getMethods()) {
                    for (Annotation annotation : method.getAnnotations()) {
                        HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                        if (verb != null) {
                            doors.add(new Door(verb.value(), template(type.reflect(), method)));
                        }
                    }
                }
            }
        }
        assertThat(doors).hasSizeGreaterThan(8).allSatisfy(door -> assertThat(door.path(1)).as("say in PATH_VALUES what this stands for").doesNotContain("{"));
        return doors;
    }

    private static String template(Class<?> type, Method method) {
        jakarta.ws.rs.Path inner = method.getAnnotation(jakarta.ws.rs.Path.class);
        return ("/api/v1/" + type.getAnnotation(jakarta.ws.rs.Path.class).value() + (inner == null ? "" : "/" + inner.value())).replaceAll("/+", "/");
    }
}
