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

    private static final int NAME = 3;

    @Override
    public boolean speaks(String kind) {
        return kind.startsWith(PREFIX);
    }

    /** The first month, the last, and the kind of relief; to the branch the member's name as well, which notices put before it was told of have not. */
    @Override
    public String sentence(String kind, List<String> values, Locale locale) {
        boolean named = values.size() > NAME;
        return Messages.text(locale, "dues", "notice." + kind + (named ? ".of" : ""), YearMonth.parse(values.get(0)), YearMonth.parse(values.get(1)),
                Messages.text(locale, "dues", "relief.said." + values.get(2)), named ? values.get(NAME) : null);
    }
}
