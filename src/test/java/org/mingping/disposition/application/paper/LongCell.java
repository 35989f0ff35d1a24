package org.mingping.disposition.application.paper;

import java.util.List;
import org.mingping.disposition.model.form.CaseForm;
import org.mingping.shared.Messages;

/** A table in which one cell is longer than a page. */
final class LongCell {

    private LongCell() {
    }

    static CaseForm form(String text) {
        CaseForm.Table table = new CaseForm.Table("", List.of("序号", "内容"), List.of(1, 9), List.of(List.of("1", text)));
        return new CaseForm(Messages.CHINESE, "组织谈话记录", "", List.of(), List.of(table), List.of(), "组织谈话记录　王𠮷");
    }
}
