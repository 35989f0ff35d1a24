package org.mingping.orglife.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.stream.Stream;
import org.mingping.organisation.Dossier;
import org.mingping.orglife.persistence.HalfYearLife;
import org.mingping.orglife.persistence.HalfYearLife.Assigned;
import org.mingping.shared.Messages;

/** The work assigned to the member that is due in the half year, each with its day and what became of it. */
@ApplicationScoped
public class WorkDossier implements Dossier {

    private static final String ROOM = "orglife";
    private static final int PLACE = 50;

    @Inject
    private HalfYearLife life;

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Part about(Subject subject, Locale locale) {
        return RecordedPart.of("dossier.work", subject.half(), life.work(subject.memberId(), subject.half()), Stream.empty(), one -> line(one, locale), locale);
    }

    private static Line line(Assigned one, Locale locale) {
        return new Line(Messages.text(locale, ROOM, "dossier.work.due", one.dueOn()), Messages.text(locale, ROOM, "dossier.work.result", one.title(),
                one.result() == null ? Messages.text(locale, ROOM, "work.open") : Messages.text(locale, ROOM, "result." + one.result())));
    }
}
