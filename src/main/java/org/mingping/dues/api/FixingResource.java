package org.mingping.dues.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.mingping.dues.application.FixingYear;
import org.mingping.dues.application.ReadingFixing;
import org.mingping.dues.model.DuesKind;
import org.mingping.dues.model.FixingChoice;
import org.mingping.shared.Jsons;
import org.mingping.shared.Money;
import org.mingping.shared.Years;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.JsonOutput;
import org.mingping.shared.api.Paging;

/** {@code /dues/fixings}: what the members of a branch owe in a year, and fixing it in one request. */
@ApplicationScoped
@Path("dues/fixings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FixingResource {

    @Inject
    private ReadingFixing reading;

    @Inject
    private FixingYear fixing;

    /** {@code ?branch=&year=}: {@code {branch, year, open, toFix, fixed, missing}}; without a branch the caller's own, without a year the one to fix now. */
    @GET
    public JsonObject get(@QueryParam("branch") String branch, @QueryParam("year") String year) {
        return shape(reading.read(branch, Paging.optionalNumber("year", year, Years.FIRST, Years.LAST)));
    }

    /** {@code {branch?, year, members: [{member, kind, base?}]}}: all of them or none. */
    @POST
    public JsonObject fix(String body) {
        JsonInput input = JsonInput.parse(body);
        String branch = input.optionalText("branch");
        int year = input.integer("year", Years.FIRST, Years.LAST);
        List<FixingChoice> choices = input.objects("members", (one, at) -> choice(one));
        input.finish();
        fixing.fix(branch, year, choices);
        return shape(reading.read(branch, year));
    }

    private static FixingChoice choice(JsonInput one) {
        long member = one.id("member");
        DuesKind kind = one.choice(DuesKind.class, "kind");
        String typed = one.optionalText("base");
        Money base = typed == null ? null : Money.typed(typed).orElseGet(() -> one.refuse("base", "FIELD_NOT_AN_AMOUNT"));
        return kind == null ? null : new FixingChoice(member, kind, base);
    }

    private static JsonObject shape(ReadingFixing.Fixing fixing) {
        return Jsons.object().add("branch", fixing.branch().code()).add("year", fixing.year()).add("open", fixing.open())
                .add("toFix", lines(fixing.toFix())).add("fixed", lines(fixing.fixed())).add("missing", lines(fixing.missing())).build();
    }

    private static JsonArrayBuilder lines(List<ReadingFixing.Line> lines) {
        JsonArrayBuilder array = Jsons.array();
        lines.forEach(line -> array.add(line(line)));
        return array;
    }

    /** Of a fixed member what stands, of another what is proposed. */
    private static JsonObjectBuilder line(ReadingFixing.Line line) {
        boolean fixed = line.member().fixed();
        Money base = fixed ? line.member().baseOrNull() : line.proposed().base();
        Money amount = fixed ? line.member().owed() : line.amount() == null ? null : line.amount().amount();
        String clause = fixed ? line.member().clause() : line.amount() == null ? null : line.amount().clause();
        return Jsons.object().add("member", line.member().memberId()).add("name", line.member().name()).add("kind", line.proposed().kind().name())
                .add("base", base == null ? JsonValue.NULL : Jsons.value(base.toString()))
                .add("monthlyDues", amount == null ? JsonValue.NULL : Jsons.value(amount.toString())).add("clause", JsonOutput.orNull(clause))
                .add("from", line.from() == null ? JsonValue.NULL : Jsons.value(line.from().toString())).add("differsFromRoster", line.different());
    }
}
