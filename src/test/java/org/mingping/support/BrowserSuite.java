package org.mingping.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What every {@code *BrowserIT} extends: a fresh browser profile for each test in front of the one product they share, with the demo
 * county in it. A test fails by itself when a page breaks off (a render error arrives as half a page with status 200), when the browser
 * reports an error, or when anything violates the content security policy.
 */
public abstract class BrowserSuite {

    /** The templates' last words. */
    public static final String END_OF_PAGE = "<!-- end of page -->";
    public static final int PHONE = 375;
    public static final int DESK = 1440;

    private static final int HEIGHT = 900;
    /** Longer than any page takes, in ms: a machine that is shared stands still for half a minute at times, and a test of what a page says is none of how fast it comes. {@link Stall} says which it was. */
    private static final int PATIENCE = 120_000;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @RegisterExtension
    private final BeforeEachCallback stageFinder = this::findStage;

    private BrowserStage stage;
    private BrowserContext profile;
    private final List<String> complaints = new ArrayList<>();

    /** The one tab most tests need. */
    protected Page page;

    private void findStage(ExtensionContext context) {
        stage = BrowserStage.of(context);
    }

    @BeforeEach
    final void openBrowser() {
        profile = stage.browser().newContext(new Browser.NewContextOptions()
                .setLocale("zh-CN").setTimezoneId("Asia/Shanghai").setViewportSize(DESK, HEIGHT).setBaseURL(url()));
        profile.setDefaultNavigationTimeout(PATIENCE);
        profile.onPage(this::listen);
        page = profile.newPage();
    }

    @AfterEach
    final void closeBrowser() {
        if (profile != null) {
            profile.close();
        }
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    private void listen(Page opened) {
        opened.onConsoleMessage(this::note);
        opened.onPageError(error -> complaints.add(error));
    }

    private void note(ConsoleMessage message) {
        if ("error".equals(message.type()) || message.text().contains("Content Security Policy")) {
            complaints.add(message.text() + " (" + message.location() + ")");
        }
    }

    /** Forgets complaints the test itself has provoked, a 403 it asked for among them; the rest still fail it. */
    protected final void forgiveComplaintsAbout(String expected) {
        assertThat(complaints).as("the complaint this test provokes").anyMatch(text -> text.contains(expected));
        complaints.removeIf(text -> text.contains(expected));
    }

    /** The product in front of the browser: the one all share, unless a proof needs one of its own. */
    protected RunningProduct product() {
        return stage.product();
    }

    /** The product's address, with a final slash. */
    protected final String url() {
        return product().url();
    }

    /** The database behind the product, for what no page shows. */
    protected final EmbeddedDatabase database() {
        return product().database();
    }

    /** What the start printed: the demo's accounts, and its county token in the last line. */
    protected final String announcement() {
        return product().announcement();
    }

    /** Opens a page by its path within the product and sees that it is whole. */
    protected final void open(String path) {
        try (Stall watch = Stall.watch(product(), path)) {
            page.navigate(url() + path);
        }
        assertWhole();
    }

    /** That the page in the tab was rendered to its end. */
    protected final void assertWhole() {
        try (Stall watch = Stall.watch(product(), page.url())) {
            page.waitForLoadState(LoadState.LOAD);
        }
        assertThat(page.content()).as("%s is rendered to its end", page.url()).contains(END_OF_PAGE);
    }

    /**
     * Signs in through the login page: the form {@code login} with the fields {@code realm} (radio buttons whose values are the realms'
     * names), {@code username}, {@code password} and the button {@code submit}.
     *
     * @param realm {@code BRANCH}, {@code TOWNSHIP} or {@code COUNTY}
     */
    protected final void login(String realm, String user, String password) {
        open("login.xhtml");
        // The radio button itself is hidden behind a drawn one; a person clicks its label.
        Locator choice = page.locator("input[name='login:realm'][value='" + realm + "' i]");
        page.locator("label[for='" + choice.getAttribute("id") + "']").click();
        page.fill("[name='login:username']", user);
        page.fill("[name='login:password']", password);
        page.locator("[id='login:submit']").click();
        page.waitForURL(address -> !address.contains("login.xhtml"));
        assertWhole();
    }

    /** Leaves this account behind and goes on with an empty profile, as another person at another desk. */
    protected final void asSomeoneElse() {
        profile.close();
        openBrowser();
    }

    /** The whole page at one width, as {@code target/screenshots/<name>-<width>.png}. */
    protected final Path screenshot(String name, int width) {
        Path file = SCREENSHOTS.resolve(name + "-" + width + ".png");
        page.setViewportSize(width, HEIGHT);
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    /** At a telephone's and a desk's width; at the first, nothing may stick out to the side. */
    protected final void screenshots(String name) {
        screenshot(name, PHONE);
        Object overhang = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overhang).intValue()).as("%s sticks out at %d px", name, PHONE).isLessThanOrEqualTo(0);
        screenshot(name, DESK);
    }
}
