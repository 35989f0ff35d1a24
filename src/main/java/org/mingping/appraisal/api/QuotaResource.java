package org.mingping.appraisal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.Set;
import org.mingping.appraisal.application.ChoosingAmongTied;
import org.mingping.appraisal.application.ReadingQuota;
import org.mingping.appraisal.persistence.QuotaView;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.JsonOutput;
import org.mingping.shared.Jsons;

/** The quota of one township-tier organisation, named by its code, and the choice among its tied (§1.8). */
@ApplicationScoped
@Path("cycles/{id}/quotas/{organisation}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class QuotaResource {

    @Inject
    private ReadingQuota reading;

    @Inject
    private ChoosingAmongTied choosing;

    /** The pool with its candidates as they are ranked; {@code members} and {@code slots} null before the quota is applied. */
    @GET
    public JsonObject get(@PathParam("id") long id, @PathParam("organisation") String organisation) {
        return shape(reading.pool(id, organisation));
    }

    /** The superior chooses as many of the tied as slots are left, with a written reason. */
    @POST
    @Path("choices")
    public JsonObject choose(@PathParam("id") long id, @PathParam("organisation") String organisation, String body) {
        JsonInput input = JsonInput.parse(body);
        int version = input.integer("version", 0, Integer.MAX_VALUE);
        Set<Long> chosen = new HashSet<>(input.ids("chosen"));
        String reason = input.text("reason");
        input.finish();
        choosing.choose(id, reading.pool(id, organisation).pool().townshipId(), version, chosen, reason);
        return shape(reading.pool(id, organisation));
    }

    private static JsonObject shape(ReadingQuota.Pool read) {
        QuotaView.Pool pool = read.pool();
        JsonArrayBuilder candidates = Jsons.array();
        read.candidates().forEach(candidate -> candidates.add(Jsons.object().add("member", candidate.id()).add("name", candidate.name())
                .add("branch", candidate.branchName()).add("share", candidate.share(read.denominator()).toString())
                .add("standing", candidate.standing().name())
                .add("chosen", candidate.chosen() == null ? JsonValue.NULL : candidate.chosen() ? JsonValue.TRUE : JsonValue.FALSE)));
        return Jsons.object().add("organisation", pool.code()).add("version", pool.version())
                .add("members", orNull(pool.members())).add("slots", orNull(pool.slots())).add("slotsLeft", pool.slotsLeft())
                .add("reason", JsonOutput.orNull(pool.tieReason())).add("candidates", candidates).build();
    }

    private static JsonValue orNull(Integer number) {
        return number == null ? JsonValue.NULL : Jsons.value(number);
    }
}
