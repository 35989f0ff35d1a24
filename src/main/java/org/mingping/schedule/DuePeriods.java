package org.mingping.schedule;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.mingping.access.UseCase;

/** Which periods of a job are due and not in the ledger. */
@Stateless
public class DuePeriods {

    @Inject
    private JobLedger ledger;

    @UseCase(value = "schedule.read-due", roles = {}, writes = false)
    public List<String> due(String job, LocalDate today) {
        Job found = ledger.job(job);
        return found.due(today).stream().filter(period -> ledger.find(found, period).isEmpty()).toList();
    }
}
