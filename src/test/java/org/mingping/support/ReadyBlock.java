package org.mingping.support;

/** What a person who typed {@code mvn -Prun} needs to know, in one place at the end of the output. */
final class ReadyBlock {

    private static final String RULE = "─".repeat(72);

    private ReadyBlock() {
    }

    /** The application's own announcement comes last and verbatim, so that its last line is the output's last line. */
    static String of(RunningProduct product, long seconds) {
        return """

                %s
                明评 Mingping is ready after %d s:  %s
                Data %s · log %s · Ctrl-C stops it
                %s
                %s""".formatted(RULE, seconds, product.url(), product.folder().root(),
                product.folder().root().relativize(product.folder().serverLog()), RULE, product.announcement().stripTrailing());
    }
}
