package org.mingping.disposition.application.paper;

import java.util.List;
import java.util.stream.Stream;
import org.mingping.shared.form.PaperForm;

/** Everything that a form says. */
final class Said {

    private Said() {
    }

    static List<String> by(PaperForm form) {
        return Stream.of(Stream.of(form.title(), form.number(), form.footer()), form.subjects().stream(), form.parts().stream().flatMap(Said::by),
                form.signatures().stream().flatMap(Said::by)).flatMap(texts -> texts).flatMap(String::lines).filter(text -> !text.isBlank()).toList();
    }

    private static Stream<String> by(PaperForm.Part part) {
        if (part instanceof PaperForm.Fields fields) {
            return fields.fields().stream().flatMap(field -> Stream.of(field.label(), field.value()));
        }
        if (part instanceof PaperForm.Table table) {
            return Stream.of(Stream.of(table.heading()), table.columns().stream(), table.rows().stream().flatMap(List::stream)).flatMap(texts -> texts);
        }
        if (part instanceof PaperForm.Signed signed) {
            return Stream.concat(by(signed.text()), signed.signatures().stream().flatMap(Said::by));
        }
        PaperForm.Text text = (PaperForm.Text) part;
        return Stream.concat(Stream.of(text.heading()), text.paragraphs().stream());
    }

    private static Stream<String> by(PaperForm.Signature signature) {
        return Stream.of(signature.label(), signature.name());
    }
}
