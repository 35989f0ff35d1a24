package org.mingping.dues.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.model.PersonnelCategory;
import org.mingping.shared.Money;

@DisplayName("§2 A county's own values")
class CountyValuesTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth JULY = YearMonth.of(2026, 7);
    private static final CountyRates DEARER = new CountyRates(Money.of("0.50"), Money.of("0.10"));
    private static final List<RatePeriod> RATES = List.of(new RatePeriod(JANUARY, JULY, CountyRates.DEFAULT), new RatePeriod(JULY, null, DEARER));

    @Test
    @DisplayName("are 0.20 to 1 yuan a month for a farmer")
    void farmer() {
        assertThat(CountyValuePolicy.farmerRate("0.2")).contains("0.20");
        assertThat(CountyValuePolicy.farmerRate("1")).contains("1.00");
        assertThat(CountyValuePolicy.farmerRate("0.19")).isEmpty();
        assertThat(CountyValuePolicy.farmerRate("1.01")).isEmpty();
        assertThat(CountyValuePolicy.farmerRate("much")).isEmpty();
        assertThatCode(() -> new CountyRates(Money.of("1.00"), Money.of("1.00"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> new CountyRates(Money.of("1.01"), Money.of("0.01"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CountyRates(Money.of("0.19"), Money.of("0.01"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CountyRates(Money.of("0.20"), Money.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CountyRates(Money.of("0.20"), Money.of("1.01"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("round to cents, ten cents or yuan, and count at most twenty-four months back or ahead")
    void others() {
        assertThat(CountyValuePolicy.roundingUnit("0.1")).contains("0.10");
        assertThat(CountyValuePolicy.roundingUnit("0.05")).isEmpty();
        assertThat(CountyValuePolicy.months("24")).contains("24");
        assertThat(CountyValuePolicy.months("06")).contains("6");
        assertThat(CountyValuePolicy.months("25")).isEmpty();
        assertThat(CountyValuePolicy.months("-1")).isEmpty();
        assertThat(CountyValuePolicy.month("2026年3月")).contains("2026-03");
        assertThat(CountyValuePolicy.month("March")).isEmpty();
    }

    @Test
    @DisplayName("count from the month on in which they begin, and an amount that stays the same is one period")
    void periods() {
        assertThat(AmountPeriods.of(DuesKind.FARMER, null, RATES)).extracting(AmountPeriods.AmountPeriod::from, AmountPeriods.AmountPeriod::to, period -> period.assessed().amount().toString())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(JANUARY, JULY, "0.20"), org.assertj.core.groups.Tuple.tuple(JULY, null, "0.50"));
        assertThat(AmountPeriods.of(DuesKind.STUDENT, null, RATES)).singleElement().satisfies(period -> {
            assertThat(period.from()).isEqualTo(JANUARY);
            assertThat(period.to()).isNull();
        });
        assertThat(AmountPeriods.in(JULY.minusMonths(1), DuesKind.FARMER, null, RATES).amount()).isEqualTo(Money.of("0.20"));
        assertThat(AmountPeriods.in(JULY, DuesKind.FARMER, null, RATES).amount()).isEqualTo(Money.of("0.50"));
        assertThatThrownBy(() -> AmountPeriods.in(JANUARY.minusMonths(1), DuesKind.FARMER, null, RATES)).hasMessageContaining("2025-12");
    }

    @Test
    @DisplayName("round half up; the whole base goes by the step it falls into")
    void rounded() {
        AssessmentPolicy cents = new AssessmentPolicy(CountyRates.DEFAULT);
        assertThat(cents.assess(DuesKind.WAGE, Money.of("3000.00"))).isEqualTo(new AssessmentPolicy.Assessed(Money.of("15.00"), "中组发〔2008〕3号 第二条（0.5%）"));
        assertThat(cents.assess(DuesKind.WAGE, Money.of("3000.01")).amount()).isEqualTo(Money.of("30.00"));
        assertThat(cents.assess(DuesKind.WAGE, Money.of("10000.01")).clause()).endsWith("（2%）");
        assertThat(cents.assess(DuesKind.RETIRED, Money.of("5000.00")).amount()).isEqualTo(Money.of("25.00"));
        assertThat(cents.assess(DuesKind.WAGE, Money.of("1.00")).amount()).as("half a cent").isEqualTo(Money.of("0.01"));
        assertThat(cents.assess(DuesKind.WAGE, Money.ZERO).amount()).isEqualTo(Money.ZERO);
        assertThat(new AssessmentPolicy(DEARER).assess(DuesKind.WAGE, Money.of("2010.00")).amount()).as("10.05 by ten cents").isEqualTo(Money.of("10.10"));
        assertThatThrownBy(() -> cents.assess(DuesKind.WAGE, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cents.assess(DuesKind.RETIRED, Money.of("-0.01"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(cents.assess(DuesKind.LOW_INCOME, null).clause()).isEqualTo("中组发〔2008〕3号 第六条");
    }

    @Test
    @DisplayName("meet each category of the roster with its scale")
    void kinds() {
        assertThat(DuesKind.of(PersonnelCategory.RURAL)).isEqualTo(DuesKind.FARMER);
        assertThat(DuesKind.of(PersonnelCategory.STUDENT)).isEqualTo(DuesKind.STUDENT);
        assertThat(DuesKind.of(PersonnelCategory.RETIRED)).isEqualTo(DuesKind.RETIRED);
        assertThat(List.of(PersonnelCategory.AGENCY, PersonnelCategory.ENTERPRISE, PersonnelCategory.COMMUNITY)).extracting(DuesKind::of).containsOnly(DuesKind.WAGE);
    }
}
