package org.mingping.appraisal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mingping.appraisal.application.MarkingNoticesRead;
import org.mingping.appraisal.application.ReadingNotices;
import org.mingping.appraisal.persistence.NoticeBox.Notice;
import org.mingping.appraisal.model.NoticeKind;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Words;

/** {@code notices.xhtml}: what the caller was told, newest first. */
@Named
@RequestScoped
public class NoticesPage {

    @Inject
    private ReadingNotices reading;

    @Inject
    private MarkingNoticesRead marking;

    private List<Notice> notices = List.of();

    public void load() {
        notices = reading.mine();
    }

    public String markAll() {
        marking.markAll();
        return AppraisalPages.NOTICES + "?faces-redirect=true";
    }

    public List<Notice> getNotices() {
        return notices;
    }

    public boolean isAnyUnread() {
        return notices.stream().anyMatch(notice -> notice.readAt() == null);
    }

    public String sentence(Notice notice) {
        if (notice.kind().equals(NoticeKind.BALLOT_OVERDUE.code())) {
            return overdue(notice.values());
        }
        Object[] values = notice.values().stream().map(NoticesPage::spoken).toArray();
        return Messages.text(Words.locale(), "appraisal", "notice." + notice.kind(), values);
    }

    /** The branch, then why as a refusal's code and what belongs to it. */
    private static String overdue(List<String> values) {
        Refusal why = Refusal.conflict(values.get(1), values.subList(2, values.size()).toArray());
        return Words.say2("appraisal", "notice." + NoticeKind.BALLOT_OVERDUE.code(), values.get(0), why.sentence(Words.locale()));
    }

    private static String spoken(String value) {
        return HalfYear.find(value).map(Words::halfYear).orElse(value);
    }
}
