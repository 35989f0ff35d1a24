package org.mingping.appraisal.api;

import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.mingping.appraisal.application.EvaluatingVotes;
import org.mingping.appraisal.model.Grading;
import org.mingping.appraisal.model.QuotaPolicy;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.shared.api.Problem;
import org.mingping.shared.api.Several;

/** What a rule set makes of given votes: the rules, for anyone who wants to check them. Stores nothing. */
@Path("rulesets/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RuleSetResource {

    @Inject
    private EvaluatingVotes evaluating;

    @Context
    private HttpHeaders headers;

    /** One request, or an array of them answered in order. */
    @POST
    @Path("evaluations")
    public JsonValue evaluate(@PathParam("code") String code, String body) {
        RuleSetParameters parameters = evaluating.under(code);
        Grading grading = new Grading(parameters);
        Locale locale = Problem.locale(headers);
        return Several.answer(body, locale, input -> GradeForm.answer(input, grading, locale));
    }

    /** One pool, or an array of them answered in order. */
    @POST
    @Path("quotas")
    public JsonValue quotas(@PathParam("code") String code, String body) {
        RuleSetParameters parameters = evaluating.under(code);
        QuotaPolicy policy = new QuotaPolicy(parameters);
        return Several.answer(body, Problem.locale(headers), input -> QuotaForm.answer(input, policy));
    }
}
