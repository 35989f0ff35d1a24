package org.mingping.dues.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.dues.application.Collecting;
import org.mingping.dues.application.ReadingBranchSheet;
import org.mingping.dues.model.Collection;
import org.mingping.dues.model.DuesBranch;
import org.mingping.dues.model.PayerKind;
import org.mingping.dues.model.PaymentMethod;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;
import org.mingping.shared.WrittenMonth;
import org.mingping.shared.web.FieldFaults;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Words;

/** {@code collect.xhtml}: a branch's sheet of one month; whoever paid is ticked, all that are ticked are recorded together. */
@Named
@ViewScoped
public class CollectPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingBranchSheet reading;
    @Inject
    private Collecting collecting;
    @Inject
    private FieldFaults faults;
    @Inject
    private Tell tell;

    private String branch;
    private String month;
    private YearMonth shown;
    private YearMonth current;
    private DuesBranch collector;
    private List<CollectLine> lines = List.of();
    private LocalDate paidOn;
    private PaymentMethod method = PaymentMethod.CASH;
    private List<CheckedPayment> checked = List.of();

    public void load() {
        ReadingBranchSheet.Month sheet = reading.month(branch, asked());
        shown = sheet.month();
        current = sheet.current();
        collector = sheet.branch();
        lines = sheet.lines().stream().map(line -> new CollectLine(line, shown, sheet.current())).toList();
        paidOn = sheet.today();
    }

    public String collect() {
        List<CollectLine> ticked = lines.stream().filter(CollectLine::isTicked).toList();
        if (ticked.isEmpty()) {
            throw Refusal.invalid("NOBODY_TICKED");
        }
        Map<String, String> wrong = new HashMap<>();
        for (int row = 0; row < lines.size(); row++) {
            CollectLine line = lines.get(row);
            if (line.isTicked() && line.money().isEmpty()) {
                wrong.put("collect:rows:" + row + ":amount", Words.say1("dues", "collect.amount.fault", line.getName()));
            }
            if (line.isTicked() && line.isPayerContradicted()) {
                wrong.put("collect:rows:" + row + ":payer", Words.say1("dues", "collect.payer.fault.of", line.getName()));
            }
        }
        if (!faults.tell(wrong)) {
            return null;
        }
        List<CheckedPayment> typed = ticked.stream().map(CollectLine::checked).toList();
        if (typed.stream().anyMatch(CheckedPayment::isMore)) {
            checked = typed;
            return null;
        }
        return record(false);
    }

    /** What was shown again is meant. */
    public String confirm() {
        return record(true);
    }

    /** Back to the amounts, all as they were typed. */
    public String correct() {
        checked = List.of();
        return null;
    }

    private String record(boolean overpaid) {
        List<Collection> acts = lines.stream().filter(CollectLine::isTicked).map(line -> line.collection(shown, paidOn, method)).toList();
        collecting.collect(acts, overpaid);
        tell.done("dues", "collect.done", acts.size(), acts.stream().map(Collection::total).reduce(Money.ZERO, Money::plus));
        return DuesPages.COLLECT + "?faces-redirect=true&branch=" + collector.code() + "&month=" + shown;
    }

    /** @throws Refusal NOT_FOUND where the address names no month */
    private YearMonth asked() {
        return month == null || month.isBlank() ? null : WrittenMonth.parse(month).orElseThrow(Refusal::notFound);
    }

    /** Branch and township record; those above look on. */
    public boolean isMayCollect() {
        return Caller.current().isAny(List.of(Role.BRANCH_OFFICER, Role.TOWNSHIP_OFFICER)) && lines.stream().anyMatch(CollectLine::isOpen);
    }

    public Money getPaid() {
        return lines.stream().map(CollectLine::getPaid).reduce(Money.ZERO, Money::plus);
    }

    public long getOpen() {
        return lines.stream().filter(CollectLine::isOpen).count();
    }

    /** What is shown again because of an amount above what is owed; empty while amounts are typed. */
    public List<CheckedPayment> getChecked() {
        return checked;
    }

    public List<PayerKind> getPayerKinds() {
        return Payers.KINDS;
    }

    public List<PaymentMethod> getMethods() {
        return Payers.METHODS;
    }

    public DuesBranch getCollector() {
        return collector;
    }

    public YearMonth getShown() {
        return shown;
    }

    public YearMonth getCurrent() {
        return current;
    }

    public List<CollectLine> getLines() {
        return lines;
    }

    public String getBranch() {
        return branch;
    }

    public void setBranch(String branch) {
        this.branch = branch;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public LocalDate getPaidOn() {
        return paidOn;
    }

    public void setPaidOn(LocalDate paidOn) {
        this.paidOn = paidOn;
    }

    public PaymentMethod getMethod() {
        return method;
    }

    public void setMethod(PaymentMethod method) {
        this.method = method;
    }
}
