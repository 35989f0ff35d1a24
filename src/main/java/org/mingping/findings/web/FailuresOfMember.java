package org.mingping.findings.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mingping.findings.application.ReadingFinding;
import org.mingping.findings.persistence.FindingView;
import org.mingping.findings.persistence.OwnFailures;
import org.mingping.organisation.MemberLinks;
import org.mingping.shared.Messages;

/** From a member's page to the findings about them, and to the latest check that found months running. */
@ApplicationScoped
public class FailuresOfMember implements MemberLinks {

    private static final int PLACE = 30;

    @Inject
    private ReadingFinding reading;

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public List<Link> links(long memberId, String branch, Locale locale) {
        Stream<Link> findings = reading.ofMember(memberId).stream().map(finding -> finding(finding, locale));
        return Stream.concat(findings, reading.runsOf(memberId).stream().limit(1).map(run -> run(run, branch, locale))).toList();
    }

    private static Link finding(FindingView.Line finding, Locale locale) {
        String kind = Messages.text(locale, "findings", "kind." + finding.kind());
        return new Link(Messages.text(locale, "findings", "mine.finding", kind, YearMonth.from(finding.period())), FindingPages.FINDING, "?id=" + finding.id());
    }

    private static Link run(OwnFailures.Line run, String branch, Locale locale) {
        return new Link(Messages.text(locale, "findings", "list.title"), FindingPages.LIST,
                "?period=" + YearMonth.from(run.period()) + (branch == null ? "" : "&organisation=" + URLEncoder.encode(branch, StandardCharsets.UTF_8)));
    }
}
