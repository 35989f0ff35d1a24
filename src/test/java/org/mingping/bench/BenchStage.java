package org.mingping.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.mingping.support.RunningProduct;
import org.mingping.support.TestCounty;

/** The product and the table all benchmarks of a run share; opened by the first, closed and printed by JUnit after the last. */
final class BenchStage implements AutoCloseable {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(BenchStage.class);

    private final RunningProduct product;
    private final BenchTable table = new BenchTable();

    private BenchStage(RunningProduct product) {
        this.product = product;
    }

    static BenchStage of(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE)
                .getOrComputeIfAbsent(BenchStage.class, key -> new BenchStage(boot()), BenchStage.class);
    }

    private static RunningProduct boot() {
        return RunningProduct.onEmptyFolder(Path.of("target", "bench"), Map.of(
                "mingping.demo", "false",
                "mingping.county", TestCounty.CODE_AND_NAME,
                // Pages are measured as someone who has signed in; a code from a telephone would measure nothing more.
                "mingping.realm.county.second-factor", "off",
                "mingping.password.iterations", TestCounty.PASSWORD_ITERATIONS),
                // Both compilers, as in production: a benchmark under C1 alone would measure the flag.
                RunningProduct.Compilers.BOTH);
    }

    RunningProduct product() {
        return product;
    }

    BenchTable table() {
        return table;
    }

    @Override
    public void close() throws IOException {
        product.close();
        table.print(System.out);
    }
}
