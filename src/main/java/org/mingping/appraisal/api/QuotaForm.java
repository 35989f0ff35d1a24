package org.mingping.appraisal.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Objects;
import org.mingping.appraisal.model.QuotaCandidate;
import org.mingping.appraisal.model.QuotaPolicy;
import org.mingping.appraisal.model.QuotaResult;
import org.mingping.shared.api.JsonInput;
import org.mingping.shared.Jsons;

/** The shape of a quota: {@code data/quota-vectors.json}. */
final class QuotaForm {

    private static final int MOST_MEMBERS = 100_000_000;

    private QuotaForm() {
    }

    static JsonObjectBuilder answer(JsonInput input, QuotaPolicy policy) {
        int members = input.integer("members", 0, MOST_MEMBERS);
        List<QuotaCandidate> candidates = input.objects("candidates", (candidate, index) -> candidate(candidate)).stream()
                .filter(Objects::nonNull).toList();
        input.finish();
        policy.acceptable(candidates).orInvalid();
        QuotaResult result = policy.apply(members, candidates);
        return Jsons.object().add("slots", result.slots()).add("admitted", ids(result.admitted()))
                .add("tied", ids(result.tied())).add("notAdmitted", ids(result.notAdmitted()));
    }

    static JsonArrayBuilder ids(List<String> ids) {
        return Jsons.array(ids);
    }

    private static QuotaCandidate candidate(JsonInput input) {
        String id = input.text("id");
        return id == null ? null : new QuotaCandidate(id, GradeForm.votes(input));
    }
}
