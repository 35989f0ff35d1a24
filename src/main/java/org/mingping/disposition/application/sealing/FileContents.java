package org.mingping.disposition.application.sealing;

import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingping.disposition.model.filing.FilingChecklist;

/**
 * What is to be sealed.
 *
 * @param number    of the case, one line
 * @param sealedOn  the day
 * @param documents in the order of the file, the cover first
 */
public record FileContents(String number, LocalDate sealedOn, List<Document> documents) {

    public FileContents {
        Objects.requireNonNull(sealedOn, "sealedOn");
        number = Name.line(number);
        documents = List.copyOf(documents);
    }

    /** Reads a document when its turn comes, so that no more than one is in memory. */
    @FunctionalInterface
    public interface Content {

        byte[] read() throws IOException;
    }

    /**
     * A document.
     *
     * @param title  as the index has it
     * @param on     its day
     * @param ending of its name, for example {@code pdf}
     * @param folders in which it belongs: the personal file, the case file, or both
     */
    public record Document(String title, Optional<LocalDate> on, String ending, List<FilingChecklist.Folder> folders, Content content) {

        private static final Pattern ENDING = Pattern.compile("[a-z0-9]{1,8}");

        /** @throws IllegalArgumentException if the ending is none */
        public Document {
            title = Name.line(title);
            folders = List.copyOf(folders);
            if (!ENDING.matcher(ending).matches()) {
                throw new IllegalArgumentException("ending: " + ending);
            }
        }

        /** One of the case file alone. */
        public Document(String title, Optional<LocalDate> on, String ending, Content content) {
            this(title, on, ending, List.of(FilingChecklist.Folder.CASE), content);
        }

        /** What it is called in the file. @param place from 1 */
        String name(int place) {
            return String.format("%03d_%s.%s", place, Name.safe(title), ending);
        }
    }

    /** Titles as names that every system can keep, and that lead nowhere. */
    private static final class Name {

        private static final int LONGEST = 60;
        private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]+");
        private static final Pattern UNSAFE = Pattern.compile("[/\\\\\"<>|:*?\\s]+");

        private Name() {
        }

        static String line(String text) {
            return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
        }

        static String safe(String title) {
            String safe = UNSAFE.matcher(title).replaceAll("_");
            return safe.codePointCount(0, safe.length()) <= LONGEST ? safe : safe.substring(0, safe.offsetByCodePoints(0, LONGEST));
        }
    }
}
