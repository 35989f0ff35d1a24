package org.mingping.orglife.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.orglife.model.MeetingFilter;
import org.mingping.orglife.persistence.Branches;
import org.mingping.orglife.persistence.MeetingLists.Change;
import org.mingping.orglife.persistence.MeetingLists.Day;
import org.mingping.orglife.persistence.MeetingLists.Expected;
import org.mingping.orglife.persistence.MeetingLists.Line;
import org.mingping.orglife.persistence.MeetingLists.Minutes;
import org.mingping.orglife.persistence.MeetingLists;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;

/** Shows the meetings in the caller's scope. */
@Stateless
public class ReadingMeetings {

    private static final int MOST = 500;

    @Inject
    private MeetingLists lists;

    @Inject
    private Journal journal;

    @Inject
    private Branches branches;

    @Inject
    private OwnBranch own;

    @Inject
    private Clock clock;

    /**
     * One meeting with everything on record of it.
     *
     * @param minutes null where none are written, and for whoever is above the branch: see {@link #minutes}
     * @param written whether there are minutes
     * @param over    whether its day is over, so that attendance can be recorded
     */
    public record Whole(Line line, List<Expected> expected, List<Change> changes, Minutes minutes, boolean written, boolean over) {
    }

    /** Newest first. @param page counts from 0 */
    @UseCase(value = "orglife.read-meetings", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Page<Line> page(MeetingFilter filter, int page, int size) {
        return lists.page(filter, page, size);
    }

    /** Of one month, which the filter names, oldest first, at most some hundreds; a member sees those at which they are expected. */
    @UseCase(value = "orglife.read-calendar", writes = false, roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<Line> ofMonth(MeetingFilter filter) {
        Caller caller = Caller.current();
        if (!caller.isConfinedToOwn()) {
            return lists.ofMonth(filter, MOST);
        }
        return caller.memberId() == null ? List.of() : lists.ofMonth(filter, caller.memberId(), MOST);
    }

    /** The same as figures a day, of however many branches. */
    @UseCase(value = "orglife.read-calendar-days", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<Day> days(MeetingFilter filter) {
        return lists.days(filter);
    }

    /** @throws Refusal NOT_FOUND, also where it is out of scope */
    @UseCase(value = "orglife.read-meeting", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Whole one(long id) {
        Line line = lists.one(id).orElseThrow(Refusal::notFound);
        Minutes minutes = lists.minutes(id).orElse(null);
        return new Whole(line, lists.expected(id), lists.changes(id), Caller.current().is(BRANCH_OFFICER) ? minutes : null, minutes != null,
                line.meetsOn().isBefore(LocalDate.now(clock)));
    }

    /** The minutes, for whoever is above the branch; every such look stands in the journal. @throws Refusal NOT_FOUND, also where there are none */
    @UseCase(value = "orglife.show-minutes", roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Minutes minutes(long id) {
        Line line = lists.one(id).orElseThrow(Refusal::notFound);
        journal.subject("meeting", id, line.topic());
        return lists.minutes(id).orElseThrow(Refusal::notFound);
    }

    /** Who belongs to the caller's branch: those who can be expected, given work or talked with. */
    @UseCase(value = "orglife.read-branch-members", writes = false, roles = BRANCH_OFFICER)
    public List<Branches.Member> members() {
        return branches.members(own.named(null).id());
    }

    /** What the filters of this room offer: the organisations directly under the caller's, and the one chosen now. @param chosen its code, or null */
    @UseCase(value = "orglife.read-organisations", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<Branches.Host> organisations(String chosen) {
        return branches.choice(Caller.current().organisationId(), chosen);
    }
}
