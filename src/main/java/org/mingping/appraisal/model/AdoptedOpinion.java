package org.mingping.appraisal.model;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a consultation gave a rule set (domain §6): it stands in the annex of the draft that was begun with it, or to which it was added, and stays there when that is adopted.
 *
 * @param subject what it is about, a code of whoever asked: the standards, the procedure, the exit
 * @param text    the opinion
 * @param answers why it was adopted, each reason once
 * @param sources who was asked, and when, each once
 */
public record AdoptedOpinion(String subject, String text, List<String> answers, List<String> sources) implements Serializable {

    private static final String SEPARATOR = "；";

    /** White space and what ends or parts sentences; no other sign: it may be what two opinions differ by (≥ and ≤). */
    private static final Pattern POINTING = Pattern.compile("[\\s\\p{Z}。，、；：！？“”‘’「」…\"'.,;:!?]+");
    private static final char FULL_WIDTH = 0xFF01;
    private static final char FULL_WIDTH_END = 0xFF5E;

    public AdoptedOpinion {
        answers = List.copyOf(answers);
        sources = List.copyOf(sources);
    }

    /** As one township adopted it. */
    public AdoptedOpinion(String subject, String text, String answer, String source) {
        this(subject, text, List.of(answer), List.of(source));
    }

    /** By what two opinions are like each other: the same words about the same thing, however they are spaced, pointed and cased. What stands between two digits belongs to a number (1.5, 1-2). */
    public static String likeness(String subject, String text) {
        String narrow = narrow(text);
        return subject + "/" + POINTING.matcher(narrow).replaceAll(found -> isWithinNumber(narrow, found) ? found.group() : "").toLowerCase(Locale.ROOT);
    }

    private static boolean isWithinNumber(String text, MatchResult found) {
        return found.start() > 0 && found.end() < text.length() && Character.isDigit(text.charAt(found.start() - 1)) && Character.isDigit(text.charAt(found.end()));
    }

    /** Letters, digits and signs of full width are the same as those of half; nothing else is made like another. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text);
        for (int at = 0; at < narrow.length(); at++) {
            char one = narrow.charAt(at);
            if (one >= FULL_WIDTH && one <= FULL_WIDTH_END) {
                narrow.setCharAt(at, (char) (one - FULL_WIDTH + '!'));
            }
        }
        return narrow.toString();
    }

    /** Like ones as one, where the first of them stood, with all their answers and sources. */
    public static List<AdoptedOpinion> once(List<AdoptedOpinion> opinions) {
        Map<String, AdoptedOpinion> once = new LinkedHashMap<>();
        opinions.forEach(one -> once.merge(likeness(one.subject(), one.text()), one, AdoptedOpinion::with));
        return List.copyOf(once.values());
    }

    /** The answers as one text. */
    public String answer() {
        return String.join(SEPARATOR, answers);
    }

    /** The sources as one text. */
    public String source() {
        return String.join(SEPARATOR, sources);
    }

    private AdoptedOpinion with(AdoptedOpinion like) {
        return new AdoptedOpinion(subject, text, joined(answers, like.answers), joined(sources, like.sources));
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
