package org.mingping.dues.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.dues.model.ExcusePolicy;
import org.mingping.dues.model.PayingMember;
import org.mingping.dues.persistence.Excuses;
import org.mingping.dues.persistence.MonthLists;
import org.mingping.dues.persistence.PayingMembers;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;
import org.mingping.shared.persistence.Database;
import org.mingping.shared.sheet.WorkbookImport;

/** The branch accepts that there was a good reason for not paying a month, and takes that back where it was mistaken. */
@Stateless
public class ExcusingMonth {

    @Inject
    private PayingMembers members;

    @Inject
    private MonthLists months;

    @Inject
    private Excuses excuses;

    @Inject
    private Database database;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** @throws Refusal NOT_FOUND, OWN_CASE, DUES_EXCUSE_REASON, DUES_EXCUSE_REASON_TOO_LONG, and what {@link ExcusePolicy} refuses */
    @UseCase(value = "dues.excuse-month", roles = BRANCH_OFFICER)
    public void excuse(long memberId, YearMonth month, String reason) {
        database.together(WorkbookImport.ALONE);
        PayingMember member = members.byId(List.of(memberId)).get(memberId);
        if (member == null) {
            throw Refusal.notFound();
        }
        journal.subject("member", member.id(), member.name());
        OwnCase.refuse(member.id());
        database.alone("dues of " + member.scopePath());
        new ExcusePolicy(YearMonth.now(clock)).require(member, months.of(List.of(new MonthLists.Wanted(memberId, month))).get(0));
        String why = Written.text(reason, "DUES_EXCUSE_REASON", ExcusePolicy.MAX_REASON);
        excuses.add(memberId, List.of(month), why, null, Caller.current().signature());
        journal.note("month", month.toString());
    }

    /** @throws Refusal NOT_FOUND, OWN_CASE, EXCUSE_OF_FINDING for what the superior decided with a finding, EXCUSE_WITHDRAWN */
    @UseCase(value = "dues.withdraw-excuse", roles = BRANCH_OFFICER)
    public void withdraw(long id) {
        Excuses.Line excuse = excuses.find(id).orElseThrow(Refusal::notFound);
        journal.subject("member", excuse.memberId(), excuse.name());
        journal.note("month", excuse.of().toString());
        OwnCase.refuse(excuse.memberId());
        if (excuse.findingId() != null) {
            throw Refusal.conflict("EXCUSE_OF_FINDING");
        }
        if (!excuses.withdraw(id, Caller.current().signature())) {
            throw Refusal.conflict("EXCUSE_WITHDRAWN");
        }
    }

    /** The latest months first. @param memberId null for everyone the caller sees */
    @UseCase(value = "dues.read-excuses", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<Excuses.Line> of(Long memberId) {
        return excuses.of(memberId);
    }
}
