package org.mingping.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mingping.boot.demo.DemoLedger;
import org.mingping.boot.demo.LoadingDemo;
import org.mingping.organisation.County;

/**
 * Sees to it that a demo is founded in its own past, loaded once and as a whole, and never mistaken for a county that is one: its
 * passwords are known to everyone.
 */
@ApplicationScoped
class DemoStart {

    @Inject
    private LoadingDemo loading;

    @Inject
    private DemoLedger ledger;

    @Inject
    @ConfigProperty(name = "mingping.demo", defaultValue = "false")
    private boolean demo;

    /** Moves the clock back to when the demo county was founded. @return its code and name, as {@code mingping.county} takes them */
    String begin() {
        loading.goBackToFounding();
        return LoadingDemo.COUNTY;
    }

    /** In the transaction in which the county is founded. */
    void mark(County county) throws Exception {
        if (demo) {
            BootSteps.system(county).perform(() -> {
                ledger.begin();
                return null;
            });
        }
    }

    void backToNow() {
        loading.returnToNow();
    }

    /** @throws StartRefused where the database holds something else than was asked for, or half a demo */
    void fill(County county) throws Exception {
        DemoLedger.State state = BootSteps.system(county).perform(ledger::state);
        if (!demo && state != DemoLedger.State.NO_DEMO) {
            throw new StartRefused("the database holds the demo county; start it without -Dmingping.demo=false, or use another data folder with -Dmingping.data=");
        }
        if (demo && state == DemoLedger.State.NO_DEMO) {
            throw new StartRefused("the database holds a county of its own (" + county.code() + ")"
                    + "; start it with -Dmingping.demo=false, or use another data folder with -Dmingping.data=");
        }
        if (demo && state == DemoLedger.State.BEGUN) {
            if (!loading.isFresh(county)) {
                throw new StartRefused("an earlier start was cut short while it loaded the demo county;"
                        + " delete the data folder (.mingping, or what -Dmingping.data= names) and start again");
            }
            loading.load(county);
        }
    }
}
