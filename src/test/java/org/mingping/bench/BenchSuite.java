package org.mingping.bench;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mingping.support.EmbeddedDatabase;
import org.mingping.support.RunningProduct;

/**
 * What every {@code *Bench} extends: an empty county on the product as the launcher boots it, for work through the API, and the
 * database behind it, for floors and for filling.
 */
@Tag("bench")
abstract class BenchSuite {

    @RegisterExtension
    private final BeforeEachCallback stageFinder = this::findStage;

    private BenchStage stage;

    private void findStage(ExtensionContext context) {
        stage = BenchStage.of(context);
    }

    protected final EmbeddedDatabase database() {
        return stage.product().database();
    }

    protected final RunningProduct product() {
        return stage.product();
    }

    /** The token the start announced in its last line. */
    protected final String countyToken() {
        String announced = product().announcement().stripTrailing();
        return announced.substring(announced.lastIndexOf(' ') + 1);
    }

    /** Measures floor and product in turns, so that a slow moment of the machine falls on both, and notes the medians of five. */
    protected final BenchRow compare(String what, double atMost, Measured floor, Measured ours) throws Exception {
        return stage.table().add(BenchRow.of(what, atMost, Medians.inTurns(floor, ours)));
    }

    /** Notes two figures measured otherwise, in milliseconds. */
    protected final BenchRow note(String what, double atMost, double floor, double ours) {
        return stage.table().add(new BenchRow(what, floor, ours, atMost));
    }
}
