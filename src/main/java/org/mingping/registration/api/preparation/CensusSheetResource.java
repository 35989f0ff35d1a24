package org.mingping.registration.api.preparation;

import static org.mingping.shared.api.JsonOutput.orNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.mingping.registration.application.preparation.CheckingCensus;
import org.mingping.registration.application.preparation.CompletingCensus;
import org.mingping.registration.application.preparation.ReadingCensusSheet;
import org.mingping.registration.model.preparation.CensusDifference;
import org.mingping.registration.model.preparation.CensusGround;
import org.mingping.shared.Jsons;
import org.mingping.shared.api.JsonInput;

/** One branch's list of the census: completed, signed off, checked. Every act answers with the list as it then stands. */
@ApplicationScoped
@Path("census-sheets/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CensusSheetResource {

    @Inject
    private ReadingCensusSheet reading;

    @Inject
    private CompletingCensus completing;

    @Inject
    private CheckingCensus checking;

    /** With its lines, and where they part from the records. */
    @GET
    public JsonObject one(@PathParam("id") long id) {
        ReadingCensusSheet.Sheet sheet = reading.read(id);
        JsonArrayBuilder lines = Jsons.array();
        sheet.entries().forEach(line -> lines.add(Jsons.object().add("id", line.id()).add("member", line.memberId()).add("name", orNull(line.name())).add("ground", line.ground().name())
                .add("kind", line.kind()).add("since", line.since().toString()).add("added", line.added()).add("struck", line.struck()).add("explanation", orNull(line.explanation()))));
        JsonArrayBuilder differences = Jsons.array();
        sheet.differences().forEach(one -> differences.add(difference(one)));
        return CensusResource.shape(sheet.line()).add("items", lines).add("differences", differences).build();
    }

    /** {@code {version}}: takes in what is newly on record. */
    @POST
    @Path("renewals")
    public JsonObject renew(@PathParam("id") long id, String body) {
        completing.renew(id, version(body));
        return one(id);
    }

    /** {@code {version, member, ground, kind, since, reason}}: what the records do not have. */
    @POST
    @Path("additions")
    public JsonObject add(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        long member = input.id("member");
        CensusGround ground = input.choice(CensusGround.class, "ground");
        String kind = input.text("kind");
        LocalDate since = input.date("since");
        String reason = input.text("reason");
        input.finish();
        completing.add(id, version, member, ground, kind, since, reason);
        return one(id);
    }

    /** {@code {version, line, struck, reason}}: explains a line, or strikes it. */
    @POST
    @Path("explanations")
    public JsonObject explain(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        long line = input.id("line");
        boolean struck = input.flag("struck");
        String reason = input.text("reason");
        input.finish();
        completing.explain(id, version, line, struck, reason);
        return one(id);
    }

    /** {@code {version}}. */
    @POST
    @Path("signatures")
    public JsonObject sign(@PathParam("id") long id, String body) {
        completing.sign(id, version(body));
        return one(id);
    }

    /** {@code {version, accepted, reason?}}: a reason where it is returned. */
    @POST
    @Path("checks")
    public JsonObject check(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        boolean accepted = input.flag("accepted");
        String reason = input.optionalText("reason");
        input.finish();
        if (accepted) {
            checking.accept(id, version);
        } else {
            checking.giveBack(id, version, reason);
        }
        return one(id);
    }

    private static int version(String body) {
        JsonInput input = JsonInput.parse(body);
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        input.finish();
        return version;
    }

    private static JsonObjectBuilder difference(CensusDifference one) {
        return Jsons.object().add("kind", one.kind().name()).add("line", one.entry() == null ? orNull((Object) null) : Jsons.value(one.entry().id())).add("member", one.fact().memberId())
                .add("ground", one.fact().ground().name()).add("of", one.fact().kind()).add("since", one.fact().since().toString()).add("explained", one.explained());
    }
}
