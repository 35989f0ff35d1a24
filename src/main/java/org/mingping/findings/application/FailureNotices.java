package org.mingping.findings.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.mingping.findings.model.FailureLevel;
import org.mingping.notice.NoticeWording;
import org.mingping.shared.Messages;

/** What the monthly check tells people; put as sets by {@code findings.persistence.MonthCheck}. */
@ApplicationScoped
public class FailureNotices implements NoticeWording {

    /** To the branch: the kind, what was decided, the member's name. */
    static final String DECIDED = "finding-decided";
    /** To the member, with the same values. */
    static final String DECIDED_OWN = "finding-decided-own";

    /** To the branch, with the same values: the member has stated something, or laid a paper beside the finding. */
    static final String STATED = "finding-stated";
    static final String PAPER_LAID = "finding-paper-laid";

    /** To the branch, with the same values: the township sent it back. */
    static final String RETURNED = "finding-returned";

    private static final String PREFIX = "failure-";
    private static final String FINDING = "finding-";

    @Override
    public boolean speaks(String kind) {
        return kind.startsWith(PREFIX) || kind.startsWith(FINDING);
    }

    /** To a member the run, the month and the level; to an organisation how many members, the month, and how many of them are findings. */
    @Override
    public String sentence(String kind, List<String> values, Locale locale) {
        if (kind.startsWith(FINDING)) {
            return Messages.text(locale, "findings", "notice." + kind, Messages.text(locale, "findings", "kind." + values.get(0)),
                    Messages.text(locale, "findings", "state." + values.get(1)), values.get(2));
        }
        YearMonth month = YearMonth.parse(values.get(1));
        boolean member = kind.startsWith(PREFIX + "member-");
        Object third = member ? Messages.text(locale, "findings", "level." + values.get(2)) : Integer.valueOf(values.get(2));
        // With six months the member is asked for their side, and the notice leads to where they state it.
        String key = member && values.get(2).equals(FailureLevel.FINDING.name()) ? kind + ".finding" : kind;
        return Messages.text(locale, "findings", "notice." + key, Integer.valueOf(values.get(0)), month, third);
    }
}
