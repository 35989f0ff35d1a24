package org.mingping.shared.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One form, described once for every way it is put on paper. All texts are ready to be drawn ({@link FormText}); an empty one keeps its place.
 *
 * @param locale     of the fixed words; what people wrote stands as they wrote it
 * @param title      what the form is
 * @param number     of what it is about, or its own; empty where it has none
 * @param subjects   lines under the title: which organisation, about whom
 * @param parts      in order
 * @param signatures at the end, kept together
 * @param footer     on every page, before the page's number
 */
public record PaperForm(Locale locale, String title, String number, List<String> subjects, List<Part> parts, List<Signature> signatures, String footer) {

    /** As many fields as a table's row has room for. */
    private static final int IN_A_ROW = 2;

    public PaperForm {
        Objects.requireNonNull(locale, "locale");
        title = FormText.line(title);
        number = FormText.line(number);
        subjects = subjects.stream().map(FormText::line).toList();
        parts = List.copyOf(parts);
        signatures = List.copyOf(signatures);
        footer = FormText.line(footer);
    }

    /** The same form with a sentence before all that stands in it. */
    public PaperForm noted(String sentence) {
        return new PaperForm(locale, title, number, subjects, Stream.concat(Stream.of(new Text("", sentence)), parts.stream()).toList(), signatures, footer);
    }

    /** What a form consists of. */
    public sealed interface Part permits Fields, Text, Table, Signed {
    }

    /** Labelled fields in a frame. */
    public record Fields(List<Field> fields) implements Part {

        public Fields {
            fields = List.copyOf(fields);
        }

        /** As they stand side by side: two to a row, a wide one in a row of its own. */
        public List<List<Field>> rows() {
            List<List<Field>> rows = new ArrayList<>();
            List<Field> open = new ArrayList<>();
            for (Field field : fields) {
                if (!open.isEmpty() && (field.wide() || open.size() == IN_A_ROW)) {
                    rows.add(List.copyOf(open));
                    open.clear();
                }
                open.add(field);
                if (field.wide()) {
                    rows.add(List.copyOf(open));
                    open.clear();
                }
            }
            if (!open.isEmpty()) {
                rows.add(List.copyOf(open));
            }
            return rows;
        }
    }

    /** @param wide whether it has a row to itself */
    public record Field(String label, String value, boolean wide) {

        public Field {
            label = FormText.line(label);
            value = FormText.clean(value);
        }
    }

    /**
     * A heading, empty where there is none, and what stands under it; each line of the text is a paragraph.
     *
     * @param lines to be written on by hand, where there is no text; 0 leaves a gap
     */
    public record Text(String heading, String text, int lines) implements Part {

        public Text {
            heading = FormText.line(heading);
            text = FormText.clean(text);
        }

        public Text(String heading, String text) {
            this(heading, text, 0);
        }

        public List<String> paragraphs() {
            return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        }
    }

    /**
     * A table with a heading over each column, repeated on every page.
     *
     * @param heading over the table
     * @param columns their headings
     * @param widths  of the columns in proportion, each 1 or more
     * @param rows    each with as many cells as there are columns
     */
    public record Table(String heading, List<String> columns, List<Integer> widths, List<List<String>> rows) implements Part {

        /** @throws IllegalArgumentException if columns, widths and cells are not of one number */
        public Table {
            heading = FormText.line(heading);
            columns = columns.stream().map(FormText::line).toList();
            widths = List.copyOf(widths);
            rows = rows.stream().map(row -> row.stream().map(FormText::clean).toList()).toList();
            int count = columns.size();
            if (count == 0 || widths.size() != count || rows.stream().anyMatch(row -> row.size() != count)) {
                throw new IllegalArgumentException("a table of " + count + " columns has other widths or rows");
            }
        }
    }

    /** What one organisation or person has to say, with the place to sign it: a box of an approval form. */
    public record Signed(Text text, List<Signature> signatures) implements Part {

        public Signed {
            signatures = List.copyOf(signatures);
        }
    }

    /**
     * A place to sign.
     *
     * @param label who signs, as which
     * @param name  as far as it is known; a printed name is no signature, so the place stays
     * @param on    the day; without one there is a place for it
     */
    public record Signature(String label, String name, Optional<LocalDate> on) {

        public Signature {
            label = FormText.line(label);
            name = FormText.line(name);
        }
    }
}
