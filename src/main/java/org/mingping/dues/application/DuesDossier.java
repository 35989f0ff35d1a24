package org.mingping.dues.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingping.dues.model.MonthAccount;
import org.mingping.dues.model.MonthStatus;
import org.mingping.dues.persistence.MonthLists;
import org.mingping.organisation.Dossier;
import org.mingping.shared.Messages;

/** This year's months that are over: how many were paid. The running one is nobody's debt yet. */
@ApplicationScoped
public class DuesDossier implements Dossier {

    private static final String ROOM = "dues";
    private static final int PLACE = 30;

    @Inject
    private MonthLists months;

    @Inject
    private Clock clock;

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Part about(Subject subject, Locale locale) {
        YearMonth now = YearMonth.now(clock);
        List<MonthAccount> year = months.of(List.of(subject.memberId()), YearMonth.of(now.getYear(), 1), now.minusMonths(1));
        long paid = count(year, MonthStatus.PAID);
        long unpaid = count(year, MonthStatus.UNPAID);
        long excused = count(year, MonthStatus.EXCUSED) + count(year, MonthStatus.EXEMPT);
        List<Line> lines = new ArrayList<>();
        if (paid + unpaid + excused == 0) {
            lines.add(new Line("", Messages.text(locale, ROOM, "dossier.none")));
        } else {
            lines.add(new Line("", Messages.text(locale, ROOM, "dossier.months", Integer.toString(now.getYear()), paid, unpaid)));
        }
        if (excused > 0) {
            lines.add(new Line("", Messages.text(locale, ROOM, "dossier.excused", excused)));
        }
        return new Part(Messages.text(locale, ROOM, "dossier.title"), lines);
    }

    private static long count(List<MonthAccount> months, MonthStatus status) {
        return months.stream().filter(month -> month.status() == status).count();
    }
}
