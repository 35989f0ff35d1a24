package org.mingping.notice.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.notice.persistence.NoticeBox;

/** The notices the caller got: as a member their own, as an officer those of the organisation (§1.11, §1.12). */
@Stateless
public class ReadingNotices {

    @Inject
    private NoticeBox box;

    @UseCase(value = "notice.read", writes = false,
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<NoticeBox.Notice> mine() {
        return box.of(Caller.current());
    }

    @UseCase(value = "notice.count", writes = false,
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public long unread() {
        return box.unread(Caller.current());
    }
}
