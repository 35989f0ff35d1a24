package org.mingping.dues.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.Role;
import org.mingping.dues.application.ChangingAssessment;
import org.mingping.dues.application.ExcusingMonth;
import org.mingping.dues.application.ReadingMemberDues;
import org.mingping.dues.application.RequestingRelief;
import org.mingping.dues.model.DuesKind;
import org.mingping.dues.model.FixingChoice;
import org.mingping.dues.model.MonthRange;
import org.mingping.dues.model.ReliefKind;
import org.mingping.shared.Messages;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.FieldFaults;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Words;

/** {@code assessment.xhtml}: what one member owes, and what the branch can do about it: change the amount, ask for a relief, accept a good reason. */
@Named
@ViewScoped
public class AssessmentPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingMemberDues reading;
    @Inject
    private ChangingAssessment changing;
    @Inject
    private RequestingRelief requesting;
    @Inject
    private ExcusingMonth excusing;
    @Inject
    private FieldFaults faults;
    @Inject
    private Tell tell;

    private Long id;
    private Integer year;
    private transient ReadingMemberDues.Year dues;
    private ReadingMemberDues.Choices choices;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private DuesKind kind;
    private ReliefKind relief;
    private Long withdrawn;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        dues = reading.year(id, year);
        year = dues.year();
        if (kind == null && !dues.amounts().isEmpty()) {
            kind = dues.amounts().get(0).kind();
        }
    }

    public String change() {
        Map<String, String> faulty = new LinkedHashMap<>();
        YearMonth from = month(faulty, "changeFrom", "change:from");
        Money base = kind != null && kind.needsBase() ? money(faulty, "base", "change:base") : null;
        if (!faults.tell(faulty)) {
            return null;
        }
        changing.change(new FixingChoice(id, kind, base), from, typed.get("changeReason"));
        return done("member.done.changed");
    }

    public String request() {
        Map<String, String> faulty = new LinkedHashMap<>();
        YearMonth first = month(faulty, "reliefFrom", "relief:from");
        YearMonth last = month(faulty, "reliefTo", "relief:to");
        Money amount = relief == ReliefKind.REDUCTION ? money(faulty, "reliefAmount", "relief:amount") : null;
        if (first != null && last != null && first.isAfter(last)) {
            faulty.put("relief:to", say("member.fault.order"));
        }
        if (!faults.tell(faulty)) {
            return null;
        }
        requesting.request(id, relief, amount, new MonthRange(first, last), typed.get("reliefReason"));
        return done("member.done.requested");
    }

    public String excuse() {
        Map<String, String> faulty = new LinkedHashMap<>();
        YearMonth month = month(faulty, "excuseMonth", "excuse:month");
        if (!faults.tell(faulty)) {
            return null;
        }
        excusing.excuse(id, month, typed.get("excuseReason"));
        return done("member.done.excused");
    }

    public String withdraw() {
        excusing.withdraw(withdrawn);
        return done("member.done.withdrawn");
    }

    private String done(String key) {
        tell.done("dues", key);
        return AssessmentPages.MEMBER_DUES + "?faces-redirect=true&id=" + id + "&year=" + year;
    }

    private YearMonth month(Map<String, String> faulty, String key, String field) {
        YearMonth month = TypedMonth.of(typed.get(key));
        if (month == null) {
            faulty.put(field, say("month.choose"));
        }
        return month;
    }

    private Money money(Map<String, String> faulty, String key, String field) {
        String text = typed.getOrDefault(key, "");
        Money money = text == null ? null : Money.typed(text).orElse(null);
        if (money == null) {
            faulty.put(field, say("member.fault.amount"));
        }
        return money;
    }

    private static String say(String key) {
        return Messages.text(Words.locale(), "dues", key);
    }

    /** Not kept with the view: read anew where it is gone. */
    public ReadingMemberDues.Year getDues() {
        if (dues == null) {
            dues = reading.year(id, year);
        }
        return dues;
    }

    /** The months the forms offer. Kept with the view: what was on offer when somebody chose is judged by the rule, not by what is on offer since. */
    public ReadingMemberDues.Choices getChoices() {
        if (choices == null) {
            choices = reading.choices(id);
        }
        return choices;
    }

    public boolean isBranch() {
        return Caller.current().is(Role.BRANCH_OFFICER);
    }

    /** Whether the caller may ask for a relief and accept a good reason: an officer does neither for themselves. */
    public boolean isMayJudge() {
        return isBranch() && !OwnCase.is(id);
    }

    /** Whether the caller's office is to act and the caller may not: somebody else has to (domain §5). */
    public boolean isForSomebodyElse() {
        return isOffice() && OwnCase.is(id);
    }

    /** Whether the caller may set another amount from some month on, which nobody does for themselves. */
    public boolean isMayChange() {
        return isOffice() && !OwnCase.is(id);
    }

    private boolean isOffice() {
        return isBranch() || Caller.current().is(Role.TOWNSHIP_OFFICER);
    }

    public DuesKind[] getKinds() {
        return DuesKind.values();
    }

    public ReliefKind[] getReliefs() {
        return ReliefKind.values();
    }

    /** What was typed, by field. */
    public Map<String, String> getTyped() {
        return typed;
    }

    public DuesKind getKind() {
        return kind;
    }

    public void setKind(DuesKind kind) {
        this.kind = kind;
    }

    public ReliefKind getRelief() {
        return relief;
    }

    public void setRelief(ReliefKind relief) {
        this.relief = relief;
    }

    public Long getWithdrawn() {
        return withdrawn;
    }

    public void setWithdrawn(Long withdrawn) {
        this.withdrawn = withdrawn;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
