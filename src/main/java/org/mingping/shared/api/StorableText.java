package org.mingping.shared.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** JSON can say what no text is: the sign NUL, which PostgreSQL does not store, and halves of a character, which would become question marks. Neither is guessed at. */
final class StorableText {

    private StorableText() {
    }

    /** @throws InvalidInput {@code TEXT_NOT_STORABLE} at every text, or name, that has such a sign */
    static void require(JsonValue value) {
        List<InvalidInput.Fault> faults = new ArrayList<>();
        look(value, "", faults);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private static void look(JsonValue value, String pointer, List<InvalidInput.Fault> faults) {
        if (value instanceof JsonString text) {
            look(text.getString(), pointer, faults);
        } else if (value instanceof JsonArray array) {
            for (int index = 0; index < array.size(); index++) {
                look(array.get(index), pointer + "/" + index, faults);
            }
        } else if (value instanceof JsonObject object) {
            object.forEach((name, inner) -> {
                // Nobody asks for a field of such a name: it is told by where it stands, not repeated.
                look(name, pointer, faults);
                look(inner, pointer + "/" + name, faults);
            });
        }
    }

    private static void look(String text, String pointer, List<InvalidInput.Fault> faults) {
        if (text.codePoints().anyMatch(sign -> sign == 0 || sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE)) {
            faults.add(new InvalidInput.Fault(pointer, "TEXT_NOT_STORABLE", List.of()));
        }
    }
}
