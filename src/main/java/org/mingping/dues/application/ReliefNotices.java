package org.mingping.dues.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.mingping.notice.NoticeWording;
import org.mingping.shared.Messages;

/** What people are told of reductions and exemptions. */
@ApplicationScoped
public class ReliefNotices implements NoticeWording {

    static final String PREFIX = "relief-";

    @Override
    public boolean speaks(String kind) {
        return kind.startsWith(PREFIX);
    }

    /** The first month, the last, and the kind of relief. */
    @Override
    public String sentence(String kind, List<String> values, Locale locale) {
        return Messages.text(locale, "dues", "notice." + kind, YearMonth.parse(values.get(0)), YearMonth.parse(values.get(1)),
                Messages.text(locale, "dues", "relief.kind." + values.get(2)));
    }
}
