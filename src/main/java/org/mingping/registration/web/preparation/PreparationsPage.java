package org.mingping.registration.web.preparation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.registration.application.ReadingCampaigns;
import org.mingping.registration.application.preparation.ReadingPreparation;
import org.mingping.registration.model.CampaignState;
import org.mingping.registration.persistence.Campaigns;
import org.mingping.registration.persistence.preparation.PreparationOverview;
import org.mingping.shared.web.Plot;

/** {@code preparations.xhtml}: who is where in a campaign's preparation, for the county all organisations, for a township itself. */
@Named
@ViewScoped
public class PreparationsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingCampaigns campaigns;
    @Inject
    private ReadingPreparation reading;
    @Inject
    private PreparationPlot plots;

    private Long campaign;
    private List<Campaigns.Line> choice = List.of();
    private List<PreparationOverview.Line> lines = List.of();

    public void load() {
        choice = campaigns.all().stream().filter(one -> one.state() != CampaignState.DROPPED).toList();
        if (campaign == null) {
            campaign = campaigns.toShow(choice);
        }
        lines = campaign == null ? List.of() : reading.overview(campaign);
    }

    public Plot getPlot() {
        return lines.size() < 2 || lines.get(0).campaignState() == CampaignState.DROPPED ? null : plots.of(lines);
    }

    /** Whether the caller may begin a draft with what was adopted. */
    public boolean isCounty() {
        return Caller.current().is(Role.COUNTY_OFFICER) || Caller.current().is(Role.COUNTY_APPROVER);
    }

    public List<Campaigns.Line> getChoice() {
        return choice;
    }

    public List<PreparationOverview.Line> getLines() {
        return lines;
    }

    public Long getCampaign() {
        return campaign;
    }

    public void setCampaign(Long campaign) {
        this.campaign = campaign;
    }
}
