package org.mingping.organisation.application;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.mingping.organisation.model.PinyinName;

/**
 * How a name is read, for search: many characters are read differently as a surname (单 Shan, 曾 Zeng, 仇 Qiu), which is
 * what ICU's "Names" variant knows. ICU takes about half a millisecond a name, so each character is asked for once.
 */
final class NamePinyin {

    /** Surnames whose usual reading ICU 78 does not give; 覃 is also read Tan, but far more bearers say Qin. */
    private static final Map<String, String> SURNAMES = Map.ofEntries(
            Map.entry("覃", "qin"), Map.entry("朴", "piao"), Map.entry("缪", "miao"), Map.entry("祭", "zhai"), Map.entry("晟", "sheng"),
            Map.entry("单于", "chan yu"), Map.entry("尉迟", "yu chi"), Map.entry("万俟", "mo qi"), Map.entry("长孙", "zhang sun"),
            Map.entry("澹台", "tan tai"), Map.entry("令狐", "ling hu"), Map.entry("宰父", "zai fu"));

    private static final Map<Integer, String> AS_SURNAME = new ConcurrentHashMap<>();
    private static final Map<Integer, String> AS_GIVEN_NAME = new ConcurrentHashMap<>();
    /** Stands before a character to have it read as part of a given name. */
    private static final String ANY_SURNAME = "王";

    private NamePinyin() {
    }

    static PinyinName of(String name) {
        List<String> syllables = new ArrayList<>();
        int index = 0;
        if (name.length() > 2 && SURNAMES.containsKey(name.substring(0, 2))) {
            syllables.addAll(List.of(SURNAMES.get(name.substring(0, 2)).split(" ")));
            index = 2;
        }
        while (index < name.length()) {
            int character = name.codePointAt(index);
            String syllable = index == 0 ? asSurname(character) : asGivenName(character);
            if (!syllable.isEmpty()) {
                syllables.add(syllable);
            }
            index += Character.charCount(character);
        }
        String initials = syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
        return new PinyinName(String.join("", syllables), initials, syllables.isEmpty() ? name : String.join(" ", syllables));
    }

    private static String asSurname(int character) {
        String known = SURNAMES.get(Character.toString(character));
        return known != null ? known : AS_SURNAME.computeIfAbsent(character, c -> letters(Reader.read(Character.toString(c))));
    }

    private static String asGivenName(int character) {
        return AS_GIVEN_NAME.computeIfAbsent(character, c -> {
            String read = Reader.read(ANY_SURNAME + Character.toString(c));
            return letters(read.substring(Reader.SURNAME_READ.length()));
        });
    }

    /** Small letters without tones; ü as v, the way people type it. */
    private static String letters(String read) {
        String plain = Normalizer.normalize(read, Normalizer.Form.NFD).replace("u\u0308", "v").toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(plain.length());
        plain.chars().filter(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9').forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    /** Loads ICU's tables on first use, not at deployment. */
    private static final class Reader {

        private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names");
        private static final String SURNAME_READ = read(ANY_SURNAME);

        static synchronized String read(String text) {
            return NAMES.transliterate(text);
        }
    }
}
