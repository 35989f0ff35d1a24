package org.mingping.shared.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.mingping.shared.Jsons;
import org.mingping.shared.Page;
import org.mingping.shared.WrittenMonth;

/**
 * Which page of a list is asked for.
 *
 * @param page counts from 0
 * @param size 1 to {@link Page#MAX_SIZE}
 */
public record Paging(int page, int size) {

    private static final int LAST_PAGE = 10_000_000;

    /** @throws InvalidInput where a number is none or out of range */
    public static Paging of(String page, String size) {
        return new Paging(number("page", page, 0, LAST_PAGE), number("size", size, 1, Page.MAX_SIZE));
    }

    /** A query parameter that names a constant, or null where it is absent. */
    public static <E extends Enum<E>> E choice(Class<E> type, String name, String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw invalid(name, "FIELD_NOT_A_CHOICE", List.of(type.getEnumConstants()).toString());
    }

    /** A page as the interface shows it. */
    public static <T> JsonObject list(Page<T> page, Function<T, JsonObjectBuilder> shape) {
        JsonArrayBuilder items = Jsons.array();
        page.items().forEach(item -> items.add(shape.apply(item)));
        return Jsons.object().add("items", items).add("total", page.total()).build();
    }

    /** A query parameter that is a number, or null where it is absent. @throws InvalidInput where it is none or out of range */
    public static Integer optionalNumber(String name, String text, int least, int most) {
        return text == null || text.isEmpty() ? null : Integer.valueOf(number(name, text, least, most));
    }

    /** A query parameter that is a month such as 2026-10, or null where it is absent. @throws InvalidInput where it is none */
    public static YearMonth optionalMonth(String name, String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return WrittenMonth.parse(text).orElseThrow(() -> invalid(name, "FIELD_NOT_A_MONTH"));
    }

    private static int number(String name, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number < least || number > most) {
                throw invalid(name, "FIELD_OUT_OF_RANGE", least, most);
            }
            return number;
        } catch (NumberFormatException notANumber) {
            throw invalid(name, "FIELD_NOT_AN_INTEGER");
        }
    }

    private static InvalidInput invalid(String name, String code, Object... arguments) {
        return new InvalidInput(List.of(new InvalidInput.Fault("?" + name, code, List.of(arguments))));
    }
}
