package org.mingping.dues.web;

import java.io.Serializable;
import org.mingping.dues.application.ReadingFixing;
import org.mingping.dues.model.DuesKind;
import org.mingping.dues.model.FixingChoice;
import org.mingping.shared.Money;

/** One member in the form that fixes a year: the kind is chosen, the base typed. */
public class FixingRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long memberId;
    private final String name;
    private final boolean different;
    private final Money rosterBase;
    private final DuesKind proposedKind;
    private final String proposedBase;
    private final Money amount;
    private final String clause;
    private DuesKind kind;
    private String base;

    FixingRow(ReadingFixing.Line line) {
        memberId = line.member().memberId();
        name = line.member().name();
        different = line.different();
        rosterBase = line.member().rosterBaseOrNull();
        proposedKind = line.proposed().kind();
        proposedBase = line.proposed().base() == null ? "" : line.proposed().base().toString();
        amount = line.amount() == null ? null : line.amount().amount();
        clause = line.amount() == null ? null : line.amount().clause();
        kind = proposedKind;
        base = proposedBase;
    }

    /** Whether what was typed as a base is no amount; blank is none yet. */
    boolean isFaulty() {
        return kind.needsBase() && !base.isEmpty() && Money.typed(base).isEmpty();
    }

    FixingChoice choice() {
        return new FixingChoice(memberId, kind, kind.needsBase() && !base.isEmpty() ? Money.typed(base).orElseThrow() : null);
    }

    /** Whether amount and clause are still those of what stands in the form. */
    public boolean isAsProposed() {
        return kind == proposedKind && base.equals(proposedBase);
    }

    public long getMemberId() {
        return memberId;
    }

    public String getName() {
        return name;
    }

    public boolean isDifferent() {
        return different;
    }

    public Money getRosterBase() {
        return rosterBase;
    }

    public Money getAmount() {
        return amount;
    }

    public String getClause() {
        return clause;
    }

    public DuesKind getKind() {
        return kind;
    }

    public void setKind(DuesKind kind) {
        this.kind = kind;
    }

    public String getBase() {
        return base;
    }

    public void setBase(String base) {
        this.base = base == null ? "" : base.strip();
    }
}
