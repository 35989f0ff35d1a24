package org.mingping.disposition.application.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Keeps what a test made in {@code target/forms}, for people to look at and other programs to read. */
final class Sample {

    private Sample() {
    }

    static Path keep(String name, Locale locale, String ending, byte[] content) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "forms"));
        return Files.write(folder.resolve(name + "-" + locale.getLanguage() + "." + ending), content);
    }
}
