package org.mingping.notice.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.notice.application.ReadingNotices;
import org.mingping.shared.web.NoticeSource;

/** Puts the number of unread notices into the bar. */
@ApplicationScoped
public class UnreadNotices implements NoticeSource {

    @Inject
    private ReadingNotices reading;

    @Override
    public long unread() {
        return Caller.current().roles().stream().allMatch(Role::isApart) ? 0 : reading.unread();
    }

    @Override
    public String link() {
        return NoticePages.NOTICES;
    }
}
