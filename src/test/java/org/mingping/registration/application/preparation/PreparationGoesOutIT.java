package org.mingping.registration.application.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.registration.model.CampaignState;
import org.mingping.registration.model.preparation.CensusState;
import org.mingping.registration.model.preparation.MobilisationKind;

@ArquillianTest
@DisplayName("A township's preparation as it goes out (domain §6)")
class PreparationGoesOutIT {

    @Inject
    private PreparingTownship township;
    @Inject
    private DrawingCensus drawing;
    @Inject
    private Mobilising mobilising;
    @Inject
    private ExportingPreparation exporting;
    @Inject
    private WritingPlan writing;
    @Inject
    private ReadingPreparation reading;

    @Test
    @DisplayName("says its days as people read them, has every branch of the census in it, an empty list too, and only the lists that were asked for")
    void workbooks() throws Exception {
        township.settle("9858");
        township.sanction(1, "WARNING", LocalDate.of(2026, 3, 5));
        township.finding(2, "DUES", LocalDate.of(2026, 1, 1), "CONFIRMED");
        PreparingTownship.as(township.officer(), () -> drawing.draw(township.campaign, null));
        assertThat(census(null)).hasSize(3).anySatisfy(row -> assertThat(row).contains("2026年3月5日")).anySatisfy(row -> assertThat(row).contains("2026年1月")).anySatisfy(row -> assertThat(row).contains("名单为空"))
                .allSatisfy(row -> assertThat(row).doesNotContainPattern("\\d{4}-\\d{2}"));
        assertThat(census(CensusState.SIGNED)).isEmpty();
        assertThat(census(CensusState.OPEN)).hasSize(3);
        PreparingTownship.as(township.officer(), () -> mobilising.record(township.campaign, null, MobilisationKind.MEETING, township.today(), "动员会", "部署", 5));
        PreparingTownship.as(township.officer(), () -> mobilising.conclude(township.campaign, null));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PreparingTownship.as(township.officer(), () -> exporting.export(township.campaign, out, Locale.SIMPLIFIED_CHINESE));
        assertThat(rows(out)).singleElement().asString().contains(township.today().getYear() + "年" + township.today().getMonthValue() + "月" + township.today().getDayOfMonth() + "日");
    }

    @Test
    @DisplayName("has in its plan's template the days that the campaign's rule set gives, and is over with its campaign")
    void templateAndEnd() throws Exception {
        township.settle("9859");
        PreparingTownship.as(township.officer(), () -> writing.begin(township.campaign, null));
        assertThat(PreparingTownship.as(township.officer(), () -> reading.plan(township.campaign, null)).orElseThrow().standing().text().content()).contains("在15天内");
        assertThat(PreparingTownship.as(township.officer(), () -> reading.one(township.campaign, null)).isRunning()).isTrue();
        township.texts("update campaign set state = 'DROPPED', dropped_on = current_date, dropped_by = 'x', dropped_reason = 'x' where id = " + township.campaign + " returning id");
        assertThat(PreparingTownship.as(township.officer(), () -> reading.one(township.campaign, null))).returns(CampaignState.DROPPED, line -> line.campaignState()).returns(false, line -> line.isRunning());
    }

    private List<String> census(CensusState state) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PreparingTownship.as(township.officer(), () -> exporting.census(township.campaign, null, state, out, Locale.SIMPLIFIED_CHINESE));
        return rows(out);
    }

    private static List<String> rows(ByteArrayOutputStream out) throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return StreamSupport.stream(book.getSheetAt(0).spliterator(), false).skip(1).map(PreparationGoesOutIT::said).toList();
        }
    }

    private static String said(Row row) {
        return StreamSupport.stream(row.spliterator(), false).map(Object::toString).toList().toString();
    }
}
