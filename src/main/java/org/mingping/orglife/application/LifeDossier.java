package org.mingping.orglife.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingping.organisation.Dossier;
import org.mingping.orglife.model.Presence;
import org.mingping.orglife.persistence.HalfYearLife;
import org.mingping.orglife.persistence.HalfYearLife.Attended;
import org.mingping.shared.Messages;

/** The half year's meetings at which the member was expected: how many, and each with its day, its kind and what was recorded. Facts alone, no score and nobody to compare with. */
@ApplicationScoped
public class LifeDossier implements Dossier {

    private static final String ROOM = "orglife";
    private static final int PLACE = 40;

    @Inject
    private HalfYearLife life;

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Part about(Subject subject, Locale locale) {
        List<Attended> meetings = life.meetings(subject.memberId(), subject.half());
        String half = Messages.halfYear(subject.half(), locale);
        List<Line> lines = new ArrayList<>();
        if (meetings.isEmpty()) {
            lines.add(new Line("", Messages.text(locale, ROOM, "dossier.life.none", half)));
        } else {
            lines.add(new Line("", Messages.text(locale, ROOM, "dossier.life.figures", half, meetings.size(), count(meetings, Presence.PRESENT),
                    count(meetings, Presence.EXCUSED), count(meetings, Presence.ABSENT))));
        }
        meetings.forEach(one -> lines.add(new Line(Messages.day(one.day(), locale), Messages.text(locale, ROOM, "dossier.life.meeting",
                Messages.text(locale, ROOM, "kind." + one.kind()), Messages.text(locale, ROOM, "presence." + one.presence())))));
        return new Part(Messages.text(locale, ROOM, "dossier.life.title"), lines);
    }

    private static long count(List<Attended> meetings, Presence presence) {
        return meetings.stream().filter(one -> one.presence() == presence).count();
    }
}
