package org.mingping.disposition.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.disposition.application.EducatingMember;
import org.mingping.disposition.application.HearingStatement;
import org.mingping.disposition.application.ReachingMember;
import org.mingping.disposition.application.ReadingCases;
import org.mingping.disposition.application.ReadingParts;
import org.mingping.disposition.application.TakingBackApplication;
import org.mingping.disposition.application.TalkingWithMember;
import org.mingping.disposition.application.VerifyingCase;
import org.mingping.disposition.model.CaseBasis.Attitude;
import org.mingping.disposition.model.CaseBasis.Persuasion;
import org.mingping.disposition.model.CaseHearing.OwnStatement;
import org.mingping.disposition.model.CaseHearing.Way;
import org.mingping.shared.api.JsonInput;

/** The steps before a proposal. Each takes {@code version} of what the client saw, and answers with the case as it then stands. */
@ApplicationScoped
@Path("cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CasePreparationResource {

    @Inject
    private ReadingCases reading;

    @Inject
    private ReadingParts parts;
    @Inject
    private VerifyingCase verifying;
    @Inject
    private TalkingWithMember talking;
    @Inject
    private ReachingMember reaching;
    @Inject
    private HearingStatement hearing;
    @Inject
    private EducatingMember educating;
    @Inject
    private TakingBackApplication takingBack;

    /** {@code {version, on, by: [member ids], withMe?, facts, grave, harm, established?}}: without the last the facts are established. */
    @POST
    @Path("verifications")
    public JsonObject verify(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = version(input);
        LocalDate on = input.date("on");
        List<Long> by = input.ids("by");
        boolean withMe = Boolean.TRUE.equals(input.optionalFlag("withMe"));
        String facts = input.text("facts");
        boolean grave = input.flag("grave");
        boolean harm = input.flag("harm");
        boolean established = !Boolean.FALSE.equals(input.optionalFlag("established"));
        input.finish();
        verifying.verify(id, version, on, by, withMe, facts, grave, harm, established);
        return stands(id);
    }

    /** {@code {version, on, place, by, withMe?, minutes?, statement, ownWords?, attitude?: {asksToStay, statesResolve, statesMeasures, acceptsEducation, persuaded}}}. */
    @POST
    @Path("talks")
    public JsonObject talk(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = version(input);
        LocalDate on = input.date("on");
        String place = input.text("place");
        List<Long> by = input.ids("by");
        boolean withMe = Boolean.TRUE.equals(input.optionalFlag("withMe"));
        String minutes = input.optionalText("minutes");
        OwnStatement statement = input.choice(OwnStatement.class, "statement");
        String ownWords = input.optionalText("ownWords");
        Optional<Attitude> attitude = input.has("attitude") ? Optional.of(attitude(input.object("attitude"))) : Optional.empty();
        input.finish();
        talking.talk(id, version, on, place, by, withMe, minutes, statement, ownWords, attitude);
        return stands(id);
    }

    /** {@code {version, on, way, what}}. */
    @POST
    @Path("attempts")
    public JsonObject attempt(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = version(input);
        LocalDate on = input.date("on");
        Way way = input.choice(Way.class, "way");
        String what = input.text("what");
        input.finish();
        reaching.attempt(id, version, on, way, what);
        return stands(id);
    }

    /** {@code {version, on, where, text}}: notice by publication. */
    @POST
    @Path("publications")
    public JsonObject publish(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = version(input);
        LocalDate on = input.date("on");
        String where = input.text("where");
        String text = input.text("text");
        input.finish();
        reaching.publish(id, version, on, where, text);
        return stands(id);
    }

    /** {@code {version, on, text, witness?}}: the member's defence. */
    @POST
    @Path("statements")
    public JsonObject state(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = version(input);
        LocalDate on = input.date("on");
        String text = input.text("text");
        String witness = input.optionalText("witness");
        input.finish();
        hearing.state(id, version, on, text, witness);
        return stands(id);
    }

    /** {@code {version, on, text}}: the answer to everything stated until then. */
    @POST
    @Path("answers")
    public JsonObject answer(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = version(input);
        LocalDate on = input.date("on");
        String text = input.text("text");
        input.finish();
        hearing.answer(id, version, on, text);
        return stands(id);
    }

    /** {@code {version, on, educators: [member ids], firstDay, topics?: [{topic}]}}. */
    @POST
    @Path("educators")
    public JsonObject appoint(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = version(input);
        LocalDate on = input.date("on");
        List<Long> educators = input.ids("educators");
        LocalDate firstDay = input.date("firstDay");
        List<String> topics = input.objects("topics", (topic, place) -> topic.text("topic"));
        input.finish();
        educating.appoint(id, version, on, educators, firstDay, topics);
        return stands(id);
    }

    /** {@code {version, on, by?, content, response}}: without {@code by} the caller held it. */
    @POST
    @Path("sessions")
    public JsonObject session(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = version(input);
        LocalDate on = input.date("on");
        Long by = input.optionalId("by");
        String content = input.text("content");
        String response = input.text("response");
        input.finish();
        educating.session(id, version, on, by, content, response);
        return reading.find(id).map(CaseShapes::line).orElseGet(() -> CaseShapes.part(parts.get(id))).build();
    }

    /** {@code {version, on, reason?}}: the member takes their application to leave back. */
    @POST
    @Path("withdrawals")
    public JsonObject takeBack(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = version(input);
        LocalDate on = input.date("on");
        String reason = input.optionalText("reason");
        input.finish();
        takingBack.takeBack(id, version, on, reason);
        return stands(id);
    }

    static int version(JsonInput input) {
        return input.integer("version", 0, Integer.MAX_VALUE);
    }

    private static Attitude attitude(JsonInput input) {
        return new Attitude(input.flag("asksToStay"), input.flag("statesResolve"), input.flag("statesMeasures"), input.flag("acceptsEducation"),
                input.choice(Persuasion.class, "persuaded"));
    }

    private JsonObject stands(long id) {
        return CaseShapes.line(reading.get(id)).build();
    }
}
