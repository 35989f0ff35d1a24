package org.mingping.findings.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mingping.findings.application.ReadingFinding;
import org.mingping.findings.persistence.FindingView;
import org.mingping.findings.persistence.OwnFailures;
import org.mingping.shared.web.Words;

/** {@code mine.xhtml}: what the monthly checks found of the one who reads it. */
@Named
@RequestScoped
public class OwnFindingsPage {

    @Inject
    private ReadingFinding reading;

    private List<FindingView.Line> findings = List.of();
    private List<OwnFailures.Told> runs = List.of();

    public void load() {
        findings = reading.mine();
        runs = reading.myRuns(Words.locale());
    }

    public List<FindingView.Line> getFindings() {
        return findings;
    }

    public List<OwnFailures.Told> getRuns() {
        return runs;
    }
}
