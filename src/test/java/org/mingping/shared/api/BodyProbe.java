package org.mingping.shared.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mingping.shared.Jsons;
import org.mingping.shared.api.InvalidInput.Fault;

/**
 * What the reader of a body asks of it, found by sending wrong ones and reading the faults: a field is a word that is not refused as unknown, its type what its fault calls for. So a
 * description can be compared with the code without a line of either knowing the other. Every body holds one field that nobody reads: none is ever accepted.
 */
final class BodyProbe {

    private static final String NOBODY = "nobody";
    private static final JsonObject NOTHING = JsonValue.EMPTY_JSON_OBJECT;

    private final Function<String, List<Fault>> reader;
    private final Set<String> words;

    /** @param words all that fields may be called */
    BodyProbe(Function<String, List<Fault>> reader, Set<String> words) {
        this.reader = reader;
        this.words = words;
    }

    /** As JSON Schema has it, fields in the order of their names. */
    JsonObject schema() {
        return object("", UnaryOperator.identity());
    }

    private JsonObject object(String at, UnaryOperator<JsonObject> wrap) {
        Map<String, JsonObject> contexts = new LinkedHashMap<>();
        known(at, wrap, NOTHING).forEach(field -> contexts.put(field, NOTHING));
        for (String field : List.copyOf(contexts.keySet())) {
            for (String choice : choices(at, wrap, field)) {
                JsonObject chosen = Jsons.object().add(field, choice).build();
                known(at, wrap, chosen).forEach(more -> contexts.putIfAbsent(more, chosen));
            }
        }
        Set<String> missing = new TreeSet<>();
        for (Fault fault : ask(wrap, NOTHING)) {
            if (fault.code().equals("FIELD_MISSING") && fault.pointer().startsWith(at + "/") && fault.pointer().indexOf('/', at.length() + 1) < 0) {
                missing.add(fault.pointer().substring(at.length() + 1));
            }
        }
        JsonObjectBuilder properties = Jsons.object();
        new TreeSet<>(contexts.keySet()).forEach(field -> properties.add(field, type(at, wrap, field, contexts.get(field))));
        JsonObjectBuilder schema = Jsons.object().add("type", "object");
        if (!missing.isEmpty()) {
            schema.add("required", Jsons.array(missing));
        }
        return schema.add("properties", properties).build();
    }

    private Set<String> known(String at, UnaryOperator<JsonObject> wrap, JsonObject context) {
        JsonObjectBuilder all = Jsons.object();
        words.forEach(word -> all.add(word, JsonValue.EMPTY_JSON_ARRAY));
        Set<String> known = new TreeSet<>(words);
        for (Fault fault : ask(wrap, all.addAll(Jsons.object(context)).build())) {
            if (fault.code().equals("FIELD_UNKNOWN") && fault.pointer().startsWith(at + "/")) {
                known.remove(fault.pointer().substring(at.length() + 1));
            }
        }
        return known;
    }

    private List<String> choices(String at, UnaryOperator<JsonObject> wrap, String field) {
        return faults(at + "/" + field, wrap, Jsons.object().add(field, "?").build()).filter(fault -> fault.code().equals("FIELD_NOT_A_CHOICE"))
                .flatMap(fault -> named(fault).stream()).toList();
    }

    private JsonObject type(String at, UnaryOperator<JsonObject> wrap, String field, JsonObject context) {
        String place = at + "/" + field;
        String code = code(place, wrap, with(context, field, JsonValue.EMPTY_JSON_ARRAY));
        return switch (code) {
            case "FIELD_NOT_TEXT" -> text(place, wrap, text -> with(context, field, Jsons.value(text)));
            case "FIELD_NOT_AN_INTEGER" -> number(place, wrap, with(context, field, Jsons.value(Long.MIN_VALUE)));
            case "FIELD_NOT_A_FLAG" -> Jsons.object().add("type", "boolean").build();
            case "FIELD_NOT_AN_OBJECT" -> object(place, inner -> wrap.apply(with(context, field, inner)));
            case "" -> array(place, wrap, element -> with(context, field, element));
            default -> throw new AssertionError(place + " is refused an array with " + code);
        };
    }

    private JsonObject text(String place, UnaryOperator<JsonObject> wrap, Function<String, JsonObject> holding) {
        List<Fault> faults = faults(place, wrap, holding.apply("?")).toList();
        JsonObjectBuilder text = Jsons.object().add("type", "string");
        String code = faults.isEmpty() ? "" : faults.get(0).code();
        switch (code) {
            case "FIELD_NOT_A_DATE" -> text.add("format", "date");
            case "FIELD_NOT_A_MOMENT" -> text.add("format", "date-time");
            case "FIELD_NOT_A_CHOICE" -> text.add("enum", Jsons.array(named(faults.get(0))));
            case "FIELD_NOT_A_MONTH" -> text.add("pattern", "^\\d{4}-\\d{2}$");
            case "FIELD_NOT_AN_AMOUNT" -> text.add("pattern", "^\\d+(\\.\\d{1,2})?$");
            default -> { }
        }
        return text.build();
    }

    private JsonObject number(String place, UnaryOperator<JsonObject> wrap, JsonObject tooSmall) {
        JsonObjectBuilder number = Jsons.object().add("type", "integer");
        faults(place, wrap, tooSmall).filter(fault -> fault.code().equals("FIELD_OUT_OF_RANGE")).forEach(fault -> {
            long most = ((Number) fault.arguments().get(1)).longValue();
            number.add("minimum", ((Number) fault.arguments().get(0)).longValue());
            if (most == Long.MAX_VALUE) {
                number.add("format", "int64");
            } else {
                number.add("maximum", most);
            }
        });
        return number.build();
    }

    private JsonObject array(String place, UnaryOperator<JsonObject> wrap, Function<JsonValue, JsonObject> holding) {
        if (code(place, wrap, holding.apply(NOTHING)).isEmpty()) {
            return NOTHING;
        }
        String element = place + "/0";
        Function<JsonValue, JsonObject> one = value -> holding.apply(Jsons.array(List.of(value)).build());
        String code = code(element, wrap, one.apply(JsonValue.TRUE));
        JsonObject items = switch (code) {
            case "FIELD_NOT_TEXT", "FIELD_NOT_A_CHOICE" -> text(element, wrap, text -> one.apply(Jsons.value(text)));
            case "FIELD_NOT_AN_INTEGER" -> number(element, wrap, one.apply(Jsons.value(Long.MIN_VALUE)));
            case "FIELD_NOT_AN_OBJECT" -> object(element, inner -> wrap.apply(one.apply(inner)));
            default -> throw new AssertionError(element + " is refused a truth value with " + code);
        };
        return Jsons.object().add("type", "array").add("items", items).build();
    }

    private static JsonObject with(JsonObject context, String field, JsonValue value) {
        return Jsons.object(context).add(field, value).build();
    }

    private static List<String> named(Fault choice) {
        String names = choice.arguments().get(0).toString();
        return List.of(names.substring(1, names.length() - 1).split(", "));
    }

    private String code(String place, UnaryOperator<JsonObject> wrap, JsonObject fields) {
        return faults(place, wrap, fields).map(Fault::code).findFirst().orElse("");
    }

    private Stream<Fault> faults(String place, UnaryOperator<JsonObject> wrap, JsonObject fields) {
        return ask(wrap, fields).stream().filter(fault -> fault.pointer().equals(place));
    }

    private List<Fault> ask(UnaryOperator<JsonObject> wrap, JsonObject fields) {
        return reader.apply(Jsons.object(wrap.apply(fields)).add(NOBODY, true).build().toString());
    }
}
