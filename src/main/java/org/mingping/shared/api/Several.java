package org.mingping.shared.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.function.Function;
import org.mingping.shared.Jsons;
import org.mingping.shared.Refusal;

/** Answers one request or an array of them: in the same order, a bad one with its own problem, the others computed. */
public final class Several {

    private Several() {
    }

    /** @param answer reads one request and finishes it; its {@code id} is echoed for it */
    public static JsonValue answer(String body, Locale locale, Function<JsonInput, JsonObjectBuilder> answer) {
        JsonStructure structure = JsonInput.structure(body);
        if (structure instanceof JsonObject single) {
            return one(single, answer);
        }
        JsonArrayBuilder answers = Jsons.array();
        for (JsonValue element : (JsonArray) structure) {
            answers.add(oneOfSeveral(element, locale, answer));
        }
        return answers.build();
    }

    private static JsonObject oneOfSeveral(JsonValue element, Locale locale, Function<JsonInput, JsonObjectBuilder> answer) {
        try {
            return one(JsonInput.object(element), answer);
        } catch (Refusal refusal) {
            return withId(element, Jsons.object(Problem.document(refusal, locale)));
        }
    }

    private static JsonObject one(JsonObject request, Function<JsonInput, JsonObjectBuilder> answer) {
        JsonInput input = JsonInput.of(request);
        input.raw("id");
        return withId(request, answer.apply(input));
    }

    private static JsonObject withId(JsonValue request, JsonObjectBuilder answer) {
        JsonObjectBuilder echoed = Jsons.object();
        if (request instanceof JsonObject object && object.containsKey("id")) {
            echoed.add("id", object.get("id"));
        }
        return echoed.addAll(answer).build();
    }
}
