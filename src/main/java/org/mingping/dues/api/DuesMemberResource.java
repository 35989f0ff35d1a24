package org.mingping.dues.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import org.mingping.dues.application.ChangingAssessment;
import org.mingping.dues.application.ReadingMemberDues;
import org.mingping.dues.model.DuesKind;
import org.mingping.dues.model.FixingChoice;
import org.mingping.shared.Money;
import org.mingping.shared.Years;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Paging;

/** {@code /dues/members/{id}}: what one member owes and has paid, and the change of the amount within a year. */
@ApplicationScoped
@Path("dues/members/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DuesMemberResource {

    @Inject
    private ReadingMemberDues reading;

    @Inject
    private ChangingAssessment changing;

    /** {@code ?year=}: without one the running year. */
    @GET
    public JsonObject get(@PathParam("id") long id, @QueryParam("year") String year) {
        return MemberDuesJson.of(reading.year(id, Paging.optionalNumber("year", year, Years.FIRST, Years.LAST)));
    }

    /** {@code {kind, base?, from, reason}}: what the member owes from a month on; answers the year of that month. */
    @POST
    @Path("amounts")
    public JsonObject change(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        DuesKind kind = input.choice(DuesKind.class, "kind");
        String typed = kind != null && kind.needsBase() ? input.text("base") : input.optionalText("base");
        Money base = typed == null ? null : Money.typed(typed).orElseGet(() -> input.refuse("base", "FIELD_NOT_AN_AMOUNT"));
        YearMonth from = JsonMonths.month(input, "from");
        String reason = input.text("reason");
        input.finish();
        changing.change(new FixingChoice(id, kind, base), from, reason);
        return MemberDuesJson.of(reading.year(id, from.getYear()));
    }
}
