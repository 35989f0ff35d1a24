package org.mingping.dues.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.mingping.shared.Money;

/** What a member owes a month, and by which clause: 中组发〔2008〕3号 《关于中国共产党党费收缴、使用和管理的规定》, articles 2, 5 and 6 (domain §2). */
public final class AssessmentPolicy {

    private static final String REGULATION = "中组发〔2008〕3号 ";
    /** Students, the unemployed, those on relief: article 6. */
    private static final Money FIXED = Money.of("0.20");
    private static final Money FIVE_THOUSAND = Money.of("5000.00");

    /** One step of the scale. @param upTo the largest base of it, or null for the last @param perMille the share, in thousandths */
    private record Step(Money upTo, int perMille) {
    }

    private static final List<Step> WAGE = List.of(new Step(Money.of("3000.00"), 5), new Step(FIVE_THOUSAND, 10), new Step(Money.of("10000.00"), 15), new Step(null, 20));
    private static final List<Step> PENSION = List.of(new Step(FIVE_THOUSAND, 5), new Step(null, 10));

    private final CountyRates rates;

    public AssessmentPolicy(CountyRates rates) {
        this.rates = rates;
    }

    /** What is owed a month, and by which clause. */
    public record Assessed(Money amount, String clause) {
    }

    /**
     * @param base the member's monthly base in yuan after tax; not looked at where the scale does not need it
     * @throws IllegalArgumentException where the scale needs a base and there is none, or it is negative
     */
    public Assessed assess(DuesKind kind, Money base) {
        if (kind.needsBase() && (base == null || base.compareTo(Money.ZERO) < 0)) {
            throw new IllegalArgumentException(kind + " needs a base of 0 or more, not " + base);
        }
        return switch (kind) {
            case WAGE -> share(base, WAGE, "第二条");
            case RETIRED -> share(base, PENSION, "第五条");
            case FARMER -> new Assessed(rates.farmer(), REGULATION + "第六条（县定标准）");
            case STUDENT, UNEMPLOYED, LOW_INCOME -> new Assessed(FIXED, REGULATION + "第六条");
        };
    }

    /** The whole base by the step it falls into, not each part by its own. */
    private Assessed share(Money base, List<Step> scale, String article) {
        Step step = scale.stream().filter(one -> one.upTo() == null || base.compareTo(one.upTo()) <= 0).findFirst().orElseThrow();
        BigDecimal exact = base.yuan().multiply(BigDecimal.valueOf(step.perMille(), 3));
        BigDecimal unit = rates.rounding().yuan();
        Money rounded = new Money(exact.divide(unit, 0, RoundingMode.HALF_UP).multiply(unit));
        return new Assessed(rounded, REGULATION + article + "（" + BigDecimal.valueOf(step.perMille(), 1).stripTrailingZeros().toPlainString() + "%）");
    }
}
