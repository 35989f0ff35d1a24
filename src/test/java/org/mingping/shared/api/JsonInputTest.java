package org.mingping.shared.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What other systems send")
class JsonInputTest {

    @Test
    @DisplayName("may name by ids as large as the database gives out")
    void largeIds() {
        JsonInput input = JsonInput.parse("{\"member\": 9007199254740993, \"chosen\": [1, 9223372036854775807]}");
        assertThat(input.id("member")).isEqualTo(9_007_199_254_740_993L);
        assertThat(input.ids("chosen")).containsExactly(1L, Long.MAX_VALUE);
        assertThat(input.optionalId("other")).isNull();
        input.finish();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{}|/member|FIELD_MISSING", "{\"member\": 0}|/member|FIELD_OUT_OF_RANGE", "{\"member\": 1.5}|/member|FIELD_NOT_AN_INTEGER",
            "{\"member\": 9223372036854775808}|/member|FIELD_OUT_OF_RANGE", "{\"member\": \"7\"}|/member|FIELD_NOT_AN_INTEGER"})
    @DisplayName("is told at which field an id is none")
    void noId(String json, String pointer, String code) {
        assertThat(faults(json, input -> input.id("member"))).extracting(InvalidInput.Fault::pointer, InvalidInput.Fault::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(pointer, code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{}|/chosen|FIELD_MISSING", "{\"chosen\": 3}|/chosen|FIELD_NOT_AN_ARRAY",
            "{\"chosen\": [4, \"x\"]}|/chosen/1|FIELD_NOT_AN_INTEGER", "{\"chosen\": [-4]}|/chosen/0|FIELD_OUT_OF_RANGE"})
    @DisplayName("is told which of several ids is none")
    void noIds(String json, String pointer, String code) {
        assertThat(faults(json, input -> input.ids("chosen"))).extracting(InvalidInput.Fault::pointer, InvalidInput.Fault::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(pointer, code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"facts\":\"a\\u0000b\"}|/facts", "{\"facts\":\"\\ud800\"}|/facts", "{\"facts\":\"\\udc00\\ud800\"}|/facts", "{\"a\":[{\"b\":\"\\u0000\"}]}|/a/0/b",
            "{\"a\":{\"x\\u0000\":1}}|/a"})
    @DisplayName("is refused where a text in it has signs that no database keeps, and told where, instead of failing or being kept as something else")
    void notStorable(String json, String pointer) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> JsonInput.parse(json));
        assertThat(refused.kind().status()).isEqualTo(422);
        assertThat(refused.errors()).extracting(InvalidInput.Fault::pointer, InvalidInput.Fault::code).containsExactly(org.assertj.core.groups.Tuple.tuple(pointer, "TEXT_NOT_STORABLE"));
    }

    @Test
    @DisplayName("may have every character there is, those outside the basic plane and line ends too")
    void storable() {
        assertThat(JsonInput.parse("{\"facts\":\"𠮷\\ud842\\udfb7\\n\"}").text("facts")).isEqualTo("𠮷𠮷\n");
    }

    @Test
    @DisplayName("is nothing where it has signs alone that print nothing, so that what must be written is asked for")
    void unseen() {
        JsonInput input = JsonInput.parse("{\"reason\":\"\\u200b\\u3164\",\"note\":\"因病\\u200b\"}");
        assertThat(input.text("reason")).isEmpty();
        assertThat(input.text("note")).isEqualTo("因病\u200b");
    }

    private static List<InvalidInput.Fault> faults(String json, Consumer<JsonInput> read) {
        JsonInput input = JsonInput.parse(json);
        read.accept(input);
        return catchThrowableOfType(InvalidInput.class, input::finish).errors();
    }
}
