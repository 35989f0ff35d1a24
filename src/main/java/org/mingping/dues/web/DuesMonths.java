package org.mingping.dues.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import org.mingping.dues.model.MonthStatus;
import org.mingping.dues.model.SheetMonth;
import org.mingping.shared.Messages;
import org.mingping.shared.Money;
import org.mingping.shared.web.Words;

/** Months, their letters and amounts as the pages of what is owed write them. */
@Named("duesMonths")
@ApplicationScoped
public class DuesMonths {

    @Inject
    private Clock clock;

    /** A month as people type it; null where it is none. */
    static YearMonth typed(String text) {
        return text == null ? null : SheetMonth.parse(text.strip()).orElse(null);
    }

    /** 2026年3月. */
    public String month(YearMonth month) {
        return month == null ? "" : Messages.month(month, Words.locale());
    }

    /** Whether the month has not begun: that it is not paid is no fault then. */
    public boolean ahead(YearMonth month) {
        return month.isAfter(YearMonth.now(clock));
    }

    /** ¥12.50. */
    public String money(Money amount) {
        return amount == null ? "" : Messages.money(amount, Words.locale());
    }

    /** The letter beside the colour. */
    public String letter(MonthStatus status) {
        return Messages.text(Words.locale(), "dues", "status.letter." + status);
    }
}
