package org.mingping.registration.web.preparation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.mingping.registration.application.preparation.ReadingPreparation;

/** {@code preparation.xhtml}: what one organisation has done of mobilisation, census, consultation, plan and registration. */
@Named
@ViewScoped
public class PreparationPage extends PreparationView {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingPreparation reading;

    public void load() {
        requireCampaign();
        show(reading.one(getCampaign(), getOrganisation()));
    }

    public String getQuery() {
        return "?campaign=" + getCampaign() + "&organisation=" + getOrganisation();
    }
}
