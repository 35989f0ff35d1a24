package org.mingping.support;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds the machine's Chromium; where there is none and the user may, installs Debian's, with a font that has Chinese. */
final class ChromiumInstaller {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> PACKAGES = List.of("chromium", "fonts-wqy-zenhei");
    private static final int MINUTES = 5;

    private ChromiumInstaller() {
    }

    /** @throws LaunchFailure saying what to install, where this user may not */
    static Path chromium() {
        return find().or(() -> {
            install();
            return find();
        }).orElseThrow(() -> mustInstall("the installation brought no browser"));
    }

    private static Optional<Path> find() {
        return NAMES.stream().map(ChromiumInstaller::onPath).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void install() {
        if (!"root".equals(System.getProperty("user.name")) || onPath("apt-get").isEmpty()) {
            throw mustInstall("this user may not install it");
        }
        run("apt-get", "update", "-qq");
        run(Stream.concat(Stream.of("apt-get", "install", "-y", "-qq", "--no-install-recommends"), PACKAGES.stream())
                .toArray(String[]::new));
    }

    private static void run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().putAll(Map.of("DEBIAN_FRONTEND", "noninteractive"));
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroy();
                throw mustInstall("“" + String.join(" ", command) + "” failed");
            }
        } catch (IOException e) {
            throw mustInstall(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw mustInstall("interrupted");
        }
    }

    private static LaunchFailure mustInstall(String reason) {
        return new LaunchFailure("The browser tests need Chromium and a Chinese font, and " + reason
                + "; install them with: apt-get install " + String.join(" ", PACKAGES));
    }
}
