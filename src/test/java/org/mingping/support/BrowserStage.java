package org.mingping.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The product, booted as the launcher boots it, and a Chromium in front of it: made when the first {@code *BrowserIT} asks, shared
 * by all, and closed by JUnit when the last is done.
 */
final class BrowserStage implements AutoCloseable {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(BrowserStage.class);

    private final RunningProduct product;
    private final Playwright playwright;
    private final Browser browser;

    private BrowserStage(RunningProduct product, Playwright playwright, Browser browser) {
        this.product = product;
        this.playwright = playwright;
        this.browser = browser;
    }

    static BrowserStage of(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE)
                .getOrComputeIfAbsent(BrowserStage.class, key -> open(), BrowserStage.class);
    }

    private static BrowserStage open() {
        Path chromium = ChromiumInstaller.chromium();
        RunningProduct product = RunningProduct.onEmptyFolder(Path.of("target", "browser"),
                Map.of("mingping.demo", "true", "mingping.password.iterations", TestCounty.PASSWORD_ITERATIONS),
                RunningProduct.Compilers.QUICK);
        try {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
            return new BrowserStage(product, playwright, browser);
        } catch (RuntimeException failure) {
            product.close();
            throw failure;
        }
    }

    RunningProduct product() {
        return product;
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        try (product; playwright; browser) {
            // Closed in the reverse order of their naming.
            browser.contexts().forEach(context -> context.close());
        }
    }
}
