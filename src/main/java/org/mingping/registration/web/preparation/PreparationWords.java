package org.mingping.registration.web.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.mingping.registration.model.CampaignPhase;
import org.mingping.registration.model.preparation.CensusGround;
import org.mingping.registration.persistence.preparation.PreparationOverview;
import org.mingping.shared.web.Words;

/** Words for pages: how a part stands, with its day, and what a line of the census is of. */
@Named
@ApplicationScoped
public class PreparationWords {

    @Inject
    private Clock clock;

    public Standing standing(PreparationOverview.Line line, String phase) {
        return Standing.of(line, CampaignPhase.valueOf(phase), LocalDate.now(clock));
    }

    /** Done on, to be done by, or late since: in the reader's language. */
    public String dated(PreparationOverview.Line line, String phase) {
        CampaignPhase which = CampaignPhase.valueOf(phase);
        Standing standing = standing(line, phase);
        LocalDate day = standing == Standing.DONE ? Standing.done(line, which) : Standing.due(line, which);
        return Words.say1("preparation", "standing.dated." + standing, Words.day(day));
    }

    public String kind(CensusGround ground, String kind) {
        return ground == CensusGround.FINDING ? Words.word("findings", "kind", kind) : Words.word("organisation", "sanctioned", kind);
    }
}
