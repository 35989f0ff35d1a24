package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** The earliest months that must stay tracked: what the job ledger says was checked, and what money was taken for. */
@ApplicationScoped
public class CheckedMonths {

    private static final String FIRST = "select min(period) from job_run where county_id = :county and job = 'dues-check' and state = 'DONE'";

    private static final String PAID = "select min(month) from dues_payment where county_id = :county";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** Empty where no month was checked yet. */
    public Optional<YearMonth> first() {
        return database.query(handle -> handle.createQuery(FIRST).bind("county", county.id()).mapTo(String.class).findOne()).map(YearMonth::parse);
    }

    /** The earliest month anybody has paid for. */
    public Optional<YearMonth> firstPaid() {
        return database.query(handle -> handle.createQuery(PAID).bind("county", county.id()).mapTo(LocalDate.class).findOne()).map(YearMonth::from);
    }
}
