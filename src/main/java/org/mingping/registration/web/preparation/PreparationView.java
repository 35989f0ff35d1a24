package org.mingping.registration.web.preparation;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.registration.persistence.preparation.PreparationOverview;
import org.mingping.shared.Refusal;

/** What every page of one organisation's preparation has: whose it is, in which campaign, and how far it is. */
public abstract class PreparationView implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long campaign;
    private String organisation;
    private PreparationOverview.Line line;

    /** @throws Refusal NOT_FOUND without a campaign */
    protected void requireCampaign() {
        if (campaign == null) {
            throw Refusal.notFound();
        }
    }

    protected void show(PreparationOverview.Line found) {
        line = found;
        organisation = found.code();
    }

    /** The same page anew, after an act. */
    protected String again(String page) {
        return page + "?faces-redirect=true&campaign=" + campaign + "&organisation=" + URLEncoder.encode(organisation, StandardCharsets.UTF_8);
    }

    /** Whether the caller puts things on record here: in a campaign that is over, or was dropped, nobody does. */
    public boolean isTownship() {
        return Caller.current().is(Role.TOWNSHIP_OFFICER) && line.isRunning();
    }

    /** Whether the caller reviews here. */
    public boolean isCounty() {
        return Caller.current().is(Role.COUNTY_OFFICER) || Caller.current().is(Role.COUNTY_APPROVER);
    }

    public PreparationOverview.Line getLine() {
        return line;
    }

    public Long getCampaign() {
        return campaign;
    }

    public void setCampaign(Long campaign) {
        this.campaign = campaign;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }
}
