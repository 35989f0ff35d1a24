package org.mingping.disposition.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.disposition.model.filing.FilingChecklist.Folder;
import org.mingping.disposition.model.filing.FilingChecklist.Item;
import org.mingping.shared.Messages;

@DisplayName("§5 The hand-over of a case")
class HandoverPageTest {

    @Test
    @DisplayName("names a paper that is missing from both files once, with the files")
    void missing() {
        List<Item> missing = List.of(new Item(1, Folder.PERSONAL, CasePaper.DECISION, true, "§5"), new Item(9, Folder.CASE, CasePaper.APPROVAL, true, "§5"),
                new Item(10, Folder.CASE, CasePaper.DECISION, true, "§5"));
        assertThat(HandoverPage.papers(missing, Messages.CHINESE)).containsExactly("处置决定（个人档案、案卷）", "审批表或者备案");
    }
}
