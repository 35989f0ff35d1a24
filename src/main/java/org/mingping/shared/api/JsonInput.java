package org.mingping.shared.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingping.shared.Jsons;
import org.mingping.shared.Written;

/**
 * Reads a JSON object strictly: every field is asked for by name and type, faults are gathered with their pointers, and
 * {@link #finish()} refuses them all together with whatever field nobody asked for. A missing field that is required reads as null (or
 * zero) until then, so one answer names every fault.
 */
public final class JsonInput {

    private final JsonObject object;
    private final String pointer;
    private final List<InvalidInput.Fault> faults;
    private final Set<String> known = new HashSet<>();
    private final List<JsonInput> children = new ArrayList<>();

    private JsonInput(JsonObject object, String pointer, List<InvalidInput.Fault> faults) {
        this.object = object;
        this.pointer = pointer;
        this.faults = faults;
    }

    public static JsonInput of(JsonObject object) {
        return new JsonInput(object, "", new ArrayList<>());
    }

    /** @throws InvalidInput {@code JSON_INVALID} where the text is no JSON object */
    public static JsonInput parse(String text) {
        return of(object(structure(text)));
    }

    /** @throws InvalidInput {@code JSON_NOT_AN_OBJECT} */
    public static JsonObject object(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw fault("", "JSON_NOT_AN_OBJECT");
    }

    /** @throws InvalidInput {@code JSON_INVALID} where the text is neither object nor array, {@code TEXT_NOT_STORABLE} where a text in it has signs that no database keeps */
    public static JsonStructure structure(String text) {
        JsonStructure read;
        try (JsonReader reader = Jsons.reader(text == null ? "" : text)) {
            read = reader.read();
        } catch (JsonException | IllegalStateException invalid) {
            throw fault("", "JSON_INVALID");
        }
        StorableText.require(read);
        return read;
    }

    public boolean has(String name) {
        known.add(name);
        return object.containsKey(name) && object.get(name) != JsonValue.NULL;
    }

    public String text(String name) {
        return require(name, this::optionalText);
    }

    /** Empty where its signs print nothing, as if it were blank. */
    public String optionalText(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonString string) {
            return Written.readable(string.getString());
        }
        return refuse(name, "FIELD_NOT_TEXT");
    }

    public int integer(String name, int least, int most) {
        Integer value = require(name, field -> optionalInteger(field, least, most));
        return value == null ? 0 : value;
    }

    public Integer optionalInteger(String name, int least, int most) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonNumber number) || !number.isIntegral()) {
            return refuse(name, "FIELD_NOT_AN_INTEGER");
        }
        try {
            int exact = number.intValueExact();
            return exact < least || exact > most ? refuse(name, "FIELD_OUT_OF_RANGE", least, most) : Integer.valueOf(exact);
        } catch (ArithmeticException tooLarge) {
            return refuse(name, "FIELD_OUT_OF_RANGE", least, most);
        }
    }

    /** An id this interface gave out. */
    public long id(String name) {
        Long value = require(name, this::optionalId);
        return value == null ? 0 : value;
    }

    public Long optionalId(String name) {
        JsonValue value = value(name);
        return value == null ? null : idIn(name, value);
    }

    /** An array of ids; an absent one is a fault. */
    public List<Long> ids(String name) {
        if (!(require(name, this::value) instanceof JsonArray array)) {
            return has(name) ? nothing(name) : List.of();
        }
        List<Long> ids = new ArrayList<>();
        for (int index = 0; index < array.size(); index++) {
            Long id = idIn(name + "/" + index, array.get(index));
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private <T> List<T> nothing(String name) {
        refuse(name, "FIELD_NOT_AN_ARRAY");
        return List.of();
    }

    private Long idIn(String name, JsonValue value) {
        if (!(value instanceof JsonNumber number) || !number.isIntegral()) {
            return refuse(name, "FIELD_NOT_AN_INTEGER");
        }
        try {
            long exact = number.longValueExact();
            return exact < 1 ? refuse(name, "FIELD_OUT_OF_RANGE", 1, Long.MAX_VALUE) : Long.valueOf(exact);
        } catch (ArithmeticException tooLarge) {
            return refuse(name, "FIELD_OUT_OF_RANGE", 1, Long.MAX_VALUE);
        }
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(require(name, this::optionalFlag));
    }

    public Boolean optionalFlag(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        return switch (value.getValueType()) {
            case TRUE -> Boolean.TRUE;
            case FALSE -> Boolean.FALSE;
            default -> refuse(name, "FIELD_NOT_A_FLAG");
        };
    }

    public LocalDate date(String name) {
        return require(name, this::optionalDate);
    }

    public LocalDate optionalDate(String name) {
        String text = optionalText(name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException invalid) {
            return refuse(name, "FIELD_NOT_A_DATE");
        }
    }

    /** A moment as ISO 8601 has it, with its offset: {@code 2026-12-01T18:00:00+08:00}. */
    public OffsetDateTime moment(String name) {
        return require(name, this::optionalMoment);
    }

    public OffsetDateTime optionalMoment(String name) {
        String text = optionalText(name);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException invalid) {
            return refuse(name, "FIELD_NOT_A_MOMENT");
        }
    }

    public <E extends Enum<E>> E choice(Class<E> type, String name) {
        return require(name, field -> optionalChoice(type, field));
    }

    public <E extends Enum<E>> E optionalChoice(Class<E> type, String name) {
        String text = optionalText(name);
        if (text == null) {
            return null;
        }
        E constant = named(type, text);
        return constant != null ? constant : refuse(name, "FIELD_NOT_A_CHOICE", List.of(type.getEnumConstants()).toString());
    }

    private static <E extends Enum<E>> E named(Class<E> type, String text) {
        return Stream.of(type.getEnumConstants()).filter(constant -> constant.name().equals(text)).findFirst().orElse(null);
    }

    /** An array of names of constants; an absent one is a fault. */
    public <E extends Enum<E>> List<E> choices(Class<E> type, String name) {
        if (!(require(name, this::value) instanceof JsonArray array)) {
            return has(name) ? nothing(name) : List.of();
        }
        List<E> chosen = new ArrayList<>();
        for (int index = 0; index < array.size(); index++) {
            E constant = array.get(index) instanceof JsonString text ? named(type, text.getString()) : null;
            if (constant == null) {
                refuse(name + "/" + index, "FIELD_NOT_A_CHOICE", List.of(type.getEnumConstants()).toString());
            } else {
                chosen.add(constant);
            }
        }
        return chosen;
    }

    /** A nested object; an absent one reads as an empty object whose required fields are faults. */
    public JsonInput object(String name) {
        JsonValue value = value(name);
        if (value != null && !(value instanceof JsonObject)) {
            refuse(name, "FIELD_NOT_AN_OBJECT");
        }
        JsonObject inner = value instanceof JsonObject found ? found : JsonValue.EMPTY_JSON_OBJECT;
        JsonInput child = new JsonInput(inner, pointer + "/" + name, faults);
        children.add(child);
        return child;
    }

    /** The objects of an array, each read by the function; an absent array is empty. */
    public <T> List<T> objects(String name, BiFunction<JsonInput, Integer, T> read) {
        JsonValue value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof JsonArray array)) {
            refuse(name, "FIELD_NOT_AN_ARRAY");
            return List.of();
        }
        List<T> items = new ArrayList<>();
        for (int index = 0; index < array.size(); index++) {
            if (array.get(index) instanceof JsonObject inner) {
                JsonInput child = new JsonInput(inner, pointer + "/" + name + "/" + index, faults);
                children.add(child);
                items.add(read.apply(child, index));
            } else {
                faults.add(new InvalidInput.Fault(pointer + "/" + name + "/" + index, "FIELD_NOT_AN_OBJECT", List.of()));
            }
        }
        return items;
    }

    /** The value as it came, for echoing. */
    public JsonValue raw(String name) {
        known.add(name);
        return object.get(name);
    }

    /** Notes a fault of meaning at a field; returns null so that it can stand in an expression. */
    public <T> T refuse(String name, String code, Object... arguments) {
        faults.add(new InvalidInput.Fault(pointer + "/" + name, code, List.of(arguments)));
        return null;
    }

    /** Refuses everything found wrong, unknown fields among it. */
    public void finish() {
        unknownFields();
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private void unknownFields() {
        for (String name : object.keySet()) {
            if (!known.contains(name)) {
                refuse(name.replace("~", "~0").replace("/", "~1"), "FIELD_UNKNOWN");
            }
        }
        children.forEach(JsonInput::unknownFields);
    }

    private <T> T require(String name, Function<String, T> read) {
        if (!has(name)) {
            return refuse(name, "FIELD_MISSING");
        }
        return read.apply(name);
    }

    private JsonValue value(String name) {
        return has(name) ? object.get(name) : null;
    }

    private static InvalidInput fault(String pointer, String code) {
        return new InvalidInput(List.of(new InvalidInput.Fault(pointer, code, List.of())));
    }
}
