package org.mingping.dues.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import org.mingping.access.UseCase;
import org.mingping.dues.model.DuesBranch;
import org.mingping.dues.model.PublishedYear;
import org.mingping.dues.persistence.DuesBranches;
import org.mingping.dues.persistence.DuesParameters;
import org.mingping.dues.persistence.Publications;
import org.mingping.shared.Refusal;

/** What a branch makes public of the dues of a year, once a year. */
@Stateless
public class ReadingPublication {

    @Inject
    private DuesBranches branches;

    @Inject
    private Publications publications;

    @Inject
    private DuesParameters parameters;

    @Inject
    private Clock clock;

    /** @param code the branch's, or null for the caller's own @param year or null for this one @throws Refusal NOT_FOUND */
    @UseCase(value = "dues.read-publication", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public PublishedYear of(String code, Integer year) {
        DuesBranch branch = branches.asked(code).orElseThrow(Refusal::notFound);
        int now = YearMonth.now(clock).getYear();
        int shown = year == null ? now : year;
        if (shown < parameters.firstMonth().getYear() || shown > now + 1) {
            throw Refusal.notFound();
        }
        return publications.year(branch, shown);
    }
}
