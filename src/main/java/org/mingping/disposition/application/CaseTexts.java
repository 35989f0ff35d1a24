package org.mingping.disposition.application;

import java.util.Optional;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/** What has to be, or may be, put in writing in a case. */
final class CaseTexts {

    private static final String CLAUSE = "domain §5";

    private CaseTexts() {
    }

    /** @throws Refusal CASE_TEXT (most characters) */
    static String required(String text) {
        return Written.required(text, Written.TEXT, "CASE_TEXT", CLAUSE);
    }

    /** One line. @throws Refusal CASE_TEXT (most characters) */
    static String line(String text) {
        return Written.required(text, Written.LINE, "CASE_TEXT", CLAUSE);
    }

    /** Empty where there is nothing. @throws Refusal CASE_TEXT where it is too long */
    static String optional(String text) {
        return maybe(text).orElse("");
    }

    static Optional<String> maybe(String text) {
        return Optional.ofNullable(Written.optional(text, Written.TEXT, "CASE_TEXT", CLAUSE));
    }
}
