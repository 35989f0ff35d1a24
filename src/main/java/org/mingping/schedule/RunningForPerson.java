package org.mingping.schedule;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.mingping.access.UseCase;

/**
 * Runs a period in a transaction of its own, as the system, for a person who was allowed to set it going: see {@link Job#isOverTheWholeCounty}. What it did stands although what
 * the person did around it fails; asking again then finds it done.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RunningForPerson {

    @Inject
    private JobLedger ledger;

    @UseCase(value = "schedule.run-for-person", roles = {})
    public JobLedger.Run run(String job, String period, boolean again) {
        return ledger.run(ledger.job(job), period, JobLedger.Trigger.PERSON, again);
    }
}
