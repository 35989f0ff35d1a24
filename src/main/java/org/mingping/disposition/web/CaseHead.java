package org.mingping.disposition.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.disposition.application.ReadingCases;
import org.mingping.disposition.model.Deadlines;
import org.mingping.organisation.Dossier;
import org.mingping.shared.web.Words;

/** What {@code case.xhtml} says of a case before its steps: on what it rests, and what follows from it for the member. */
@Named
@ViewScoped
public class CaseHead implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CasePage page;
    @Inject
    private ReadingCases reading;

    /** The earliest day on which whoever left may be admitted again; null where no membership has ended. */
    public LocalDate getReadmission() {
        return page.getLine().effectiveOn() == null || page.getLine().disposition() == null ? null : Deadlines.readmission(page.getLine().disposition(), page.getLine().effectiveOn(), page.getRules()).orElse(null);
    }

    /** What the registration has on record from which the case came; for offices. */
    public List<Dossier.Part> getDeclared() {
        return page.isOwn() || Caller.current().roles().stream().noneMatch(Role::isOffice) ? List.of() : reading.declared(page.getId(), Words.locale());
    }

    /** Where the evidence of the ground lies; empty where it is not in this system, or not the caller's to open. */
    public String getEvidence() {
        return where(page.getLine().evidence());
    }

    /** As {@link #getEvidence}. @param evidence its kind */
    public String where(String evidence) {
        return Optional.ofNullable(evidence).map(kind -> switch (kind) {
            case "finding" -> "/findings/finding.xhtml";
            case "registration" -> page.isOwn() ? "/registration/mine.xhtml" : "/registration/registration.xhtml";
            default -> page.isOwn() ? "/appraisal/my-grade.xhtml" : "/appraisal/derivation.xhtml";
        }).orElse(null);
    }
}
