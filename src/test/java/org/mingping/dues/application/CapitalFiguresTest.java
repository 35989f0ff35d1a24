package org.mingping.dues.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingping.shared.Money;

@DisplayName("The capital figures of a receipt")
class CapitalFiguresTest {

    @DisplayName("are written as the regulation of bills wants them")
    @ParameterizedTest(name = "of {0} are {1}")
    @CsvSource({"0.00,人民币零元整", "0.01,人民币壹分", "0.20,人民币贰角整", "0.25,人民币贰角伍分", "10.05,人民币壹拾元零伍分", "10.50,人民币壹拾元伍角整", "15.00,人民币壹拾伍元整",
        "100.00,人民币壹佰元整", "107.53,人民币壹佰零柒元伍角叁分", "1409.50,人民币壹仟肆佰零玖元伍角整", "10010.30,人民币壹万零壹拾元叁角整", "100200.00,人民币壹拾万零贰佰元整",
        "120000.00,人民币壹拾贰万元整", "100100000.00,人民币壹亿零壹拾万元整", "-3.20,人民币负叁元贰角整"})
    void spelt(String amount, String figures) {
        assertThat(CapitalFigures.of(Money.of(amount))).isEqualTo(figures);
    }
}
