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
import java.util.TreeMap;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.dues.application.Collecting;
import org.mingping.dues.application.ReadingMemberDues;
import org.mingping.dues.model.Collection;
import org.mingping.dues.model.PayerKind;
import org.mingping.dues.model.PaymentMethod;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.FieldFaults;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Words;

/** {@code member.xhtml}, where several months are taken at once, arrears and advance: one member's months and payments. */
@Named
@ViewScoped
public class MemberDuesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingMemberDues reading;
    @Inject
    private Collecting collecting;
    @Inject
    private FieldFaults faults;
    @Inject
    private Tell tell;

    private Long id;
    private transient ReadingMemberDues.View view;
    private List<MonthLine> lines = List.of();
    private LocalDate paidOn;
    private PaymentMethod method = PaymentMethod.CASH;
    private PayerKind payerKind = PayerKind.SELF;
    private String payer;
    private List<CheckedPayment> checked = List.of();

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        boolean superior = !Caller.current().is(Role.BRANCH_OFFICER);
        lines = getView().months().stream().map(month -> new MonthLine(month, superior)).toList();
        paidOn = getView().today();
    }

    public String collect() {
        Map<String, String> wrong = new HashMap<>();
        for (int row = 0; row < lines.size(); row++) {
            MonthLine line = lines.get(row);
            if (line.isTicked() && line.money().isEmpty()) {
                wrong.put("pay:rows:" + row + ":amount", Words.say1("dues", "collect.amount.fault", line.getMonth()));
            }
        }
        if (Payers.isContradicted(payerKind, payer)) {
            wrong.put("pay:payer", Words.say("dues", "collect.payer.fault"));
        }
        if (!faults.tell(wrong)) {
            return null;
        }
        List<CheckedPayment> typed = lines.stream().filter(MonthLine::isTicked)
                .map(line -> new CheckedPayment(Words.month(line.getMonth()), line.getOwed(), line.getPaid(), line.money().orElseThrow(), payerKind,
                        Payers.name(payer))).toList();
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
        TreeMap<YearMonth, Money> amounts = new TreeMap<>();
        lines.stream().filter(MonthLine::isTicked).forEach(line -> amounts.put(line.getMonth(), line.money().orElseThrow()));
        Collection act = new Collection(id, amounts, paidOn, method, payerKind, Payers.name(payer));
        collecting.collect(List.of(act), overpaid);
        tell.done("dues", "member.done", amounts.size(), act.total());
        return DuesPages.MEMBER_DUES + "?faces-redirect=true&id=" + id;
    }

    public boolean isMayCollect() {
        return Caller.current().isAny(List.of(Role.BRANCH_OFFICER, Role.TOWNSHIP_OFFICER)) && lines.stream().anyMatch(MonthLine::isOpen);
    }

    /** Read again for each request: it is shown, not typed into. */
    public ReadingMemberDues.View getView() {
        if (view == null && id != null) {
            view = reading.of(id);
        }
        return view;
    }

    public List<MonthLine> getLines() {
        return lines;
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

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
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

    public PayerKind getPayerKind() {
        return payerKind;
    }

    public void setPayerKind(PayerKind payerKind) {
        this.payerKind = payerKind;
    }

    public String getPayer() {
        return payer;
    }

    public void setPayer(String payer) {
        this.payer = payer;
    }
}
