package org.mingping.registration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.registration.application.PlanningCampaign;
import org.mingping.registration.application.ReadingCampaigns;
import org.mingping.registration.application.ReadingRegistrations;
import org.mingping.registration.persistence.Campaigns;
import org.mingping.registration.persistence.RegistrationLists;
import org.mingping.shared.web.Tell;

/** {@code campaigns.xhtml}: the county's campaigns; the county plans the next. */
@Named
@ViewScoped
public class CampaignsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingCampaigns reading;
    @Inject
    private ReadingRegistrations registrations;
    @Inject
    private PlanningCampaign planning;
    @Inject
    private Tell tell;

    private List<Campaigns.Line> campaigns = List.of();
    private Map<String, String> ruleSets = Map.of();
    private List<RegistrationLists.Choice> organisations = List.of();
    private final CampaignForm form = new CampaignForm();

    public void load() {
        campaigns = reading.all();
        if (isMayPlan()) {
            ruleSets = reading.ruleSets();
            organisations = registrations.choices();
        }
    }

    public String plan() {
        long id = planning.plan(form.getName(), form.getRuleSet(), form.dates(), form.chosen());
        tell.done("registration", "campaigns.planned", form.getName().strip());
        return RegistrationPages.CAMPAIGN + "?faces-redirect=true&id=" + id;
    }

    public boolean isMayPlan() {
        return Caller.current().is(Role.COUNTY_OFFICER);
    }

    public List<Campaigns.Line> getCampaigns() {
        return campaigns;
    }

    public Map<String, String> getRuleSets() {
        return ruleSets;
    }

    public List<RegistrationLists.Choice> getOrganisations() {
        return organisations;
    }

    public CampaignForm getForm() {
        return form;
    }
}
