package org.mingping.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that people give their files: none of them may lead elsewhere, or read otherwise than it is written. */
public final class FileName {

    private static final Pattern FOLDERS = Pattern.compile("(?s).*[/\\\\]");
    private static final Pattern NO_NAME_NEEDS = Pattern.compile("[\\p{Cntrl}\"<>|:*?]");
    private static final Pattern IN_A_PATH = Pattern.compile("[/\\\\]|^\\.\\.?$");
    private static final Pattern RESERVED_SIGN = Pattern.compile("[\"<>|:*?]|^\\.|\\.$");
    /** No file of Windows can be called so, with or without an ending. */
    private static final Set<String> RESERVED = Set.of("CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1", "LPT2", "LPT3",
            "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9");
    /** Control characters, marks that turn the direction of writing or are not seen, halves of characters, and what has no agreed shape. */
    private static final Set<Integer> UNSEEN = Set.of((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE, (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED, (int) Character.LINE_SEPARATOR, (int) Character.PARAGRAPH_SEPARATOR);

    private FileName() {
    }

    /** What is wrong with a name. */
    public enum Fault {
        MISSING,
        /** It names folders. */
        PATH,
        /** It has characters that are not seen. */
        SIGNS,
        /** Not every system can keep a file of that name. */
        RESERVED
    }

    /** What it is called, without folders and without what no name needs; {@code otherwise} where nothing is left. */
    public static String bare(String given, String otherwise, int most) {
        String name = given == null ? "" : NO_NAME_NEEDS.matcher(FOLDERS.matcher(given).replaceAll("")).replaceAll(" ").strip();
        return name.isEmpty() ? otherwise : name.substring(0, Math.min(name.length(), most));
    }

    /** The value of {@code Content-Disposition} for a file of this name, in whatever script (RFC 6266). */
    public static String attachment(String name) {
        return "attachment; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The first thing that is wrong with it. */
    public static Optional<Fault> fault(String name) {
        if (name == null || name.isBlank()) {
            return Optional.of(Fault.MISSING);
        }
        if (IN_A_PATH.matcher(name).find()) {
            return Optional.of(Fault.PATH);
        }
        if (name.codePoints().anyMatch(character -> UNSEEN.contains(Character.getType(character)))) {
            return Optional.of(Fault.SIGNS);
        }
        boolean reserved = RESERVED_SIGN.matcher(name).find() || !name.equals(name.strip()) || RESERVED.contains(beforeDot(name));
        return reserved ? Optional.of(Fault.RESERVED) : Optional.empty();
    }

    /** What stands after the last dot, in small letters; empty where there is none. */
    public static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String beforeDot(String name) {
        return Arrays.stream(name.split("\\.", 2)).findFirst().orElse("").strip().toUpperCase(Locale.ROOT);
    }
}
