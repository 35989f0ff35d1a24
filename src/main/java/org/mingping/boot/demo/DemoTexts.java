package org.mingping.boot.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Names and sentences of the demo's people, from {@code demo/texts.properties}: data, not the product's words. */
final class DemoTexts {

    private static final String RESOURCE = "/demo/texts.properties";

    private final Properties texts = new Properties();

    DemoTexts() {
        try (InputStream in = DemoTexts.class.getResourceAsStream(RESOURCE)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(RESOURCE, unreadable);
        }
    }

    /** One of the ways to say it; which, follows from the number. */
    String one(String key, int number) {
        String[] ways = all(key);
        return ways[Math.floorMod(number, ways.length)];
    }

    String[] all(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException(RESOURCE + " has no " + key);
        }
        return text.split("\\|");
    }
}
