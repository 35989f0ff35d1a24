package org.mingping.appraisal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.mingping.appraisal.application.ReadingStandards;
import org.mingping.appraisal.application.WritingStandards;
import org.mingping.appraisal.model.Standard;
import org.mingping.appraisal.model.StandardCategory;
import org.mingping.appraisal.persistence.Standards;
import org.mingping.shared.Jsons;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Paging;

/** The standards that a rule set is published with: read by everyone, written while it is a draft. */
@ApplicationScoped
@Path("rulesets/{code}/standards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StandardsResource {

    @Inject
    private ReadingStandards reading;

    @Inject
    private WritingStandards writing;

    /** {@code {ruleSet, version, items: [{category, text, source}], annex: [{subject, text, answer, source}]}}; {@code ?category=} narrows the items. */
    @GET
    public JsonObject list(@PathParam("code") String code, @QueryParam("category") String category) {
        StandardCategory wanted = Paging.choice(StandardCategory.class, "category", category);
        return shape(reading.read(code), wanted);
    }

    /** {@code {version, items: [{category, text, source}]}}: all of them, in their order; answers as {@link #list}. */
    @PUT
    public JsonObject write(@PathParam("code") String code, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        List<Standard> items = input.objects("items", (one, at) -> new Standard(one.choice(StandardCategory.class, "category"), one.text("text"), one.text("source")));
        input.finish();
        writing.write(code, version, items);
        return shape(reading.read(code), null);
    }

    private static JsonObject shape(Standards.Written written, StandardCategory wanted) {
        JsonArrayBuilder items = Jsons.array();
        written.standards().stream().filter(one -> wanted == null || one.category() == wanted).forEach(one -> items.add(
                Jsons.object().add("category", one.category().name()).add("text", one.text()).add("source", one.source())));
        JsonArrayBuilder annex = Jsons.array();
        written.annex().forEach(one -> annex.add(
                Jsons.object().add("subject", one.subject()).add("text", one.text()).add("answer", one.answer()).add("source", one.source())));
        return Jsons.object().add("ruleSet", written.code()).add("version", written.version()).add("items", items).add("annex", annex).build();
    }
}
