package org.mingping.dues.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.dues.model.MonthRange;
import org.mingping.dues.model.PayingMember;
import org.mingping.dues.model.Relief;
import org.mingping.dues.model.ReliefKind;
import org.mingping.dues.model.ReliefPolicy;
import org.mingping.dues.persistence.AssessedAmounts;
import org.mingping.dues.persistence.DuesParameters;
import org.mingping.dues.persistence.PayingMembers;
import org.mingping.dues.persistence.Reliefs;
import org.mingping.organisation.County;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;
import org.mingping.shared.sheet.WorkbookImport;

/** The branch asks its superior to let a member in difficulties pay less, or nothing, for some months (中组发〔2008〕3号 第七条). */
@Stateless
public class RequestingRelief {

    @Inject
    private PayingMembers members;

    @Inject
    private Reliefs reliefs;

    @Inject
    private AssessedAmounts amounts;

    @Inject
    private DuesParameters parameters;

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** @return its id @throws Refusal NOT_FOUND, OWN_CASE, RELIEF_REASON, RELIEF_REASON_TOO_LONG, and what {@link ReliefPolicy} refuses */
    @UseCase(value = "dues.request-relief", roles = BRANCH_OFFICER)
    public long request(long memberId, ReliefKind kind, Money amount, MonthRange months, String reason) {
        database.together(WorkbookImport.ALONE);
        PayingMember member = members.byId(List.of(memberId)).get(memberId);
        if (member == null) {
            throw Refusal.notFound();
        }
        journal.subject("member", member.id(), member.name());
        OwnCase.refuse(member.id());
        database.alone("reliefs of " + member.id());
        new ReliefPolicy(parameters.window(YearMonth.now(clock)), YearMonth.now(clock))
                .require(member, kind, amount, months, amounts.in(memberId, months.first()).orElse(null), reliefs.overlap(memberId, months, 0));
        Relief relief = new Relief(county.id(), member, kind, amount, months, reason, Caller.current().signature(), clock.instant());
        reliefs.add(relief);
        journal.note("relief", relief.getId());
        return relief.getId();
    }
}
