package org.mingping.appraisal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingping.appraisal.application.EvaluatingVotes;
import org.mingping.appraisal.application.ReadingRuleSets;
import org.mingping.appraisal.model.GradeQuestion;
import org.mingping.appraisal.model.Grading;
import org.mingping.appraisal.model.Verdict;
import org.mingping.appraisal.persistence.RuleSets;
import org.mingping.appraisal.web.GradePage.WorksheetLine;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.shared.HalfYear;
import org.mingping.shared.web.FieldFaults;
import org.mingping.shared.web.Words;

/** {@code what-if.xhtml}: what a rule set makes of votes typed in. Everything asked stands in the address; nothing is stored. */
@Named
@RequestScoped
public class WhatIfPage {

    private static final String RULES = "rules";

    @Inject
    private ReadingRuleSets reading;
    @Inject
    private EvaluatingVotes evaluating;
    @Inject
    private FieldFaults faults;
    @Inject
    private Clock clock;

    private final Map<String, String> asked = new HashMap<>();
    private List<RuleSets.Line> ruleSets = List.of();
    private Verdict verdict;

    /** Just before the page is rendered: only then is the language of its faults known. */
    public void load() {
        ReadingRuleSets.Listing listing = reading.list();
        ruleSets = listing.lines();
        boolean isAsked = asked.entrySet().stream().anyMatch(one -> one.getValue() != null && !one.getKey().equals(RULES));
        prefill(listing.inForce());
        if (isAsked) {
            answer();
        }
    }

    private void answer() {
        WhatIfQuestion reader = new WhatIfQuestion(asked, Words.say("appraisal", "whatIf.noReason"));
        GradeQuestion question = reader.read();
        Map<String, String> keys = new LinkedHashMap<>(reader.faults());
        if (ruleSets.stream().noneMatch(line -> line.code().equals(asked.get(RULES)))) {
            keys.put(RULES, "whatIf.fault.choice");
        }
        Map<String, String> sentences = new LinkedHashMap<>();
        keys.forEach((field, key) -> sentences.put(field,
                Words.say2("appraisal", "whatIf.fault", Words.say("appraisal", "whatIf." + field), Words.say("appraisal", key))));
        if (faults.tell(sentences)) {
            verdict = Grading.verdict(evaluating.under(asked.get(RULES)), question);
        }
    }

    /** What the address leaves out or blank. */
    private void prefill(String inForce) {
        LocalDate today = LocalDate.now(clock);
        HalfYear now = HalfYear.of(today);
        Map.of(RULES, inForce, "year", Integer.toString(now.year()), "half", now.half().name(), "determinedOn", today.toString(),
                "status", MembershipStatus.FULL.name()).forEach((field, text) -> asked.merge(field, text, (sent, usual) -> sent));
    }

    /** By field, as sent. */
    public Map<String, String> getAsked() {
        return asked;
    }

    public List<RuleSets.Line> getRuleSets() {
        return ruleSets;
    }

    public Verdict getVerdict() {
        return verdict;
    }

    public List<WorksheetLine> getLines() {
        return WorksheetLine.of(verdict.derivation());
    }
}
