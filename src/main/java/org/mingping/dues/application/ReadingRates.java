package org.mingping.dues.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import org.mingping.access.UseCase;
import org.mingping.dues.model.CountyRates;
import org.mingping.dues.persistence.DuesParameters;

/** The county's own values of dues as they stand this month. */
@Stateless
public class ReadingRates {

    @Inject
    private DuesParameters parameters;

    @Inject
    private Clock clock;

    @UseCase(value = "dues.read-rates", writes = false, roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public CountyRates now() {
        return parameters.rates(YearMonth.now(clock));
    }
}
