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

/** Programs that tests need and the product does not: found on the machine, or installed from Debian's packages where this user may. */
public final class DebianPackages {

    private static final int MINUTES = 10;

    private DebianPackages() {
    }

    /**
     * The first of these programs that is on the path.
     *
     * @param names    of the program, whichever is there
     * @param packages that bring it
     * @param whose    in words, for whoever has to install it
     * @throws LaunchFailure saying what to install, where this user may not
     */
    public static synchronized Path program(List<String> names, List<String> packages, String whose) {
        return find(names).or(() -> {
            install(packages, whose);
            return find(names);
        }).orElseThrow(() -> mustInstall("the installation brought no " + names.get(0), packages, whose));
    }

    private static Optional<Path> find(List<String> names) {
        return names.stream().map(DebianPackages::onPath).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }

    private static void install(List<String> packages, String whose) {
        if (!"root".equals(System.getProperty("user.name")) || onPath("apt-get").isEmpty()) {
            throw mustInstall("this user may not install it", packages, whose);
        }
        run(List.of("apt-get", "update", "-qq"), packages, whose);
        run(Stream.concat(Stream.of("apt-get", "install", "-y", "-qq", "--no-install-recommends"), packages.stream()).toList(), packages, whose);
    }

    private static void run(List<String> command, List<String> packages, String whose) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().putAll(Map.of("DEBIAN_FRONTEND", "noninteractive"));
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroy();
                throw mustInstall("“" + String.join(" ", command) + "” failed", packages, whose);
            }
        } catch (IOException e) {
            throw mustInstall(e.getMessage(), packages, whose);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw mustInstall("interrupted", packages, whose);
        }
    }

    private static LaunchFailure mustInstall(String reason, List<String> packages, String whose) {
        return new LaunchFailure(whose + " need what these packages bring, and " + reason + "; install them with: apt-get install " + String.join(" ", packages));
    }
}
