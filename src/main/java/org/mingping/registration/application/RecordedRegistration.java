package org.mingping.registration.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingping.organisation.Dossier;
import org.mingping.organisation.RecordedGround;
import org.mingping.registration.persistence.DeclinedForm;
import org.mingping.registration.persistence.RegistrationTalks;
import org.mingping.shared.Messages;

/** A registration that declines as a case's file holds it: what the member declared, in their own words, and the talk that confirmed it, or what was tried to hold it. */
@ApplicationScoped
public class RecordedRegistration implements RecordedGround {

    private static final String ROOM = "registration";

    @Inject
    private DeclinedForm forms;

    @Inject
    private RegistrationTalks talks;

    @Override
    public String kind() {
        return "registration";
    }

    @Override
    public List<Dossier.Part> papers(long id, OffsetDateTime since, Locale locale) {
        return forms.find(id, since).map(form -> List.of(part(id, form, locale))).orElse(List.of());
    }

    private Dossier.Part part(long id, DeclinedForm.Line form, Locale locale) {
        List<Dossier.Line> lines = new ArrayList<>();
        lines.add(line(locale, "recorded.campaign", form.campaign()));
        lines.add(line(locale, "recorded.declared", Messages.day(form.submittedOn(), locale)));
        lines.add(line(locale, "form.statement", form.statement()));
        talks.attempts(id).stream().filter(one -> form.includes(one.recordedAt())).forEach(one -> lines.add(line(locale, "recorded.talk", Messages.text(locale, ROOM, "recorded.attempt", one.triedOn(), one.tried()))));
        talks.of(id).stream().filter(talk -> form.includes(talk.recordedAt())).forEach(talk -> lines.add(line(locale, "recorded.talk",
                Messages.text(locale, ROOM, talk.confirmed() ? "recorded.talk.confirmed" : "recorded.talk.reconsidered", talk.talkedOn(), talk.talkers(), talk.minutes()))));
        return new Dossier.Part(Messages.text(locale, ROOM, "recorded.title"), lines);
    }

    private static Dossier.Line line(Locale locale, String key, String text) {
        return new Dossier.Line(Messages.text(locale, ROOM, key), text);
    }
}
