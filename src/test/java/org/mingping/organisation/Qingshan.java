package org.mingping.organisation;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The fictional county of shared/data, as it stands in the test resources. */
public final class Qingshan {

    private Qingshan() {
    }

    /** A row and the code expected for it. */
    public record Finding(int row, String code) {
    }

    public static Path workbook(String name) throws IOException {
        Path copy = Files.createTempFile("qingshan", ".xlsx");
        try (InputStream in = Qingshan.class.getResourceAsStream("/qingshan-county/" + name)) {
            Files.write(copy, in.readAllBytes());
        }
        copy.toFile().deleteOnExit();
        return copy;
    }

    public static JsonObject expected() throws IOException {
        try (InputStream in = Qingshan.class.getResourceAsStream("/qingshan-county/expected.json"); JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        }
    }

    public static List<Finding> findings(JsonArray array) {
        return array.getValuesAs(JsonObject.class).stream().map(one -> new Finding(one.getInt("row"), one.getString("code"))).toList();
    }
}
