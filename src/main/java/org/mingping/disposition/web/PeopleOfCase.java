package org.mingping.disposition.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.disposition.application.FindingPeople;

/** Who takes part in a step: members of the branch who are chosen, and, named by the township, members of its other branches. */
@Named
@ApplicationScoped
public class PeopleOfCase {

    @Inject
    private FindingPeople finding;

    /** Whether the reader may name members of other branches. */
    public boolean isAbove() {
        return Caller.current().is(Role.TOWNSHIP_OFFICER);
    }

    /** @throws org.mingping.shared.Refusal as {@link FindingPeople#elsewhere} */
    List<Long> of(StepForm form) {
        return isAbove() ? Stream.concat(form.chosen().stream(), finding.elsewhere(form.getOthers()).stream()).distinct().toList() : form.chosen();
    }
}
