package org.mingping.organisation.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.mingping.shared.Jsons;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.RowFinding;

/** An import's report as JSON. */
final class ImportAnswer {

    private ImportAnswer() {
    }

    static JsonObject of(ImportReport report, Locale locale) {
        return Jsons.object()
                .add("accepted", report.accepted())
                .add("changed", report.changed())
                .add("rejected", findings(report.rejected(), locale))
                .add("warnings", findings(report.warnings(), locale))
                .build();
    }

    private static JsonArrayBuilder findings(List<RowFinding> findings, Locale locale) {
        JsonArrayBuilder array = Jsons.array();
        findings.forEach(finding -> array.add(Jsons.object()
                .add("row", finding.row()).add("code", finding.code()).add("message", finding.sentence(locale))));
        return array;
    }
}
