package org.mingping.appraisal.application;

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
import org.mingping.appraisal.persistence.NoticeBox;
import org.mingping.audit.Journal;

/** The caller has read what reached them. */
@Stateless
public class MarkingNoticesRead {

    @Inject
    private NoticeBox box;

    @Inject
    private Journal journal;

    @UseCase(value = "appraisal.mark-notices-read",
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public void markAll() {
        journal.note("notices", box.markRead(Caller.current()));
    }
}
