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
import org.mingping.organisation.County;
import org.mingping.organisation.Dossier;
import org.mingping.shared.Messages;
import org.mingping.shared.persistence.Database;

/** The half year's months that are over: how many were paid. The running one is nobody's debt yet. */
@ApplicationScoped
public class DuesDossier implements Dossier {

    private static final String ROOM = "dues";
    private static final int PLACE = 30;

    @Inject
    private MonthLists months;

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Part about(Subject subject, Locale locale) {
        List<MonthAccount> year = months(subject);
        long paid = count(year, MonthStatus.PAID);
        long unpaid = count(year, MonthStatus.UNPAID);
        long excused = count(year, MonthStatus.EXCUSED) + count(year, MonthStatus.EXEMPT);
        List<Line> lines = new ArrayList<>();
        if (paid + unpaid + excused == 0) {
            lines.add(new Line("", Messages.text(locale, ROOM, "dossier.none")));
        } else {
            lines.add(new Line("", Messages.text(locale, ROOM, "dossier.months", Messages.halfYear(subject.half(), locale), paid, unpaid)));
        }
        if (excused > 0) {
            lines.add(new Line("", Messages.text(locale, ROOM, "dossier.excused", excused)));
        }
        return new Part(Messages.text(locale, ROOM, "dossier.title"), lines);
    }

    /** Wherever the member's branch lies now: a roll that is frozen keeps who has moved on. */
    private List<MonthAccount> months(Subject subject) {
        YearMonth last = YearMonth.from(subject.half().lastDay());
        YearMonth over = YearMonth.now(clock).minusMonths(1);
        List<MonthAccount> found = new ArrayList<>();
        database.whileSeeing(county.path(), () -> found.addAll(months.of(List.of(subject.memberId()), YearMonth.from(subject.half().firstDay()), over.isBefore(last) ? over : last)));
        return found;
    }

    private static long count(List<MonthAccount> months, MonthStatus status) {
        return months.stream().filter(month -> month.status() == status).count();
    }
}
