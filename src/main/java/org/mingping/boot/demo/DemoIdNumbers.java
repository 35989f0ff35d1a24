package org.mingping.boot.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.IntStream;
import org.mingping.organisation.model.IdentityNumber;

/** Identity numbers of a region that does not exist (98xxxx), each once, with the check character that follows from the digits. */
final class DemoIdNumbers {

    private static final String CHECK_CHARACTERS = "0123456789X";
    private static final int SEQUENCES = 500;

    private int given;

    /** @param region six digits beginning with 98 */
    String next(String region, LocalDate born, boolean male) {
        int sequence = 2 * (given++ % (SEQUENCES - 1)) + (male ? 1 : 2);
        String seventeen = region + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        return IntStream.range(0, CHECK_CHARACTERS.length()).mapToObj(index -> seventeen + CHECK_CHARACTERS.charAt(index))
                .filter(number -> IdentityNumber.flawOf(number).isEmpty()).findFirst().orElseThrow();
    }
}
