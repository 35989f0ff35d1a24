package org.mingping.organisation.model;

/**
 * How a name is typed by those who search for it.
 *
 * @param full     all syllables in small letters without tones or spaces, ü as v
 * @param initials the first letter of each
 * @param key      the syllables with a space between, by which names are sorted: a space comes before every letter
 */
public record PinyinName(String full, String initials, String key) {
}
