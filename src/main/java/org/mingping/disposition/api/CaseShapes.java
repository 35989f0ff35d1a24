package org.mingping.disposition.api;

import static org.mingping.shared.api.JsonOutput.orNull;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.mingping.disposition.application.ReadingParts;
import org.mingping.disposition.model.CaseClock;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.Defect;
import org.mingping.disposition.model.filing.FilingChecklist;
import org.mingping.disposition.persistence.CaseLists;
import org.mingping.shared.Jsons;

/** What a case looks like to other systems. */
final class CaseShapes {

    private CaseShapes() {
    }

    static JsonObjectBuilder line(CaseLists.Line line) {
        return Jsons.object().add("id", line.id()).add("version", line.version()).add("member", line.name()).add("memberId", line.memberId()).add("branch", orNull(line.branch()))
                .add("ground", line.ground().name()).add("state", line.state().name()).add("stateSince", line.stateSince().toString())
                .add("disposition", orNull(line.disposition())).add("openedOn", line.openedOn().toString()).add("decidedOn", day(line.decidedOn()))
                .add("effectiveOn", day(line.effectiveOn())).add("closedOn", day(line.closedOn())).add("ruleSet", line.ruleSet()).add("dueOn", day(line.dueOn()));
    }

    /** A case as an educator or helper needs it: no ground, no state, nobody but the member. */
    static JsonObjectBuilder part(ReadingParts.Plan plan) {
        return Jsons.object().add("id", plan.caseId()).add("version", plan.version()).add("member", plan.name()).add("part", plan.educator() ? "EDUCATOR" : "HELPER")
                .add("open", plan.open());
    }

    /** A line of the book; {@code fact} is what was put on record, in the words of its step. */
    static JsonObjectBuilder entry(CaseEntry line, JsonObject fact) {
        return Jsons.object().add("number", line.number()).add("action", line.fact().action().name()).add("on", line.fact().on().toString())
                .add("by", orNull(line.by() == null ? null : line.by().name())).add("role", orNull(line.role())).add("enteredAt", line.enteredAt().toString())
                .add("state", line.after().name()).add("fact", fact);
    }

    static JsonObjectBuilder clock(CaseClock clock) {
        return Jsons.object().add("kind", clock.kind().name()).add("number", clock.number()).add("dueOn", clock.due().toString()).add("provisional", clock.provisional());
    }

    /** {@code {code, clause, restsOn, message, mend}}: the clause as code names it, the last three in the language the client accepts. */
    static JsonObjectBuilder defect(Defect defect, Locale locale) {
        return Jsons.object().add("code", defect.code().name()).add("clause", defect.clause()).add("restsOn", defect.spokenClause(locale)).add("message", defect.sentence(locale)).add("mend", defect.mend(locale));
    }

    static JsonArrayBuilder items(List<FilingChecklist.Item> items) {
        JsonArrayBuilder lines = Jsons.array();
        items.forEach(item -> lines.add(Jsons.object().add("number", item.number()).add("folder", item.folder().name()).add("paper", item.paper().name())
                .add("required", item.required()).add("clause", item.clause())));
        return lines;
    }

    private static JsonValue day(LocalDate day) {
        return orNull(day == null ? null : day.toString());
    }
}
