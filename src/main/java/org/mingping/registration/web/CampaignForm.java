package org.mingping.registration.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.mingping.registration.model.CampaignDates;
import org.mingping.registration.persistence.Campaigns;

/** The fields of a campaign while the county plans it or moves its dates. */
public class CampaignForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private String ruleSet;
    private LocalDate mobilisation;
    private LocalDate census;
    private LocalDate consultation;
    private LocalDate plan;
    private LocalDate opening;
    private LocalDate closing;
    private String[] organisations = {};

    /** As the campaign's dates stand. */
    static CampaignForm of(Campaigns.Line line) {
        CampaignForm form = new CampaignForm();
        form.mobilisation = line.mobilisationBy();
        form.census = line.censusBy();
        form.consultation = line.consultationBy();
        form.plan = line.planBy();
        form.opening = line.opensOn();
        form.closing = line.closesOn();
        return form;
    }

    CampaignDates dates() {
        return new CampaignDates(mobilisation, census, consultation, plan, opening, closing);
    }

    List<String> chosen() {
        return List.of(organisations);
    }

    public String[] getOrganisations() {
        return organisations.clone();
    }

    public void setOrganisations(String[] organisations) {
        this.organisations = organisations.clone();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getRuleSet() {
        return ruleSet;
    }

    public void setRuleSet(String ruleSet) {
        this.ruleSet = ruleSet;
    }

    public LocalDate getMobilisation() {
        return mobilisation;
    }

    public void setMobilisation(LocalDate mobilisation) {
        this.mobilisation = mobilisation;
    }

    public LocalDate getCensus() {
        return census;
    }

    public void setCensus(LocalDate census) {
        this.census = census;
    }

    public LocalDate getConsultation() {
        return consultation;
    }

    public void setConsultation(LocalDate consultation) {
        this.consultation = consultation;
    }

    public LocalDate getPlan() {
        return plan;
    }

    public void setPlan(LocalDate plan) {
        this.plan = plan;
    }

    public LocalDate getOpening() {
        return opening;
    }

    public void setOpening(LocalDate opening) {
        this.opening = opening;
    }

    public LocalDate getClosing() {
        return closing;
    }

    public void setClosing(LocalDate closing) {
        this.closing = closing;
    }
}
