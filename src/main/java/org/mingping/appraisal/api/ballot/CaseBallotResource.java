package org.mingping.appraisal.api.ballot;

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
import org.mingping.appraisal.application.ballot.GivingUpCaseBallot;
import org.mingping.appraisal.application.ballot.ReadingCaseBallot;
import org.mingping.appraisal.application.ballot.TypingCasePaper;
import org.mingping.appraisal.model.ballot.CasePaperTotals;
import org.mingping.appraisal.persistence.ballot.CaseBallotRows;
import org.mingping.shared.Jsons;
import org.mingping.shared.api.JsonInput;

/** A ballot on one case (§5): as a branch's, with the totals of paper and giving it up besides. It is opened at {@code /cases/{id}/ballots}. */
@ApplicationScoped
@Path("case-ballots/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseBallotResource extends BoxResource {

    private static final int MOST = 100_000;

    @Inject
    private ReadingCaseBallot reading;

    @Inject
    private TypingCasePaper typing;

    @Inject
    private GivingUpCaseBallot givingUp;

    /** Numbers alone until it is counted. */
    @GET
    public JsonObject view(@PathParam("id") long id) {
        ReadingCaseBallot.View view = reading.view(id);
        CaseBallotRows.Row row = view.ballot();
        JsonArrayBuilder list = Jsons.array();
        view.representatives().forEach(one -> list.add(Jsons.object().add("name", one.name()).add("standing", one.standing())));
        JsonObjectBuilder shape = Jsons.object().add("ballot", row.id()).add("case", row.caseId()).add("occasion", row.occasion().name()).add("name", row.memberName())
                .add("branch", row.branchName()).add("state", row.state().name()).add("openedOn", row.openedOn().toString()).add("closesAt", row.closesAt().toString())
                .add("members", row.members()).add("representatives", list).add("paperTyped", view.typed());
        if (row.excellent() != null) {
            shape.add("votes", Jsons.object().add("excellent", row.excellent()).add("qualified", row.qualified()).add("basicallyQualified", row.basicallyQualified())
                    .add("unqualified", row.unqualified()).add("abstained", row.abstained()));
            shape.add("membersVoted", row.membersVoted()).add("representativesVoted", row.representativesVoted()).add("paperSheets", row.paperSheets());
        }
        if (row.resultHash() != null) {
            shape.add("resultHash", row.resultHash());
        }
        if (row.reason() != null) {
            shape.add("reason", row.reason());
        }
        return shape.build();
    }

    /** {@code {members, representatives, votes: {excellent, qualified, basicallyQualified, unqualified, abstained}}} → {@code {result}}: two accounts type them, each by itself. */
    @POST
    @Path("paper-totals")
    public JsonObject type(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int members = input.integer("members", 0, MOST);
        int representatives = input.integer("representatives", 0, MOST);
        JsonInput votes = input.object("votes");
        int excellent = votes.integer("excellent", 0, MOST);
        int qualified = votes.integer("qualified", 0, MOST);
        int basicallyQualified = votes.integer("basicallyQualified", 0, MOST);
        int unqualified = votes.integer("unqualified", 0, MOST);
        int abstained = votes.integer("abstained", 0, MOST);
        input.finish();
        return Jsons.object().add("result", typing.type(id, CasePaperTotals.of(members, representatives, excellent, qualified, basicallyQualified, unqualified, abstained)).name()).build();
    }

    /** To be typed anew by both. */
    @POST
    @Path("paper-discards")
    public JsonObject discard(@PathParam("id") long id) {
        typing.discard(id);
        return view(id);
    }

    /** {@code {reason}}: nothing is counted. */
    @POST
    @Path("givings-up")
    public JsonObject giveUp(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        String reason = input.text("reason");
        input.finish();
        givingUp.giveUp(id, reason);
        return view(id);
    }
}
