package org.mingping.disposition.model.form;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows of a table from what they are about. */
final class Rows {

    private Rows() {
    }

    /** Each with its number before it, from 1. */
    static <T> List<List<String>> numbered(List<T> of, Function<T, List<String>> cells) {
        return IntStream.range(0, of.size()).mapToObj(row -> Stream.concat(Stream.of(Integer.toString(row + 1)), cells.apply(of.get(row)).stream()).toList()).toList();
    }
}
