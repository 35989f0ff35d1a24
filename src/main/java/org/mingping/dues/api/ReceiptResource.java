package org.mingping.dues.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.mingping.dues.application.CapitalFigures;
import org.mingping.dues.application.GivingReceipt;
import org.mingping.shared.api.Problem;
import org.mingping.shared.Jsons;

/** Receipts, to read or as a document to print; each document that is fetched counts as a print. */
@ApplicationScoped
@Path("dues/receipts")
public class ReceiptResource {

    @Inject
    private GivingReceipt giving;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject get(@PathParam("id") long id) {
        GivingReceipt.Receipt receipt = giving.read(id);
        JsonArrayBuilder payments = Jsons.array();
        receipt.lines().forEach(line -> payments.add(PaymentResource.shape(line)));
        return Jsons.object().add("id", id).add("number", receipt.head().number()).add("branch", receipt.head().branch()).add("member", receipt.head().member())
                .add("total", receipt.total().toString()).add("totalInCapitalFigures", CapitalFigures.of(receipt.total())).add("standing", receipt.standing().toString())
                .add("cashier", receipt.cashier()).add("issuedAt", receipt.head().issuedAt().toString()).add("prints", receipt.head().prints()).add("payments", payments).build();
    }

    @GET
    @Path("{id}.pdf")
    @Produces("application/pdf")
    public Response print(@PathParam("id") long id) {
        return Response.ok(giving.print(id, Problem.locale(headers))).header("Content-Disposition", "attachment; filename=\"receipt-" + id + ".pdf\"").build();
    }
}
