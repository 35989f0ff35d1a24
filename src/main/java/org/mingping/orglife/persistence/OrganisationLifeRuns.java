package org.mingping.orglife.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingping.findings.FailureKind;
import org.mingping.findings.FailureRuns;
import org.mingping.findings.TrackedMonths;

/** Who took no part in organisation life, month after month (domain §3). */
@ApplicationScoped
public class OrganisationLifeRuns implements FailureRuns {

    @Inject
    private MonthEvidence evidence;

    @Inject
    private TrackedMonths tracked;

    @Override
    public FailureKind kind() {
        return FailureKind.ORGANISATION_LIFE;
    }

    @Override
    public String runs() {
        return RunSql.of("meeting_attendance", "presence", "ABSENT", "ORGANISATION_LIFE", tracked.first());
    }

    @Override
    public List<Evidence> evidence(long memberId, Map<YearMonth, Instant> found, Locale locale) {
        return evidence.of(kind(), memberId, found, locale);
    }
}
