package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.mingping.appraisal.persistence.ballot.DossierBook;
import org.mingping.organisation.Dossier;
import org.mingping.shared.Messages;

/** Sanctions on record, the latest first. */
@ApplicationScoped
class SanctionDossier implements Dossier {

    @Inject
    private DossierBook book;

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Part about(Subject subject, Locale locale) {
        List<Line> lines = book.sanctions(subject.memberId()).stream()
                .map(one -> new Line(Messages.day(one.decidedOn(), locale), Messages.text(locale, "organisation", "sanctioned." + one.kind()))).toList();
        return new Part(Messages.text(locale, "organisation", "member.sanctions"),
                lines.isEmpty() ? List.of(new Line("", Messages.text(locale, "organisation", "member.sanctions.none"))) : lines);
    }
}
