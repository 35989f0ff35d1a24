package org.mingping.dues.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.mingping.dues.application.Collecting;
import org.mingping.dues.application.ReadingMemberDues;
import org.mingping.dues.application.ReversingPayment;
import org.mingping.dues.model.Collection;
import org.mingping.dues.model.PayerKind;
import org.mingping.dues.model.PaymentMethod;
import org.mingping.dues.persistence.PaymentBook;
import org.mingping.shared.Jsons;
import org.mingping.shared.Money;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.api.JsonOutput;
import org.mingping.shared.api.Problem;
import org.mingping.shared.api.Several;

/** Acts of paying, and their reversals. */
@ApplicationScoped
@Path("dues/payments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PaymentResource {

    @Inject
    private Collecting collecting;

    @Inject
    private ReversingPayment reversing;

    @Inject
    private ReadingMemberDues reading;

    @Context
    private HttpHeaders headers;

    /**
     * {@code {memberId, months: [{month, amount}], paidOn, method, payerKind, payer?, overpaid?}} or an array, each one act of its own with its own receipt or problem. More than is
     * missing of a month is refused (409, {@code MORE_THAN_OWED}) unless {@code "overpaid": true} says that it is meant.
     */
    @POST
    public JsonValue collect(String body) {
        return Several.answer(body, Problem.locale(headers), this::collect);
    }

    /** {@code {reason}}: takes one month's payment back; answers the payment as it stands now. */
    @POST
    @Path("{id}/reversals")
    public JsonObject reverse(@PathParam("id") long id, String body) {
        JsonInput input = JsonInput.parse(body);
        String reason = input.text("reason");
        input.finish();
        reversing.reverse(id, reason);
        return shape(reading.payment(id)).build();
    }

    private JsonObjectBuilder collect(JsonInput input) {
        long member = input.id("memberId");
        TreeMap<YearMonth, Money> amounts = new TreeMap<>();
        input.objects("months", (one, at) -> {
            YearMonth month = JsonMonths.month(one, "month");
            String text = one.text("amount");
            Money amount = text == null ? null : Money.typed(text).orElseGet(() -> one.refuse("amount", "FIELD_NOT_AN_AMOUNT"));
            if (month != null && amount != null && amounts.putIfAbsent(month, amount) != null) {
                one.refuse("month", "MONTH_TWICE");
            }
            return month;
        });
        LocalDate paidOn = input.date("paidOn");
        PaymentMethod method = input.choice(PaymentMethod.class, "method");
        PayerKind payerKind = input.choice(PayerKind.class, "payerKind");
        String payer = input.optionalText("payer");
        boolean overpaid = Boolean.TRUE.equals(input.optionalFlag("overpaid"));
        // Workbooks alone may leave open how and from whom money came.
        if (method == PaymentMethod.UNKNOWN) {
            input.refuse("method", "FIELD_NOT_A_CHOICE", "[CASH, TRANSFER]");
        }
        if (payerKind == PayerKind.OTHER) {
            input.refuse("payerKind", "FIELD_NOT_A_CHOICE", "[SELF, RELATIVE, MEMBER]");
        }
        if (payerKind == PayerKind.SELF && payer != null) {
            input.refuse("payer", "PAYER_IS_MEMBER");
        }
        input.finish();
        long receipt = collecting.collect(List.of(new Collection(member, amounts, paidOn, method, payerKind, payer)), overpaid).get(0);
        return Jsons.object().add("receipt", receipt);
    }

    static JsonObjectBuilder shape(PaymentBook.Line line) {
        return Jsons.object().add("id", line.id()).add("memberId", line.memberId()).add("month", line.of().toString()).add("amount", line.sum().toString())
                .add("paidOn", line.paidOn().toString()).add("method", line.method().name()).add("payerKind", line.payerKind().name())
                .add("payer", JsonOutput.orNull(line.payer())).add("receipt", line.receiptId() == null ? JsonValue.NULL : Jsons.value(line.receiptId()))
                .add("reversedOn", JsonOutput.orNull(line.reversedOn())).add("reversalReason", JsonOutput.orNull(line.reversalReason()));
    }
}
