package org.mingping.disposition.model.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingping.shared.Messages;
import org.mingping.shared.form.PaperForm;
import org.mingping.shared.form.PaperForm.Field;
import org.mingping.shared.form.PaperForm.Part;
import org.mingping.shared.form.PaperForm.Signature;

/** A form while it is filled, from top to bottom. Fixed words come from the bundle {@code disposition}, under {@code form.}. */
final class FormDraft {

    private static final String BUNDLE = "disposition";

    private final FormHead head;
    private final String title;
    private final String number;
    private final List<Field> fields = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Signature> signatures = new ArrayList<>();

    private FormDraft(FormHead head, String title, String number) {
        this.head = head;
        this.title = title;
        this.number = number;
    }

    /** @param titleKey of the form's title */
    static FormDraft of(FormHead head, String titleKey) {
        return new FormDraft(head, word(head.locale(), titleKey), head.number());
    }

    /** A document that has a number of its own. */
    static FormDraft of(FormHead head, String titleKey, String number) {
        return new FormDraft(head, word(head.locale(), titleKey), number);
    }

    FormDraft field(String key, String value) {
        fields.add(new Field(word(key), value, false));
        return this;
    }

    FormDraft field(String key, Optional<LocalDate> day) {
        return field(key, day.map(this::day).orElse(""));
    }

    FormDraft field(String key, LocalDate day) {
        return field(key, day(day));
    }

    /** A field with a row to itself. */
    FormDraft wide(String key, String value) {
        fields.add(new Field(word(key), value, true));
        return this;
    }

    /** Who the member is: what every form says alike. */
    FormDraft member() {
        FormHead.Subject member = head.member();
        return field("name", member.name()).field("sex", member.sex()).field("born", member.born()).field("joined", member.joined())
                .field("category", member.category()).field("branch", head.branch());
    }

    /** @param key of the heading */
    FormDraft text(String key, String text) {
        return part(new PaperForm.Text(word(key), text));
    }

    /** A paragraph of fixed words without a heading. */
    FormDraft say(String key, Object... values) {
        return part(new PaperForm.Text("", word(key, values)));
    }

    /** @param widths one for each column */
    FormDraft table(String key, List<String> columnKeys, List<Integer> widths, List<List<String>> rows) {
        return part(new PaperForm.Table(word(key), columnKeys.stream().map(column -> word(column)).toList(), widths, rows));
    }

    FormDraft signed(String heading, String text, Signature... places) {
        return part(new PaperForm.Signed(new PaperForm.Text(heading, text), List.of(places)));
    }

    FormDraft sign(String key, String name, Optional<LocalDate> on) {
        signatures.add(new Signature(word(key), name, on));
        return this;
    }

    /** One place for each of them. */
    FormDraft sign(String key, List<String> names, Optional<LocalDate> on) {
        names.forEach(name -> sign(key, name, on));
        return this;
    }

    /** The organisation's seal. */
    FormDraft seal(String organisation, Optional<LocalDate> on) {
        signatures.add(seal(head.locale(), organisation, on));
        return this;
    }

    PaperForm done() {
        endFields();
        return new PaperForm(head.locale(), title, number, List.of(head.branch()), parts, signatures, title + "　" + head.member().name());
    }

    String word(String key, Object... values) {
        return word(head.locale(), key, values);
    }

    String day(LocalDate day) {
        return Messages.day(day, head.locale());
    }

    /** Several in one line. */
    String list(List<String> names) {
        return String.join(word("and"), names);
    }

    String yesNo(boolean yes) {
        return word(yes ? "yes" : "not");
    }

    static Signature seal(Locale locale, String organisation, Optional<LocalDate> on) {
        return new Signature(organisation + word(locale, "seal"), "", on);
    }

    static String word(Locale locale, String key, Object... values) {
        return Messages.text(locale, BUNDLE, "form." + key, values);
    }

    /** The word of a value, for example of a disposition. */
    static String word(Locale locale, Enum<?> value) {
        return Messages.text(locale, BUNDLE, value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    String word(Enum<?> value) {
        return word(head.locale(), value);
    }

    private FormDraft part(Part part) {
        endFields();
        parts.add(part);
        return this;
    }

    private void endFields() {
        if (!fields.isEmpty()) {
            parts.add(new PaperForm.Fields(fields));
            fields.clear();
        }
    }
}
