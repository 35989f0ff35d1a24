package org.mingping.registration.web.preparation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.registration.application.preparation.DraftingFromConsultation;
import org.mingping.registration.persistence.preparation.ConsultationBook;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;

/** {@code adopted-opinions.xhtml}: what the townships have adopted and no draft has taken up yet; the county begins a draft with it. */
@Named
@ViewScoped
public class AdoptedOpinionsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DraftingFromConsultation drafting;
    @Inject
    private Tell tell;

    private Long campaign;
    private List<ConsultationBook.Said> opinions = List.of();
    private String code;
    private String name;

    public void load() {
        if (campaign == null) {
            throw Refusal.notFound();
        }
        opinions = drafting.adopted(campaign);
    }

    public String draft() {
        int listed = drafting.draft(campaign, code, name);
        tell.done("preparation", "opinions.done", listed);
        return "/appraisal/rule-set.xhtml?faces-redirect=true&code=" + code;
    }

    public boolean isOfficer() {
        return Caller.current().is(Role.COUNTY_OFFICER);
    }

    public List<ConsultationBook.Said> getOpinions() {
        return opinions;
    }

    public Long getCampaign() {
        return campaign;
    }

    public void setCampaign(Long campaign) {
        this.campaign = campaign;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
