package org.mingping.dues.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
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
import org.mingping.shared.Jsons;

/** A branch's members by months; {@code branch} is its code, without one the caller's own. */
@ApplicationScoped
@Path("dues/sheets")
@Produces(MediaType.APPLICATION_JSON)
public class SheetResource {

    @Inject
    private ReadingBranchSheet reading;

    /** {@code ?branch=&year=}: the year at a glance; without a year the running one. */
    @GET
    public JsonObject get(@QueryParam("branch") String branch, @QueryParam("year") String year) {
        BranchYear sheet = reading.year(branch, Paging.optionalNumber("year", year, 1921, 9999));
        JsonArrayBuilder members = Jsons.array();
        sheet.members().forEach(member -> members.add(Jsons.object().add("memberId", member.memberId()).add("member", member.name()).add("months", months(member))
                .add("paid", member.getPaid().toString()).add("missing", member.getMissing().toString())));
        return Jsons.object().add("branch", sheet.branch().code()).add("year", sheet.year()).add("members", members)
                .add("paid", sheet.getPaid().toString()).add("missing", sheet.getMissing().toString()).build();
    }

    /** {@code ?branch=&month=}: what to collect in a month, with what each member is behind from earlier ones; without a month the running one. */
    @GET
    @Path("months")
    public JsonObject month(@QueryParam("branch") String branch, @QueryParam("month") String month) {
        ReadingBranchSheet.Month sheet = reading.month(branch, Paging.optionalMonth("month", month));
        JsonArrayBuilder members = Jsons.array();
        sheet.lines().forEach(line -> members.add(Jsons.object().add("memberId", line.memberId()).add("member", line.name())
                .add("owed", JsonOutput.orNull(line.amountOwed())).add("paid", line.amountPaid().toString()).add("missing", line.missing().toString())
                .add("status", line.status().name()).add("monthsBehind", line.behind()).add("amountBehind", line.amountBehind().toString())
                .add("receipt", line.receiptId() == null ? JsonValue.NULL : Jsons.value(line.receiptId()))));
        return Jsons.object().add("branch", sheet.branch().code()).add("month", sheet.month().toString()).add("members", members).build();
    }

    private static JsonArrayBuilder months(MemberYear member) {
        JsonArrayBuilder months = Jsons.array();
        member.months().forEach(cell -> months.add(Jsons.object().add("month", cell.month().toString()).add("owed", JsonOutput.orNull(cell.owed()))
                .add("paid", cell.paid().toString()).add("status", cell.status().name())));
        return months;
    }
}
