package org.mingping.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.Qingshan;
import org.mingping.support.BrowserSuite;
import org.mingping.support.RunningProduct;
import org.mingping.support.TestCounty;

/**
 * The main job from its first to its last click: 青山县's workbooks into an empty start through the pages, the cycle's grades, and one
 * branch to its confirmed grades by one user of each tier. A product of its own, because the shared one holds the demo county.
 */
@DisplayName("An empty county")
class EmptyCountyBrowserIT extends BrowserSuite {

    private static final String OWN_PASSWORD = "Qingshan-2026-ab";
    private static final String TOWNSHIP = "9904";

    private static RunningProduct county;

    private final Map<String, String> firstPasswords = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private JsonObject expected;

    @BeforeAll
    static void boot() {
        county = RunningProduct.onEmptyFolder(Path.of("target", "empty-county"), Map.of("mingping.demo", "false",
                "mingping.county", TestCounty.CODE_AND_NAME, "mingping.realm.county.second-factor", "off",
                "mingping.password.iterations", TestCounty.PASSWORD_ITERATIONS), RunningProduct.Compilers.QUICK);
    }

    @AfterAll
    static void stop() {
        if (county != null) {
            county.close();
        }
    }

    @Override
    protected RunningProduct product() {
        return county;
    }

    @Test
    @DisplayName("takes 青山县's workbooks in, grades every member as expected, and confirms a branch's grades with one user of each tier")
    void fromTheRosterToConfirmedGrades() throws Exception {
        expected = Qingshan.expected();
        readAnnouncedPasswords();
        signIn("COUNTY", "county-officer");
        firstPageBeginsWith("导入名册");
        emptyListPointsToTheImport();
        importsTheRoster();
        importsWithoutFindings("SANCTIONS", "sanctions.xlsx", "16");
        importsWithoutFindings("PREVIOUS_GRADES", "previous-grades.xlsx", "673");
        opensTheCycle();
        importsWithoutFindings("TALLY", "tally.xlsx", "798");
        gradesAreAsExpected();

        String branch = branchWithSomeoneToExamine();
        JsonObject member = memberOf(branch);
        opensAccounts(branch, member.getString("idNumber"));
        committeeAndMeeting();
        townshipExamines();
        countyConfirms();
        branchTellsAndPosts();
        townshipConfirms();
        memberSeesTheirGrade(member);
    }

    private void emptyListPointsToTheImport() {
        open("organisation/members.xhtml");
        assertThat(page.locator(".empty a[href*='import.xhtml?kind=ROSTER']").count()).isEqualTo(1);
        screenshots("members-empty");
        open("organisation/members.xhtml?text=wang");
        assertThat(page.locator(".empty a").count()).as("nobody whom the filter leaves").isZero();
    }

    private void readAnnouncedPasswords() {
        Matcher account = Pattern.compile("(?m)^\\s*county\\s+(\\S+)\\s+(\\S+)").matcher(announcement());
        while (account.find()) {
            firstPasswords.put(account.group(1), account.group(2));
        }
        assertThat(firstPasswords).containsKeys("county-officer", "county-approver", "system-admin", "security-admin", "auditor");
        assertThat(announcement().strip().lines().reduce((first, last) -> last).orElseThrow()).startsWith("county token: ");
    }

    /** The first time with the password that was handed out, which must be changed at once. */
    private void signIn(String realm, String user) {
        asSomeoneElse();
        login(realm, user, changed.contains(user) ? OWN_PASSWORD : firstPasswords.get(user));
        if (changed.add(user)) {
            assertThat(page.url()).contains("password.xhtml");
            page.fill("[id='password:current']", firstPasswords.get(user));
            page.fill("[id='password:chosen']", OWN_PASSWORD);
            page.fill("[id='password:again']", OWN_PASSWORD);
            press("password:change");
        }
        assertThat(page.url()).contains("today.xhtml");
    }

    private void press(String button) {
        page.locator("[id='" + button + "']").click();
        page.waitForLoadState();
        assertWhole();
    }

    /** Asks first, and does it on the second word. */
    private void pressAndConfirm(String button) {
        Locator deed = page.locator("[id='" + button + "']");
        assertThat(deed.isVisible()).as("%s is asked about first", button).isFalse();
        page.locator(".ask:has([id='" + button + "']) > button").click();
        assertThat(page.locator("dialog[open] p").count()).as("what happens and whether it can be undone").isEqualTo(2);
        deed.click();
        page.waitForLoadState();
        assertWhole();
    }

    private void handIn(String kind, String workbook) throws Exception {
        open("organisation/import.xhtml?kind=" + kind);
        page.locator("input[type=file]").setInputFiles(Qingshan.workbook(workbook));
        press("check");
        page.locator("[id='decide:confirm']").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    }

    private void confirmImport() {
        press("decide:confirm");
        page.locator("main .summary-done h2").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    }

    private void importsTheRoster() throws Exception {
        handIn("ROSTER", "roster.xlsx");
        JsonObject report = expected.getJsonObject("import");
        assertThat(stats()).startsWith(Integer.toString(report.getInt("accepted")), Integer.toString(report.getInt("accepted")),
                Integer.toString(report.getJsonArray("rejected").size()), Integer.toString(report.getJsonArray("warnings").size()));
        assertThat(rows("")).isEqualTo(rowsOf(report, "rejected"));
        screenshots("import-preview");
        String address = page.url();
        page.navigate(address + "&warnings=true");
        assertThat(rows("warnings=true")).isEqualTo(rowsOf(report, "warnings"));
        page.navigate(address);
        confirmImport();
        assertThat(stats()).startsWith("798", "798");
        handIn("ROSTER", "roster.xlsx");
        assertThat(stats()).as("the same workbook again changes nothing").startsWith("798", "0");
    }

    private void importsWithoutFindings(String kind, String workbook, String rows) throws Exception {
        handIn(kind, workbook);
        assertThat(stats()).startsWith(rows, rows, "0", "0");
        confirmImport();
    }

    private List<String> stats() {
        return page.locator(".stat-value").allInnerTexts();
    }

    /** The numbers of the rows listed, over all pages of the list. */
    private List<Integer> rows(String what) {
        assertThat(page.url()).contains(what);
        List<Integer> rows = page.locator(".findings-table tbody tr td:first-child").allInnerTexts().stream().map(Integer::valueOf).collect(Collectors.toList());
        Locator next = page.locator("nav.pager a[rel=next]");
        while (next.count() > 0) {
            next.click();
            page.waitForLoadState();
            page.locator(".findings-table tbody tr td:first-child").allInnerTexts().stream().map(Integer::valueOf).forEach(rows::add);
        }
        return rows;
    }

    private static List<Integer> rowsOf(JsonObject report, String list) {
        return report.getJsonArray(list).getValuesAs(JsonObject.class).stream().map(finding -> finding.getInt("row")).toList();
    }

    private void opensTheCycle() {
        open("appraisal/cycles.xhtml");
        page.fill("[id='opening:year']", Integer.toString(expected.getJsonObject("cycle").getInt("year")));
        page.selectOption("[id='opening:half']", expected.getJsonObject("cycle").getString("half"));
        press("opening:ask");
        screenshots("cycle-asked");
        page.fill("#open-phrase", page.locator(".confirm label").innerText().replaceAll("(?s).*“(.*)”.*", "$1"));
        press("asked:open");
        assertThat(page.url()).contains("cycle.xhtml?id=");
        screenshots("cycle-opened");
    }

    /** The list is of grades before the examination and before the quota: who is not admitted reads QUALIFIED (api.md). */
    private void gradesAreAsExpected() throws Exception {
        JsonObject asked = expected.getJsonObject("cycle");
        int cycle = api("cycles", Json.createObjectBuilder().add("year", asked.getInt("year")).add("half", asked.getString("half"))
                .add("ruleSet", "county-trial-1").build().toString()).getInt("id");
        Set<String> notAdmitted = new HashSet<>();
        Map<String, JsonObject> quotas = expected.getJsonObject("quotas").entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, quota -> quota.getValue().asJsonObject()));
        for (JsonObject pool : api("cycles/" + cycle + "/quotas", null).getJsonArray("items").getValuesAs(JsonObject.class)) {
            JsonObject wanted = quotas.remove(pool.getString("organisation"));
            wanted.forEach((key, value) -> assertThat(pool.get(key)).as("%s of %s", key, pool.getString("organisation")).isEqualTo(value));
            wanted.getJsonArray("notAdmitted").forEach(id -> notAdmitted.add(id.toString()));
        }
        assertThat(quotas).isEmpty();
        Map<String, String> wanted = new TreeMap<>();
        for (JsonObject one : expected.getJsonArray("beforeExamination").getValuesAs(JsonObject.class)) {
            boolean outside = notAdmitted.contains(one.get("idNumber").toString());
            wanted.put(one.getString("idNumber"), one.getString("branch") + " " + one.get("outcome") + " " + (outside ? "\"QUALIFIED\"" : one.get("grade")));
        }
        Map<String, String> found = new TreeMap<>();
        for (int page = 0; found.size() < wanted.size() && page * 200 < wanted.size(); page++) {
            api("cycles/" + cycle + "/grades?size=200&page=" + page, null).getJsonArray("items").getValuesAs(JsonObject.class)
                    .forEach(one -> found.put(one.getString("idNumber"), one.getString("branch") + " " + one.get("outcome") + " " + one.get("grade")));
        }
        assertThat(found).isEqualTo(wanted);
    }

    private JsonObject api(String path, String body) throws Exception {
        String announced = announcement().strip();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + "api/v1/" + path))
                .header("Authorization", "Bearer " + announced.substring(announced.lastIndexOf(' ') + 1)).header("Content-Type", "application/json");
        HttpResponse<String> answer = HttpClient.newHttpClient().send((body == null ? request : request.POST(HttpRequest.BodyPublishers.ofString(body))).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private String branchWithSomeoneToExamine() {
        return expected.getJsonArray("beforeExamination").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("branch").startsWith(TOWNSHIP) && one.getString("outcome").equals("EXAMINATION_REQUIRED"))
                .findFirst().orElseThrow().getString("branch");
    }

    private JsonObject memberOf(String branch) {
        return expected.getJsonArray("beforeExamination").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("branch").equals(branch) && "\"BASICALLY_QUALIFIED\"".equals(one.get("grade").toString())
                        || one.getString("branch").equals(branch) && "\"QUALIFIED\"".equals(one.get("grade").toString()))
                .findFirst().orElseThrow();
    }

    /** The system administrator opens them, the security administrator says what they may do. */
    private void opensAccounts(String branch, String idNumber) {
        signIn("COUNTY", "system-admin");
        firstPageBeginsWith("开通账号");
        create("BRANCH", branch, "branch-officer", "");
        create("BRANCH", branch, "branch-member", idNumber);
        create("TOWNSHIP", TOWNSHIP, "township-officer", "");
        create("TOWNSHIP", TOWNSHIP, "township-approver", "");
        signIn("COUNTY", "security-admin");
        firstPageBeginsWith("授予角色");
        grant("branch-officer", "BRANCH_OFFICER");
        grant("branch-member", "MEMBER");
        grant("township-officer", "TOWNSHIP_OFFICER");
        grant("township-approver", "TOWNSHIP_APPROVER");
    }

    private void create(String realm, String organisation, String user, String idNumber) {
        open("access/new-account.xhtml");
        page.selectOption("[id='account:realm']", realm);
        assertThat(page.locator("#organisations option[value='" + organisation + "']").innerText()).as("found by its name").isNotBlank();
        page.fill("[id='account:organisation']", organisation);
        page.fill("[id='account:username']", user);
        page.fill("[id='account:name']", user);
        page.fill("[id='account:idNumber']", idNumber);
        press("account:create");
        firstPasswords.put(user, page.locator("#handed-out").innerText().strip());
    }

    private void grant(String user, String role) {
        open("access/accounts.xhtml?text=" + user);
        page.locator("tbody a").first().click();
        page.waitForLoadState();
        page.locator("input[value='" + role + "']").check();
        press("grant:save");
        assertThat(page.locator(".summary-done").innerText()).contains(user);
        assertThat(page.url()).contains("?id=");
    }

    private void firstPageBeginsWith(String verb) {
        open("today.xhtml");
        assertThat(page.locator("section.tasks li").first().innerText()).contains(verb);
        screenshots("today-" + verb);
    }

    /** Opens the first thing that waits in the appraisal: dues may wait beside it. */
    private void openTask() {
        open("today.xhtml");
        page.locator(".tasks .button[href*='/appraisal/']").first().click();
        page.waitForLoadState();
        assertWhole();
    }

    private void committeeAndMeeting() {
        signIn("BRANCH", "branch-officer");
        openTask();
        screenshots("branch-committee-review");
        commentsOnProbationaryMembers();
        press("step:concludeReview");
        page.fill("[id='step:heldOn']", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        page.fill("[id='step:present']", "1");
        page.fill("[id='step:inFavour']", "1");
        press("step:recordMeeting");
        assertThat(page.locator(".summary-fault").innerText()).as("a meeting without quorum is refused with its clause").contains("评议规则·党员大会表决");
        int entitled = Integer.parseInt(page.locator(".current-step p").allInnerTexts().stream().filter(text -> text.matches("(?s).*\\d+ 人.*")).findFirst()
                .orElseThrow().replaceAll("(?s)^\\D*(\\d+) 人.*", "$1"));
        assertThat(page.inputValue("[id='step:present']")).as("what was typed is still there").isEqualTo("1");
        page.fill("[id='step:present']", Integer.toString(entitled));
        page.fill("[id='step:inFavour']", Integer.toString(entitled));
        press("step:recordMeeting");
    }

    private void commentsOnProbationaryMembers() {
        String branch = page.url();
        for (String member : page.locator("tr:has-text('预备党员') a.opens-row").all().stream().map(link -> link.getAttribute("href")).toList()) {
            page.navigate(url() + member.substring(1));
            page.fill("[id='comment:text']", "预备期内表现良好。");
            press("comment:do");
        }
        page.navigate(branch);
    }

    private void townshipExamines() {
        signIn("TOWNSHIP", "township-officer");
        openTask();
        String branch = page.url();
        List<String> members = page.locator(".current-step .findings a").all().stream().map(link -> link.getAttribute("href")).toList();
        assertThat(members).isNotEmpty();
        for (String member : members) {
            page.navigate(url() + member.substring(1));
            page.locator("input[name='examine:result'][value='" + (member.equals(members.get(0)) ? "CONFIRMED" : "CLEARED") + "']").check();
            page.fill("[id='examine:reason']", "经核查。");
            press("examine:do");
        }
        page.navigate(branch);
        screenshots("branch-examination");
    }

    private void countyConfirms() {
        signIn("COUNTY", "county-approver");
        openTask();
        String branch = page.url();
        List<String> members = page.locator("tr:has(.grade-UNQUALIFIED) a.opens-row").all().stream().map(link -> link.getAttribute("href")).toList();
        assertThat(members).isNotEmpty();
        for (String member : members) {
            page.navigate(url() + member.substring(1));
            page.fill("[id='county:opinion']", "同意。");
            pressAndConfirm("county:do");
        }
        page.navigate(branch);
    }

    private void branchTellsAndPosts() {
        signIn("BRANCH", "branch-officer");
        openTask();
        pressAndConfirm("step:tellAll");
        pressAndConfirm("step:post");
        screenshots("branch-publicity");
    }

    private void townshipConfirms() throws Exception {
        signIn("TOWNSHIP", "township-approver");
        open("appraisal/cycles.xhtml");
        page.locator("a.opens-row").first().click();
        page.waitForLoadState();
        page.locator("tr:has-text('公示') a.opens-row").last().click();
        page.waitForLoadState();
        typeWhatIsConfirmed();
        press("step:confirm");
        assertThat(page.locator(".summary-fault").innerText()).as("before the days of publicity are over").contains("评议规则·告知与公示");
        String branch = page.url();
        daysOfPublicityPass();
        page.navigate(branch);
        assertThat(page.locator("[id='step:confirm']").isDisabled()).as("what cannot be taken back asks for its name").isTrue();
        typeWhatIsConfirmed();
        press("step:confirm");
        assertThat(page.locator(".step-done").count()).as("every phase is done").isEqualTo(7);
        screenshots("branch-confirmed");
    }

    private void typeWhatIsConfirmed() {
        page.fill("#confirm-phrase", page.locator("h1").innerText().strip());
    }

    /** Nobody can wait for five working days: the list was posted a month ago. */
    private void daysOfPublicityPass() throws Exception {
        try (Connection owner = database().asOwner(); Statement statement = owner.createStatement()) {
            statement.execute("update mingping.branch_appraisal set posted_on = posted_on - 30, publicity_ends_on = publicity_ends_on - 30 where phase = 'PUBLICITY'");
        }
    }

    private void memberSeesTheirGrade(JsonObject member) {
        signIn("BRANCH", "branch-member");
        open("notice/notices.xhtml");
        assertThat(page.locator(".findings li").allInnerTexts()).anyMatch(text -> text.contains("定格"));
        open("appraisal/cycles.xhtml");
        assertThat(page.locator(".grade-" + member.getString("grade")).count()).isEqualTo(1);
        page.locator("tr:has(.grade) a[href*='my-grade']").click();
        page.waitForLoadState();
        assertWhole();
        assertThat(page.locator(".worksheet tbody tr").count()).isGreaterThan(2);
        screenshots("my-grade");
    }
}
