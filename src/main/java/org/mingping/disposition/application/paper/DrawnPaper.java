package org.mingping.disposition.application.paper;

import java.time.LocalDate;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.disposition.model.form.CaseForm;

/** A paper as the record fills it. @param on its day */
public record DrawnPaper(CasePaper paper, LocalDate on, CaseForm form) {
}
