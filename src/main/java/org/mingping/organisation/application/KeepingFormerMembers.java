package org.mingping.organisation.application;

import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.organisation.FollowedFormers;
import org.mingping.organisation.model.FormerMemberPolicy;
import org.mingping.organisation.persistence.FormerMembers;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/** Former members: whom superiors see, and the handing over of a record whose term is over ({@link FormerMemberPolicy}). The program reminds and lets nobody go by itself. */
@Stateless
public class KeepingFormerMembers {

    /** The longest number under which an archive keeps something. */
    public static final int MAX_ARCHIVE_NO = 100;

    @Inject
    private FormerMembers formers;

    @Inject
    @Any
    private Instance<FollowedFormers> rooms;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** @param due only those whose term is over @param size 1 to {@value Page#MAX_SIZE} */
    @UseCase(value = "organisation.read-former-members", writes = false, roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Page<FormerMembers.Line> page(boolean due, int page, int size) {
        return formers.page(due, LocalDate.now(clock), Math.max(0, page), Math.max(1, Math.min(size, Page.MAX_SIZE)));
    }

    /** The earliest day on which each of these may be admitted again; who is not among them may at any time. */
    @UseCase(value = "organisation.read-former-members", writes = false, roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Map<Long, LocalDate> readmissions(List<FormerMembers.Line> lines) {
        Map<Long, LocalDate> days = new HashMap<>();
        List<Long> members = lines.stream().map(FormerMembers.Line::id).toList();
        rooms.forEach(room -> days.putAll(room.readmissions(members)));
        return days;
    }

    /** One member's, whoever they are. @throws Refusal NOT_FOUND */
    @UseCase(value = "organisation.read-former-members", writes = false, roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public FormerMembers.Line of(long member) {
        return formers.find(member).orElseThrow(Refusal::notFound);
    }

    /**
     * The archive has the record: what is left here says who it was and what was decided.
     *
     * @param archiveNo under which the archive has it
     * @throws Refusal NOT_FOUND; ARCHIVE_NO (most characters); FORMER_MEMBER_NONE, FORMER_HANDED_OVER, FORMER_KEPT (last day)
     */
    @UseCase(value = "organisation.hand-over-former-member", roles = COUNTY_OFFICER)
    public void handOver(long member, String archiveNo) {
        String number = Written.required(archiveNo, MAX_ARCHIVE_NO, "ARCHIVE_NO", FormerMemberPolicy.CLAUSE);
        FormerMembers.Line line = of(member);
        journal.subject("member", member, line.name());
        journal.note("archiveNo", number);
        LocalDate today = LocalDate.now(clock);
        FormerMemberPolicy.obstacle(line.status(), line.keptUntil(), line.handedOverOn(), today).ifPresent(code -> {
            throw (code.equals("FORMER_KEPT") ? Refusal.conflict(code, line.keptUntil()) : Refusal.conflict(code)).under(FormerMemberPolicy.CLAUSE);
        });
        if (!formers.handOver(member, today, Caller.current().signature(), number)) {
            throw Refusal.conflict("FORMER_HANDED_OVER").under(FormerMemberPolicy.CLAUSE);
        }
    }
}
