package org.mingping.support;

import java.nio.file.Path;
import java.util.List;

/** Finds the machine's Chromium; where there is none and the user may, installs Debian's, with a font that has Chinese. */
final class ChromiumInstaller {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> PACKAGES = List.of("chromium", "fonts-wqy-zenhei");

    private ChromiumInstaller() {
    }

    /** @throws LaunchFailure saying what to install, where this user may not */
    static Path chromium() {
        return DebianPackages.program(NAMES, PACKAGES, "The browser tests");
    }
}
