package org.mingping.shared.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.mingping.shared.Jsons;

/**
 * Puts into the description at {@code /openapi} what each operation's body holds and what a refusal looks like. Resources take their bodies as text, to name every fault at once; of that alone
 * the server would tell a client nothing. What bodies hold stands in {@code META-INF/bodies.json}, which a test keeps equal to what the resources read.
 */
public class DescribedBodies implements OASFilter {

    /** From "POST /path" to the schema of its body. */
    public static final String BODIES = "META-INF/bodies.json";

    private static final String ROOT = "/api/v1";

    @Override
    public void filterOpenAPI(OpenAPI description) {
        if (description.getPaths() == null) {
            return;
        }
        JsonObject bodies = bodies();
        description.getPaths().getPathItems().forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
            String name = method.name().toUpperCase(Locale.ROOT) + " " + path.substring(path.indexOf(ROOT) + ROOT.length());
            if (bodies.containsKey(name)) {
                operation.setRequestBody(OASFactory.createRequestBody().required(true).content(OASFactory.createContent()
                        .addMediaType("application/json", OASFactory.createMediaType().schema(schema(bodies.getJsonObject(name))))));
            }
            refusals(operation);
        }));
    }

    private static void refusals(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        operation.getResponses().setDefaultValue(OASFactory.createAPIResponse().description("A problem document (RFC 9457) with a stable code.")
                .content(OASFactory.createContent().addMediaType("application/problem+json",
                        OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem")))));
    }

    private static JsonObject bodies() {
        try (InputStream bodies = DescribedBodies.class.getClassLoader().getResourceAsStream(BODIES)) {
            return Jsons.reader(new String(bodies.readAllBytes(), StandardCharsets.UTF_8)).readObject();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Schema schema(JsonObject json) {
        Schema schema = OASFactory.createSchema();
        json.forEach((name, value) -> put(schema, name, value));
        return schema;
    }

    private static void put(Schema schema, String name, JsonValue value) {
        switch (name) {
            case "$ref" -> schema.setRef(text(value));
            case "type" -> schema.setType(Schema.SchemaType.valueOf(text(value).toUpperCase(Locale.ROOT)));
            case "format" -> schema.setFormat(text(value));
            case "pattern" -> schema.setPattern(text(value));
            case "description" -> schema.setDescription(text(value));
            case "minimum" -> schema.setMinimum(number(value));
            case "maximum" -> schema.setMaximum(number(value));
            case "required" -> schema.setRequired(texts(value));
            case "enum" -> texts(value).forEach(schema::addEnumeration);
            case "items" -> schema.setItems(schema(value.asJsonObject()));
            case "properties" -> value.asJsonObject().forEach((field, type) -> schema.addProperty(field, schema(type.asJsonObject())));
            case "oneOf" -> value.asJsonArray().forEach(one -> schema.addOneOf(schema(one.asJsonObject())));
            default -> throw new IllegalStateException(BODIES + " says " + name);
        }
    }

    private static String text(JsonValue value) {
        return ((JsonString) value).getString();
    }

    private static BigDecimal number(JsonValue value) {
        return ((JsonNumber) value).bigDecimalValue();
    }

    private static List<String> texts(JsonValue value) {
        JsonArray array = value.asJsonArray();
        return array.getValuesAs(JsonString::getString);
    }
}
