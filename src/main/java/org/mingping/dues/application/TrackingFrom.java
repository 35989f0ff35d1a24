package org.mingping.dues.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import org.mingping.access.UseCase;
import org.mingping.dues.model.CountyValue;
import org.mingping.dues.persistence.DuesParameters;
import org.mingping.organisation.County;

/** Says from which month a county that has nobody in it yet is tracked; the system's alone. */
@Stateless
public class TrackingFrom {

    @Inject
    private DuesParameters parameters;

    @Inject
    private County county;

    @UseCase(value = "dues.track-from", roles = {})
    public void from(YearMonth month) {
        parameters.set(county, CountyValue.FIRST_MONTH, BeginningDues.FOR_EVER, month.toString(), "system");
    }
}
