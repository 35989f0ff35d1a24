package org.mingping.registration.web.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.mingping.registration.model.CampaignPhase;
import org.mingping.registration.model.CampaignState;
import org.mingping.registration.persistence.preparation.PreparationOverview;
import org.mingping.shared.web.Plot;
import org.mingping.shared.web.StackedBars;
import org.mingping.shared.web.Words;

/** How many organisations have done each part, are at it, or are late with it. */
@ApplicationScoped
public class PreparationPlot {

    private static final String WORDS = "preparation";

    @Inject
    private Clock clock;

    public Plot of(List<PreparationOverview.Line> lines) {
        List<CampaignPhase> phases = Arrays.asList(CampaignPhase.values());
        List<String> bars = phases.stream().map(phase -> Words.word("registration", "CampaignPhase", phase)).toList();
        Standing open = lines.stream().anyMatch(line -> line.campaignState() == CampaignState.CLOSED) ? Standing.UNFINISHED : Standing.LATE;
        return StackedBars.plot(Words.say(WORDS, "plot.title"), Words.say(WORDS, "plot.phase"), bars, List.of(
                new StackedBars.Part(Words.say(WORDS, "standing.DONE"), "#1e6b3a", count(phases, lines, Standing.DONE)),
                new StackedBars.Part(Words.say(WORDS, "standing.RUNNING"), "#1f4e79", count(phases, lines, Standing.RUNNING)),
                new StackedBars.Part(Words.say(WORDS, "standing.WAITING"), "#c5c9d3", count(phases, lines, Standing.WAITING)),
                new StackedBars.Part(Words.say(WORDS, "standing." + open), "#a8201a", count(phases, lines, open))));
    }

    private List<Integer> count(List<CampaignPhase> phases, List<PreparationOverview.Line> lines, Standing standing) {
        LocalDate today = LocalDate.now(clock);
        return phases.stream().map(phase -> (int) lines.stream().filter(line -> Standing.of(line, phase, today) == standing).count()).toList();
    }
}
