package org.mingping.registration.application.preparation;

import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.registration.model.preparation.CensusDifference;
import org.mingping.registration.model.preparation.CensusEntry;
import org.mingping.registration.model.preparation.CensusFact;
import org.mingping.registration.model.preparation.CensusGround;
import org.mingping.registration.model.preparation.CensusPolicy;
import org.mingping.registration.model.preparation.CensusState;
import org.mingping.registration.persistence.preparation.CensusBook;
import org.mingping.registration.persistence.preparation.CensusRecords;
import org.mingping.registration.persistence.preparation.PreparationOverview;
import org.mingping.shared.Messages;
import org.mingping.shared.sheet.ListWorkbook;

/** Writes as workbooks who is where, and a township's census line by line. */
@Stateless
public class ExportingPreparation {

    private static final String ROOM = "preparation";
    private static final List<String> COLUMNS = List.of("organisation", "mobilisation", "meetings", "reached", "census", "sheets", "accepted", "consultation", "consultations", "participants",
            "opinions", "adopted", "plan", "planState", "registration", "asked", "answered");
    private static final List<String> CENSUS_COLUMNS = List.of("branch", "state", "member", "ground", "kind", "since", "origin", "struck", "besideRecords", "explanation");

    @Inject
    private PreparationOverview overview;

    @Inject
    private PreparationDesk desk;

    @Inject
    private CensusBook census;

    @Inject
    private CensusRecords records;

    @Inject
    private Journal journal;

    /** Exactly what the page shows; does not close the stream. */
    @UseCase(value = "preparation.export", roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public void export(long campaign, OutputStream out, Locale locale) throws IOException {
        journal.subject("campaign", campaign, Long.toString(campaign));
        ListWorkbook list = workbook(out, "export.title", COLUMNS, locale);
        overview.of(campaign, null).forEach(line -> list.add(cells(line, locale)));
        list.finish();
        journal.note("organisations", list.count());
    }

    /**
     * Line by line; a branch whose list is empty stands there with how far it is.
     *
     * @param organisation code; null for the caller's own
     * @param state        only lists so far; null for all
     * @throws org.mingping.shared.Refusal NOT_FOUND
     */
    @UseCase(value = "preparation.export-census", roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public void census(long campaign, String organisation, CensusState state, OutputStream out, Locale locale) throws IOException {
        journal.subject("campaign", campaign, Long.toString(campaign));
        ListWorkbook list = workbook(out, "census.export", CENSUS_COLUMNS, locale);
        List<CensusBook.Line> sheets = census.of(desk.of(campaign, organisation)).stream().filter(sheet -> state == null || sheet.state() == state).toList();
        Map<Long, List<CensusFact>> recorded = records.of(sheets.stream().map(CensusBook.Line::organisationId).toList()).stream()
                .collect(Collectors.groupingBy(CensusRecords.Line::branch, Collectors.mapping(CensusRecords.Line::fact, Collectors.toList())));
        sheets.forEach(sheet -> {
            List<CensusEntry> entries = census.entries(sheet.id());
            Map<Long, CensusDifference> differences = CensusPolicy.byEntry(CensusPolicy.differences(recorded.getOrDefault(sheet.organisationId(), List.of()), entries));
            entries.forEach(entry -> list.add(cells(sheet, entry, differences.get(entry.id()), locale)));
            if (sheet.entries() == 0) {
                list.add(Arrays.<Object>asList(sheet.branchName(), text(locale, "censusState." + sheet.state()), null, null, null, null, null, null, null, text(locale, "sheet.empty")));
            }
        });
        list.finish();
        journal.note("lines", list.count());
    }

    private static ListWorkbook workbook(OutputStream out, String title, List<String> columns, Locale locale) {
        return new ListWorkbook(out, text(locale, title), columns.stream().map(column -> text(locale, "column." + column)).toList());
    }

    private static List<Object> cells(PreparationOverview.Line line, Locale locale) {
        return Arrays.<Object>asList(line.name(), day(line.mobilisationDone(), locale), line.meetings(), line.reached(), day(line.censusDone(), locale), line.sheets(), line.accepted(), day(line.consultationDone(), locale),
                line.consultations(), line.participants(), line.opinions(), line.adopted(), day(line.planDone(), locale), line.planState() == null ? null : text(locale, "planState." + line.planState()),
                day(line.registrationDone(), locale), line.asked(), line.answered());
    }

    private static List<Object> cells(CensusBook.Line sheet, CensusEntry entry, CensusDifference difference, Locale locale) {
        String kind = entry.ground() == CensusGround.FINDING ? Messages.text(locale, "findings", "kind." + entry.kind()) : Messages.text(locale, "organisation", "sanctioned." + entry.kind());
        return Arrays.<Object>asList(sheet.branchName(), text(locale, "censusState." + sheet.state()), entry.name(), text(locale, "ground." + entry.ground()), kind,
                entry.ground() == CensusGround.FINDING ? Messages.month(YearMonth.from(entry.since()), locale) : day(entry.since(), locale),
                text(locale, entry.added() ? "origin.added" : "origin.drawn"), entry.struck() ? text(locale, "struck") : null,
                difference == null ? null : text(locale, "difference." + difference.kind()), entry.explanation());
    }

    private static String day(LocalDate day, Locale locale) {
        return day == null ? null : Messages.day(day, locale);
    }

    private static String text(Locale locale, String key) {
        return Messages.text(locale, ROOM, key);
    }
}
