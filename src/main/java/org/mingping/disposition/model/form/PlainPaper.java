package org.mingping.disposition.model.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingping.shared.form.PaperForm;

/**
 * A paper that needs no layout of its own: a title, some fields, some paragraphs and lines (domain §5). Labels are keys of the bundle {@code disposition} under {@code form.}; what people
 * wrote stands as they wrote it.
 *
 * @param titleKey of the form's title
 * @param fields   labelled values
 * @param texts    headed paragraphs
 * @param signers  who signs: the label's key and the name
 * @param on       day of the signatures
 */
public record PlainPaper(String titleKey, List<Field> fields, List<Text> texts, List<Field> signers, Optional<LocalDate> on) {

    public PlainPaper {
        fields = List.copyOf(fields);
        texts = List.copyOf(texts);
        signers = List.copyOf(signers);
    }

    /** @param key of the label */
    public record Field(String key, String value) {
    }

    /** @param key of the heading @param text one paragraph a line */
    public record Text(String key, String text) {
    }

    /** Begins one without fields, texts or signers. */
    public static PlainPaper of(String titleKey, LocalDate on) {
        return new PlainPaper(titleKey, List.of(), List.of(), List.of(), Optional.of(on));
    }

    /** As {@link #of}, to be signed on a day that is not on record. */
    public static PlainPaper undated(String titleKey) {
        return new PlainPaper(titleKey, List.of(), List.of(), List.of(), Optional.empty());
    }

    public PlainPaper field(String key, String value) {
        return new PlainPaper(titleKey, with(fields, new Field(key, value)), texts, signers, on);
    }

    public PlainPaper text(String key, String text) {
        return new PlainPaper(titleKey, fields, with(texts, new Text(key, text)), signers, on);
    }

    public PlainPaper signed(String key, String name) {
        return new PlainPaper(titleKey, fields, texts, with(signers, new Field(key, name)), on);
    }

    public PaperForm form(FormHead head) {
        FormDraft draft = FormDraft.of(head, titleKey).member();
        fields.forEach(field -> draft.wide(field.key(), field.value()));
        texts.forEach(text -> draft.text(text.key(), text.text()));
        signers.forEach(signer -> draft.sign(signer.key(), signer.value(), on));
        return draft.done();
    }

    private static <T> List<T> with(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
