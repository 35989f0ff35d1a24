package org.mingping.dues.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.mingping.dues.application.ReadingBranchSheet;
import org.mingping.dues.model.BranchYear;
import org.mingping.dues.model.MemberYear;
import org.mingping.shared.api.JsonOutput;
import org.mingping.shared.api.Paging;

/** {@code GET /dues/sheets?branch=&year=}: a branch's members by months; {@code branch} is its code, without one the caller's own. */
@ApplicationScoped
@Path("dues/sheets")
@Produces(MediaType.APPLICATION_JSON)
public class SheetResource {

    @Inject
    private ReadingBranchSheet reading;

    @GET
    public JsonObject get(@QueryParam("branch") String branch, @QueryParam("year") String year) {
        BranchYear sheet = reading.year(branch, Paging.optionalNumber("year", year, 1921, 9999));
        JsonArrayBuilder members = Json.createArrayBuilder();
        sheet.members().forEach(member -> members.add(Json.createObjectBuilder().add("memberId", member.memberId()).add("member", member.name()).add("months", months(member))
                .add("paid", member.getPaid().toString()).add("missing", member.getMissing().toString())));
        return Json.createObjectBuilder().add("branch", sheet.branch().code()).add("year", sheet.year()).add("members", members)
                .add("paid", sheet.getPaid().toString()).add("missing", sheet.getMissing().toString()).build();
    }

    private static JsonArrayBuilder months(MemberYear member) {
        JsonArrayBuilder months = Json.createArrayBuilder();
        member.months().forEach(cell -> months.add(Json.createObjectBuilder().add("month", cell.month().toString()).add("owed", JsonOutput.orNull(cell.owed()))
                .add("paid", cell.paid().toString()).add("status", cell.status().name())));
        return months;
    }
}
