package org.mingping.dues.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingping.dues.application.ReadingDuesOverview;
import org.mingping.dues.persistence.DuesOverview.Cell;
import org.mingping.shared.Messages;
import org.mingping.shared.Money;
import org.mingping.shared.web.Plot;
import org.mingping.shared.web.StackedBars;
import org.mingping.shared.web.Words;

/** {@code overview.xhtml}: how dues stand by organisation and month, with what stands in the address. */
@Named
@RequestScoped
public class DuesOverviewPage {

    @Inject
    private ReadingDuesOverview reading;

    private String organisation;
    private Integer year;
    private ReadingDuesOverview.Overview shown;

    public void load() {
        shown = reading.read(organisation, year);
        year = shown.year();
    }

    /** One organisation over the year's months. */
    public record Line(String code, String name, boolean branch, List<Cell> months) {

        public Money owed() {
            return months.stream().map(Cell::owedSum).reduce(Money.ZERO, Money::plus);
        }

        public Money paid() {
            return months.stream().map(Cell::paidSum).reduce(Money.ZERO, Money::plus);
        }
    }

    public List<Line> getLines() {
        Map<String, List<Cell>> byCode = new LinkedHashMap<>();
        shown.cells().forEach(cell -> byCode.computeIfAbsent(cell.code(), code -> new java.util.ArrayList<>()).add(cell));
        return byCode.values().stream().map(cells -> new Line(cells.get(0).code(), cells.get(0).name(), cells.get(0).branch(), cells)).toList();
    }

    /** The months that are shown. */
    public List<YearMonth> getMonths() {
        return shown.cells().stream().map(Cell::of).distinct().sorted().toList();
    }

    /** The running month is collected still: nobody has failed to pay it. */
    public boolean isRunning(YearMonth month) {
        return month.equals(shown.running());
    }

    /** Members who had not paid, month after month, against those who owed nothing more. */
    public Plot getPlot() {
        Map<YearMonth, int[]> sums = new TreeMap<>();
        shown.cells().stream().filter(cell -> !isRunning(cell.of())).forEach(cell -> {
            int[] sum = sums.computeIfAbsent(cell.of(), month -> new int[2]);
            sum[0] += cell.members() - cell.unpaid();
            sum[1] += cell.unpaid();
        });
        return sums.isEmpty() ? null : StackedBars.plot(text("overview.plot"), text("column.month"),
                sums.keySet().stream().map(month -> Messages.month(month, Words.locale())).toList(),
                List.of(new StackedBars.Part(text("overview.settled"), "#1e6b3a", sums.values().stream().map(sum -> sum[0]).toList()),
                        new StackedBars.Part(text("overview.unpaid"), "#a8201a", sums.values().stream().map(sum -> sum[1]).toList())));
    }

    /** This view's query, for the export. */
    public String getQuery() {
        return "?year=" + year + "&organisation=" + shown.place().code();
    }

    private static String text(String key) {
        return Messages.text(Words.locale(), "dues", key);
    }

    public ReadingDuesOverview.Overview getShown() {
        return shown;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
