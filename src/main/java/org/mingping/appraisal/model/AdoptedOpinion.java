package org.mingping.appraisal.model;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a consultation gave a rule set (domain §6): it stands in the annex of the draft that was begun with it, or to which it was added, and stays there when that is adopted.
 *
 * @param subject what it is about, a code of whoever asked: the standards, the procedure, the exit
 * @param text    the opinion
 * @param answer  why it was adopted
 * @param source  who was asked, and when
 */
public record AdoptedOpinion(String subject, String text, String answer, String source) {

    private static final String SEPARATOR = "；";

    /** By what two opinions are like each other: the same words about the same thing, however they are spaced, pointed and cased. */
    public static String likeness(String subject, String text) {
        return subject + "/" + Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\p{P}\\p{S}\\p{Z}\\s]", "").toLowerCase(Locale.ROOT);
    }

    /** Like ones as one, where the first of them stood, with all their answers and sources. */
    public static List<AdoptedOpinion> once(List<AdoptedOpinion> opinions) {
        Map<String, AdoptedOpinion> once = new LinkedHashMap<>();
        opinions.forEach(one -> once.merge(likeness(one.subject(), one.text()), one, AdoptedOpinion::with));
        return List.copyOf(once.values());
    }

    private AdoptedOpinion with(AdoptedOpinion like) {
        return new AdoptedOpinion(subject, text, joined(answer, like.answer()), joined(source, like.source()));
    }

    private static String joined(String one, String other) {
        return Stream.concat(Stream.of(one.split(SEPARATOR)), Stream.of(other.split(SEPARATOR))).distinct().collect(Collectors.joining(SEPARATOR));
    }
}
