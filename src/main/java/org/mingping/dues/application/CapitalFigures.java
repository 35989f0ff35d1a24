package org.mingping.dues.application;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import org.mingping.shared.Money;

/**
 * An amount as receipts write it, in capital figures (大写金额), after 《正确填写票据和结算凭证的基本规定》: 人民币壹万零壹拾元叁角整. With 分 nothing follows; without, 整
 * does; 零 stands for 角 that are none between 元 and 分.
 */
public final class CapitalFigures {

    private static final String FINANCIAL = "%spellout-cardinal-financial";

    private CapitalFigures() {
    }

    public static String of(Money amount) {
        long fen = amount.yuan().abs().multiply(BigDecimal.valueOf(100)).longValueExact();
        long yuan = fen / 100;
        long jiao = fen / 10 % 10;
        long last = fen % 10;
        StringBuilder text = new StringBuilder(amount.compareTo(Money.ZERO) < 0 ? "人民币负" : "人民币");
        if (yuan > 0 || fen == 0) {
            text.append(spelt(yuan)).append('元');
        }
        if (jiao > 0) {
            text.append(spelt(jiao)).append('角');
        } else if (last > 0 && yuan > 0) {
            text.append('零');
        }
        return text.append(last > 0 ? spelt(last) + "分" : "整").toString();
    }

    /** ICU's 拾 is short for 壹拾, which a receipt writes out: nothing can be put before it then. A formatter is not safe for two at once. */
    private static String spelt(long number) {
        String text = new RuleBasedNumberFormat(new ULocale("zh_CN"), RuleBasedNumberFormat.SPELLOUT).format(number, FINANCIAL)
                .replaceAll("(?<![壹贰叁肆伍陆柒捌玖])拾", "壹拾");
        long wan = number / 10_000 % 10_000;
        // ICU leaves out the 零 of the empty thousands of 万.
        return wan > 0 && wan < 1_000 ? text.replaceFirst("亿(?!零)", "亿零") : text;
    }
}
