package org.mingping.orglife.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
        Line figures = new Line("", text(locale, "dossier.life.figures", Messages.halfYear(subject.half(), locale), meetings.size(), count(meetings, Presence.PRESENT),
                count(meetings, Presence.EXCUSED), count(meetings, Presence.ABSENT)));
        return RecordedPart.of("dossier.life", subject.half(), meetings, Stream.of(figures), one -> new Line(Messages.day(one.day(), locale),
                text(locale, "dossier.life.meeting", text(locale, "kind." + one.kind()), text(locale, "presence." + one.presence()))), locale);
    }

    private static String text(Locale locale, String key, Object... values) {
        return Messages.text(locale, ROOM, key, values);
    }

    private static long count(List<Attended> meetings, Presence presence) {
        return meetings.stream().filter(one -> one.presence() == presence).count();
    }
}
