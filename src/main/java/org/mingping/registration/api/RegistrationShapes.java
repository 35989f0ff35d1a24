package org.mingping.registration.api;

import static org.mingping.shared.api.JsonOutput.orNull;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import org.mingping.registration.application.ReadingRegistrations;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.registration.persistence.RegistrationLists;
import org.mingping.shared.Jsons;

/** Registrations as the interface writes them. */
final class RegistrationShapes {

    private RegistrationShapes() {
    }

    static JsonObjectBuilder line(RegistrationLists.Line line, LocalDate today) {
        return Jsons.object().add("id", line.id()).add("version", line.version()).add("campaign", line.campaignId()).add("memberId", line.memberId()).add("member", line.name())
                .add("branch", orNull(line.branch())).add("state", line.state().name()).add("standing", line.standing(today).name()).add("endsOn", line.endsOn().toString())
                .add("will", orNull(line.will())).add("fromPaper", line.fromPaper()).add("submittedOn", orNull(line.submittedOn())).add("extension", orNull(line.extension()))
                .add("corrections", line.corrections()).add("takenBackOn", orNull(line.takenBackOn()));
    }

    static JsonObject whole(ReadingRegistrations.Whole whole, LocalDate today) {
        RegistrationForm form = whole.form();
        JsonArrayBuilder corrections = Jsons.array();
        whole.corrections().forEach(one -> corrections.add(Jsons.object().add("id", one.id()).add("field", one.field().name()).add("before", orNull(one.beforeValue()))
                .add("after", one.afterValue()).add("state", one.state().name()).add("askedBy", one.askedBy()).add("decidedBy", orNull(one.decidedBy())).add("answer", orNull(one.answer()))));
        JsonArrayBuilder extensions = Jsons.array();
        whole.extensions().forEach(one -> extensions.add(Jsons.object().add("until", one.until().toString()).add("reason", one.reason()).add("state", one.state().name())
                .add("proposedBy", one.proposedBy()).add("decidedBy", orNull(one.decidedBy())).add("answer", orNull(one.answer()))));
        JsonArrayBuilder talks = Jsons.array();
        whole.talks().forEach(one -> talks.add(Jsons.object().add("on", one.talkedOn().toString()).add("talkers", one.talkers()).add("minutes", one.minutes()).add("confirmed", one.confirmed())));
        JsonArrayBuilder attempts = Jsons.array();
        whole.attempts().forEach(one -> attempts.add(Jsons.object().add("on", one.triedOn().toString()).add("tried", one.tried())));
        JsonArrayBuilder papers = Jsons.array();
        whole.papers().forEach(one -> papers.add(Jsons.object().add("id", one.id()).add("name", one.name()).add("mediaType", one.mediaType()).add("bytes", one.bytes())
                .add("withdrawn", orNull(one.withdrawnReason()))));
        JsonArrayBuilder steps = Jsons.array();
        whole.steps().forEach(one -> steps.add(Jsons.object().add("number", one.number()).add("action", one.action().name()).add("note", orNull(one.note())).add("by", one.doneBy())
                .add("at", one.doneAt().toInstant().toString())));
        return line(whole.line(), today)
                .add("form", Jsons.object().add("thought", orNull(form.thought())).add("work", orNull(form.work())).add("conduct", orNull(form.conduct())).add("life", orNull(form.life()))
                        .add("will", orNull(form.will())).add("statement", orNull(form.statement())))
                .add("decision", orNull(whole.decision())).add("corrections", corrections).add("extensions", extensions).add("talks", talks).add("attempts", attempts).add("papers", papers).add("steps", steps).build();
    }
}
