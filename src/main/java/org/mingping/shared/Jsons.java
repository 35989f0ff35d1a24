package org.mingping.shared;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Collection;

/**
 * What {@link jakarta.json.Json} makes, by one provider. That class searches all archives of the server for a provider at every call: of a branch's sheet of a year, with its hundreds of
 * small objects, this took ten times as long as the database.
 */
public final class Jsons {

    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private Jsons() {
    }

    public static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    /** Begins with what is there. */
    public static JsonObjectBuilder object(JsonObject begun) {
        return PROVIDER.createObjectBuilder(begun);
    }

    public static JsonArrayBuilder array() {
        return PROVIDER.createArrayBuilder();
    }

    /** Of texts, numbers, truth values and other JSON. */
    public static JsonArrayBuilder array(Collection<?> values) {
        return PROVIDER.createArrayBuilder(values);
    }

    public static JsonReader reader(String text) {
        return PROVIDER.createReader(new StringReader(text));
    }

    public static JsonString value(String text) {
        return PROVIDER.createValue(text);
    }

    public static JsonNumber value(long number) {
        return PROVIDER.createValue(number);
    }

    public static JsonNumber value(BigDecimal number) {
        return PROVIDER.createValue(number);
    }
}
