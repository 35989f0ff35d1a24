package org.mingping.disposition.model.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.shared.form.PaperForm;

/**
 * 卷宗封面及目录 (domain §5): what lies in the file, numbered.
 *
 * @param disposition what the case ended in, empty where nothing is decided
 * @param reformed    whether a rectification ended in that the member has reformed
 * @param takenBack   whether that is so because the member took their application back
 * @param opened      day the case was opened
 * @param closed      day the file was put together
 * @param documents   in the order of the file
 * @param keeper      who put it together
 * @param checker     who checked it; empty, to be signed by hand, where that would be whoever put it together
 */
public record FileCover(CaseGround ground, Optional<Disposition> disposition, boolean reformed, boolean takenBack, LocalDate opened, LocalDate closed, List<Entry> documents, String keeper, String checker) {

    public FileCover {
        documents = List.copyOf(documents);
    }

    /** A document of the file. @param title of a drawn one, the file's name of a scan @param scanned what a scan is of @param pages of a drawn one; 0 where nobody counted them */
    public record Entry(String title, Optional<LocalDate> on, Optional<CasePaper> scanned, int pages) {

        public static Entry drawn(String title, LocalDate on, int pages) {
            return new Entry(title, Optional.of(on), Optional.empty(), pages);
        }

        /** @param file its name */
        public static Entry scan(CasePaper paper, String file, LocalDate on) {
            return new Entry(file, Optional.of(on), Optional.of(paper), 0);
        }
    }

    /** A proposal that was on its way when the application was taken back is no outcome. */
    private String outcome(FormDraft draft) {
        if (takenBack) {
            return draft.word("cover.takenBack");
        }
        return disposition.map(one -> reformed && one == Disposition.RECTIFICATION ? draft.word("cover.reformed", draft.word(one)) : draft.word(one)).orElseGet(() -> draft.word("cover.undecided"));
    }

    public PaperForm form(FormHead head) {
        FormDraft draft = FormDraft.of(head, "cover.title").member();
        draft.field("ground", draft.word(ground)).field("cover.disposition", outcome(draft))
                .field("cover.opened", opened).field("cover.closed", closed).wide("cover.count", Integer.toString(documents.size()))
                .table("cover.index", List.of("no", "cover.document", "day", "cover.pages", "cover.note"), List.of(1, 7, 4, 2, 4), Rows.numbered(documents,
                        entry -> List.of(entry.scanned().map(paper -> draft.word("cover.scanOf", draft.word(paper), entry.title())).orElse(entry.title()),
                                entry.on().map(draft::day).orElse(""), entry.pages() == 0 ? "—" : Integer.toString(entry.pages()), entry.scanned().map(paper -> draft.word("cover.scan")).orElse(""))));
        return draft.sign("cover.keeper", keeper, Optional.of(closed)).sign("cover.checker", checker, Optional.empty()).done();
    }
}
