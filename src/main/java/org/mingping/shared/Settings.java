package org.mingping.shared;

import java.util.Optional;

/**
 * What a system administrator may change while the server runs: numbers and words, never a secret. Where nobody changed a value, the
 * configuration's is in force. Read it when it is needed, not once: a change is in force on every server within seconds.
 */
public interface Settings {

    /** @throws java.util.NoSuchElementException where neither has a value */
    default int number(String key) {
        return Integer.parseInt(text(key).orElseThrow());
    }

    Optional<String> text(String key);
}
