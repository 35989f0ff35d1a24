package org.mingping.disposition.application.paper;

import java.time.LocalDate;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.shared.form.PaperForm;

/** A paper as the record fills it. @param on its day */
public record DrawnPaper(CasePaper paper, LocalDate on, PaperForm form) {
}
