package org.mingping.orglife.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mingping.orglife.application.WatchingLife;
import org.mingping.orglife.model.MeetingKind;
import org.mingping.orglife.model.OverviewSheet;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Plot;
import org.mingping.shared.web.StackedBars;
import org.mingping.shared.web.StackedBars.Part;
import org.mingping.shared.web.Words;

/** {@code overview.xhtml}: meetings held by organisation and month, for township and county. */
@Named
@RequestScoped
public class LifeOverviewPage {

    /** One a kind, dark enough to be told apart in print. */
    private static final Map<MeetingKind, String> COLOURS = Map.of(MeetingKind.GENERAL_MEETING, "#9b1c1f", MeetingKind.COMMITTEE_MEETING, "#1f4e79",
            MeetingKind.GROUP_MEETING, "#56708a", MeetingKind.PARTY_LECTURE, "#b07a12", MeetingKind.THEME_DAY, "#1e6b3a",
            MeetingKind.ORGANISATION_LIFE_MEETING, "#5b3a8c", MeetingKind.DEMOCRATIC_LIFE_MEETING, "#9aa5b1");

    @Inject
    private WatchingLife watching;

    @Inject
    private Clock clock;

    private Long township;
    private String month;
    private YearMonth last;
    private OverviewSheet sheet;

    public void load() {
        last = Months.read(month, YearMonth.now(clock));
        sheet = watching.sheet(township, last);
    }

    public Plot getPlot() {
        List<OverviewSheet.Row> rows = sheet.getRows();
        return rows.isEmpty() ? null : StackedBars.plot(text("overview.plot"), text("overview.organisation"), rows.stream().map(OverviewSheet.Row::getName).toList(),
                Arrays.stream(MeetingKind.values()).map(kind -> new Part(text("kind." + kind), COLOURS.get(kind), rows.stream().map(row -> row.of(kind)).toList()))
                        .toList());
    }

    /** This view's query, for the export. */
    public String getQuery() {
        return Addresses.query("township", township, "month", last);
    }

    private static String text(String key) {
        return Messages.text(Words.locale(), "orglife", key);
    }

    public OverviewSheet getSheet() {
        return sheet;
    }

    public YearMonth getLast() {
        return last;
    }

    public Long getTownship() {
        return township;
    }

    public void setTownship(Long township) {
        this.township = township;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }
}
