package org.mingping.notice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mingping.notice.application.MarkingNoticesRead;
import org.mingping.notice.application.ReadingNotices;
import org.mingping.shared.web.Words;

/** {@code notices.xhtml}: what the caller was told, newest first. */
@Named
@RequestScoped
public class NoticesPage {

    @Inject
    private ReadingNotices reading;

    @Inject
    private MarkingNoticesRead marking;

    @Inject
    private NoticeWords words;

    private List<NoticeWords.Line> notices = List.of();

    public void load() {
        notices = reading.mine().stream().map(notice -> words.line(notice, Words.locale())).toList();
    }

    public String markAll() {
        marking.markAll();
        return NoticePages.NOTICES + "?faces-redirect=true";
    }

    public List<NoticeWords.Line> getNotices() {
        return notices;
    }

    public boolean isAnyUnread() {
        return notices.stream().anyMatch(NoticeWords.Line::unread);
    }
}
