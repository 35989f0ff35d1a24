package org.mingping.dues.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.Function;
import org.mingping.dues.application.ReadingMemberDues;
import org.mingping.dues.persistence.AssessedAmounts;
import org.mingping.shared.api.JsonOutput;
import org.mingping.shared.Jsons;

/** A member's year as the interface shows it, to an office and to the member alike. */
final class MemberDuesJson {

    private MemberDuesJson() {
    }

    /** {@code {memberId, member, year, months, amounts, payments, reliefs, excuses}}. */
    static JsonObject of(ReadingMemberDues.Year shown) {
        return Jsons.object().add("memberId", shown.member().id()).add("member", shown.member().name()).add("year", shown.year())
                .add("months", array(shown.months(), MemberDuesJson::month)).add("amounts", array(shown.amounts(), MemberDuesJson::amount))
                .add("payments", array(shown.payments(), PaymentResource::shape)).add("reliefs", array(shown.reliefs(), ReliefResource::line))
                .add("excuses", array(shown.excuses(), ExcuseResource::line)).build();
    }

    private static JsonObjectBuilder month(ReadingMemberDues.Month month) {
        return Jsons.object().add("month", month.account().month().toString()).add("owed", JsonOutput.orNull(month.account().owed()))
                .add("paid", month.account().paid().toString()).add("status", month.account().status().name());
    }

    /** {@code to} is within, or null. */
    private static JsonObjectBuilder amount(AssessedAmounts.Line line) {
        return Jsons.object().add("kind", line.kind().name()).add("base", JsonOutput.orNull(line.baseOrNull())).add("monthlyDues", line.owed().toString())
                .add("clause", line.clause()).add("from", line.from().toString()).add("to", JsonOutput.orNull(line.last())).add("reason", JsonOutput.orNull(line.reason()));
    }

    private static <T> JsonArrayBuilder array(List<T> lines, Function<T, JsonObjectBuilder> shape) {
        JsonArrayBuilder array = Jsons.array();
        lines.forEach(line -> array.add(shape.apply(line)));
        return array;
    }
}
