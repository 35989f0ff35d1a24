package org.mingping.findings.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.mingping.notice.NoticeWording;
import org.mingping.shared.Messages;

/** What the monthly check tells people; put as sets by {@code findings.persistence.MonthCheck}. */
@ApplicationScoped
public class FailureNotices implements NoticeWording {

    private static final String PREFIX = "failure-";

    @Override
    public boolean speaks(String kind) {
        return kind.startsWith(PREFIX);
    }

    /** To a member the run, the month and the level; to an organisation how many members, the month, and how many of them are findings. */
    @Override
    public String sentence(String kind, List<String> values, Locale locale) {
        YearMonth month = YearMonth.parse(values.get(1));
        boolean member = kind.startsWith(PREFIX + "member-");
        String third = member ? Messages.text(locale, "findings", "level." + values.get(2)) : values.get(2);
        return Messages.text(locale, "findings", "notice." + kind, values.get(0), month, third);
    }
}
