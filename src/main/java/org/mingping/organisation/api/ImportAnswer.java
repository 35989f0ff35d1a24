package org.mingping.organisation.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.RowFinding;

/** An import's report as JSON. */
final class ImportAnswer {

    private ImportAnswer() {
    }

    static JsonObject of(ImportReport report, Locale locale) {
        return Json.createObjectBuilder()
                .add("accepted", report.accepted())
                .add("changed", report.changed())
                .add("rejected", findings(report.rejected(), locale))
                .add("warnings", findings(report.warnings(), locale))
                .build();
    }

    private static JsonArrayBuilder findings(List<RowFinding> findings, Locale locale) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        findings.forEach(finding -> array.add(Json.createObjectBuilder()
                .add("row", finding.row()).add("code", finding.code()).add("message", finding.sentence(locale))));
        return array;
    }
}
