package org.mingping.disposition.application.paper;

import java.util.List;
import org.mingping.shared.Messages;
import org.mingping.shared.form.PaperForm;

/** A table in which one cell is longer than a page. */
final class LongCell {

    private LongCell() {
    }

    static PaperForm form(String text) {
        PaperForm.Table table = new PaperForm.Table("", List.of("序号", "内容"), List.of(1, 9), List.of(List.of("1", text)));
        return new PaperForm(Messages.CHINESE, "组织谈话记录", "", List.of(), List.of(table), List.of(), "组织谈话记录　王𠮷");
    }
}
