package org.mingping.disposition.model.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.disposition.model.Disposition;
import org.mingping.shared.form.PaperForm;

/**
 * 回访计划 (domain §5, 跟踪帮教): who helps, which visits, and what became of them.
 *
 * @param helper      by name
 * @param measures    what the help consists of
 * @param visits      planned, in order of their days
 * @param readmission the earliest day of a new application, where the rule set names a wait
 */
public record FollowUpPlan(Disposition disposition, String helper, String measures, List<Visit> visits, Optional<LocalDate> readmission) {

    public FollowUpPlan {
        visits = List.copyOf(visits);
    }

    /** @param held the day on which it was made, empty until then */
    public record Visit(LocalDate planned, String purpose, Optional<LocalDate> held, String note) {
    }

    public PaperForm form(FormHead head) {
        FormDraft draft = FormDraft.of(head, "followup.title").member();
        draft.field("followup.disposition", draft.word(disposition)).field("followup.helper", helper);
        readmission.ifPresent(day -> draft.wide("followup.readmission", draft.day(day)));
        draft.text("followup.measures", measures)
                .table("followup.visits", List.of("no", "followup.planned", "followup.purpose", "followup.held", "followup.note"), List.of(1, 4, 5, 4, 7),
                        Rows.numbered(visits, visit -> List.of(draft.day(visit.planned()), visit.purpose(), visit.held().map(draft::day).orElse(""), visit.note())));
        return draft.sign("followup.by", helper, Optional.empty()).seal(head.branch(), Optional.empty()).done();
    }
}
