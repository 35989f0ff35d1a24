package org.mingping.appraisal.api.ballot;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.Map;
import org.mingping.access.SecondPersons;
import org.mingping.appraisal.application.ballot.CastingBallot;
import org.mingping.appraisal.application.ballot.ClosingBallot;
import org.mingping.appraisal.application.ballot.ExtendingBallot;
import org.mingping.appraisal.application.ballot.IssuingCodes;
import org.mingping.appraisal.application.ballot.ReadingBallot;
import org.mingping.appraisal.application.ballot.ReadingSheet;
import org.mingping.appraisal.application.ballot.VoidingBox;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.appraisal.model.ballot.Tally;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.Paging;
import org.mingping.shared.Jsons;

/**
 * Any ballot, whatever it is about (decision 0019): a member's own sheet, codes, turnout, closing, and what it came to.
 * Public, or the compiler would lay bridges over its methods, which Jersey passes over: none of these addresses would be found.
 */
public abstract class BoxResource {

    private static final int MOST_CODES = 10_000;
    private static final int MOST_ROUNDS = 1_000;

    @Inject
    private ReadingSheet sheets;

    /** Injected as an EJB: through CDI Payara would throw and catch an exception for every call, which is a good part of what a ballot costs (0012). */
    @EJB
    private CastingBallot casting;

    @Inject
    private IssuingCodes issuing;

    @Inject
    private SecondPersons secondPersons;

    @Inject
    private ClosingBallot closing;

    @Inject
    private ExtendingBallot extending;

    @Inject
    private VoidingBox voiding;

    @Inject
    private ReadingBallot reading;

    @GET
    @Path("sheet")
    public JsonObject sheet(@PathParam("id") long id) {
        return SheetJson.shape(sheets.own(id));
    }

    @POST
    @Path("ballots")
    public JsonObject cast(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        Map<Long, Mark> marks = SheetJson.marks(input);
        String token = input.text("token");
        Integer round = SheetJson.round(input);
        input.finish();
        return SheetJson.shape(casting.cast(id, round, marks, token));
    }

    /** The codes are in this answer and nowhere else. {@code secondPerson} is a token of whoever stood by; without it they are kept as issued without anybody. */
    @POST
    @Path("mass-codes")
    public JsonObject issue(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        int count = input.integer("count", 1, MOST_CODES);
        String second = input.optionalText("secondPerson");
        input.finish();
        JsonArrayBuilder codes = Jsons.array();
        (second == null ? issuing.issue(id, count) : issuing.issue(id, count, secondPersons.proveByToken(second))).forEach(code -> codes.add(code.printed()));
        return Jsons.object().add("codes", codes).build();
    }

    @GET
    @Path("turnout")
    public JsonObject turnout(@PathParam("id") long id) {
        ReadingBallot.Turnout turnout = reading.turnout(id);
        JsonObjectBuilder shape = Jsons.object().add("round", turnout.round()).add("sealed", turnout.sealed());
        if (turnout.closesAt() != null) {
            shape.add("closesAt", turnout.closesAt().toString());
        }
        return shape.add("members", turnout.members()).add("codesIssued", turnout.codesIssued())
                .add("codesUsed", turnout.codesUsed()).add("codesCancelled", turnout.codesCancelled()).build();
    }

    /** A later deadline; the present one is never made earlier. */
    @POST
    @Path("ballot-deadline")
    public JsonObject extend(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        OffsetDateTime closesAt = input.moment("closesAt");
        input.finish();
        extending.extend(id, closesAt);
        return Jsons.object().add("closesAt", closesAt.toString()).build();
    }

    /** Gives up a box that can never be sealed; {@code next} is the ballot's box that was opened in its place, absent where there is nothing left to vote on. */
    @POST
    @Path("ballot-voidings")
    public JsonObject giveUp(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        String reason = input.text("reason");
        input.finish();
        VoidingBox.Voided voided = voiding.give(id, reason);
        JsonObjectBuilder shape = Jsons.object().add("round", voided.round());
        return (voided.next() == null ? shape : shape.add("next", voided.next())).build();
    }

    /** The reconciliation, or 409 with why the box cannot be sealed. */
    @POST
    @Path("closing")
    public JsonObject close(@PathParam("id") long id) {
        ClosingBallot.Closed closed = closing.close(id);
        return Jsons.object().add("voters", closed.voters()).add("members", closed.members()).add("representatives", closed.representatives())
                .add("sheets", closed.sheets()).add("paperSheets", closed.paperSheets()).add("receipts", closed.receipts()).add("marks", closed.marks()).add("resultHash", closed.resultHash()).build();
    }

    @GET
    @Path("receipts")
    public JsonObject receipts(@PathParam("id") long id, @QueryParam("round") String round, @QueryParam("page") @DefaultValue("0") String page,
                                @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        return Paging.list(reading.receipts(id, round(round), paging.page(), paging.size()), receipt -> Jsons.object().add("receipt", receipt));
    }

    @GET
    @Path("tallies")
    public JsonObject tallies(@PathParam("id") long id, @QueryParam("round") String round, @QueryParam("page") @DefaultValue("0") String page,
                                @QueryParam("size") @DefaultValue("50") String size) {
        Paging paging = Paging.of(page, size);
        return Paging.list(reading.tallies(id, round(round), paging.page(), paging.size()), BoxResource::shape);
    }

    /** Which of the ballot's votes, from 1; null where none is named: the latest that is counted. */
    private static Integer round(String typed) {
        return Paging.optionalNumber("round", typed, 1, MOST_ROUNDS);
    }

    private static JsonObjectBuilder shape(Tally tally) {
        return Jsons.object().add("member", tally.member()).add("name", tally.name()).add("group", tally.voterGroup().name())
                .add("votes", Jsons.object().add("excellent", tally.excellent()).add("qualified", tally.qualified())
                        .add("basicallyQualified", tally.basicallyQualified()).add("unqualified", tally.unqualified()).add("abstained", tally.abstained()));
    }
}
