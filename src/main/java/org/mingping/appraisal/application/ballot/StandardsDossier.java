package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.mingping.appraisal.model.Standard;
import org.mingping.appraisal.persistence.Standards;
import org.mingping.organisation.Dossier;
import org.mingping.shared.Messages;

/** By what a member like this one would be unqualified (domain §6): last, since it is the measure and not a fact about the member. */
@ApplicationScoped
class StandardsDossier implements Dossier {

    private static final String BUNDLE = "standards";

    @Inject
    private Standards standards;

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean isOfOccasion() {
        return true;
    }

    @Override
    public Part about(Subject subject, Locale locale) {
        List<Standard> applying = subject.occasion() == null ? List.of() : standards.applyingTo(subject.occasion());
        List<Line> lines = applying.stream().map(one -> new Line(Messages.text(locale, BUNDLE, "category." + one.category()), one.text())).toList();
        return new Part(Messages.text(locale, BUNDLE, "title"), lines.isEmpty() ? List.of(new Line("", Messages.text(locale, BUNDLE, "none"))) : lines);
    }
}
