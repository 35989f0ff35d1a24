package org.mingping.notice.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.notice.persistence.NoticeBox;

/** The caller has read what reached them. */
@Stateless
public class MarkingNoticesRead {

    @Inject
    private NoticeBox box;

    @Inject
    private Journal journal;

    @UseCase(value = "notice.mark-read",
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public void markAll() {
        journal.note("notices", box.markRead(Caller.current()));
    }
}
