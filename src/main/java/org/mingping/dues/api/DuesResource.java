package org.mingping.dues.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.mingping.dues.application.ReadingRates;
import org.mingping.dues.model.AssessmentPolicy;
import org.mingping.dues.model.DuesKind;
import org.mingping.dues.model.MonthStatus;
import org.mingping.dues.model.UnpaidRun;
import org.mingping.findings.model.FailureLevel;
import org.mingping.shared.Jsons;
import org.mingping.shared.Money;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Problem;
import org.mingping.shared.api.Several;

/** What the rules of dues make of given figures: for anyone who wants to check them. Stores nothing. */
@Path("dues")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DuesResource {

    @Inject
    private ReadingRates rates;

    @Context
    private HttpHeaders headers;

    /** {@code {category, monthlyBase}} or an array of them: what is owed a month this month, and by which clause. */
    @POST
    @Path("assessments")
    public JsonValue assess(String body) {
        AssessmentPolicy policy = new AssessmentPolicy(rates.now());
        return Several.answer(body, Problem.locale(headers), input -> assess(input, policy));
    }

    /** {@code {months: [...]}}, oldest first, or an array of them: the run at their end and the level it calls for. */
    @POST
    @Path("runs")
    public JsonValue runs(String body) {
        return Several.answer(body, Problem.locale(headers), DuesResource::run);
    }

    private static JsonObjectBuilder assess(JsonInput input, AssessmentPolicy policy) {
        DuesKind kind = input.choice(DuesKind.class, "category");
        boolean needed = kind != null && kind.needsBase();
        String typed = needed ? input.text("monthlyBase") : input.optionalText("monthlyBase");
        Money base = typed == null ? null : Money.typed(typed).orElseGet(() -> input.refuse("monthlyBase", "FIELD_NOT_AN_AMOUNT"));
        input.finish();
        AssessmentPolicy.Assessed assessed = policy.assess(kind, base);
        return Jsons.object().add("monthlyDues", assessed.amount().toString()).add("clause", assessed.clause());
    }

    private static JsonObjectBuilder run(JsonInput input) {
        List<MonthStatus> months = input.choices(MonthStatus.class, "months");
        input.finish();
        int run = UnpaidRun.at(months);
        return Jsons.object().add("unpaidRun", run).add("level", FailureLevel.of(run).name());
    }
}
