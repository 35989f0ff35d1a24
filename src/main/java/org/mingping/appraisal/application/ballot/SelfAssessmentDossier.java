package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingping.appraisal.persistence.ballot.DossierBook;
import org.mingping.organisation.Dossier;
import org.mingping.shared.Messages;

/** What the member wrote about themself (§1.2), once it was handed in. */
@ApplicationScoped
class SelfAssessmentDossier implements Dossier {

    private static final String ROOM = "appraisal";

    @Inject
    private DossierBook book;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isOfOccasion() {
        return true;
    }

    @Override
    public Part about(Subject subject, Locale locale) {
        Optional<DossierBook.Written> written = Optional.ofNullable(subject.occasion()).flatMap(book::selfAssessment);
        return new Part(Messages.text(locale, ROOM, "self.title"), written.map(text -> lines(text, locale))
                .orElseGet(() -> List.of(new Line("", Messages.text(locale, ROOM, "dossier.noSelfAssessment")))));
    }

    private static List<Line> lines(DossierBook.Written text, Locale locale) {
        return Stream.of(new Line("", text.late() ? label("dossier.late", locale) : ""),
                new Line(label("self.thought", locale), text.thought()), new Line(label("self.work", locale), text.work()),
                new Line(label("self.conduct", locale), text.conduct()), new Line(label("self.life", locale), text.life()),
                new Line(label("self.declared", locale), text.declaredGrade() == null ? "" : Messages.text(locale, "shared", "grade." + text.declaredGrade())))
                .filter(line -> !line.text().isBlank()).toList();
    }

    private static String label(String key, Locale locale) {
        return Messages.text(locale, ROOM, key);
    }
}
