package org.mingping.disposition.model.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.model.Disposition;
import org.mingping.shared.form.PaperForm;

/**
 * 卷宗封面及目录 (domain §5): what lies in the file, numbered.
 *
 * @param disposition what the case ended in, empty where the member took their application back
 * @param opened      day the case was opened
 * @param closed      day the file was put together
 * @param documents   in the order of the file
 * @param keeper      who put it together
 * @param checker     who checked it
 */
public record FileCover(CaseGround ground, Optional<Disposition> disposition, LocalDate opened, LocalDate closed, List<Entry> documents, String keeper, String checker) {

    public FileCover {
        documents = List.copyOf(documents);
    }

    /** A document of the file. @param pages 0 where it is not known @param note for example that it is a copy */
    public record Entry(String title, Optional<LocalDate> on, int pages, String note) {
    }

    public PaperForm form(FormHead head) {
        FormDraft draft = FormDraft.of(head, "cover.title").member();
        draft.field("ground", draft.word(ground)).field("cover.disposition", disposition.map(draft::word).orElseGet(() -> draft.word("cover.takenBack")))
                .field("cover.opened", opened).field("cover.closed", closed).wide("cover.count", Integer.toString(documents.size()))
                .table("cover.index", List.of("no", "cover.document", "day", "cover.pages", "cover.note"), List.of(1, 7, 4, 2, 4), Rows.numbered(documents,
                        entry -> List.of(entry.title(), entry.on().map(draft::day).orElse(""), entry.pages() == 0 ? "" : Integer.toString(entry.pages()), entry.note())));
        return draft.sign("cover.keeper", keeper, Optional.of(closed)).sign("cover.checker", checker, Optional.empty()).done();
    }
}
