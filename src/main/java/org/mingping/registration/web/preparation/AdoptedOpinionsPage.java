package org.mingping.registration.web.preparation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.registration.application.preparation.DraftingFromConsultation;
import org.mingping.registration.application.preparation.LikeOpinions;
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
    private List<LikeOpinions> opinions = List.of();
    private Map<String, String> drafts = Map.of();
    private String chosen;
    private String code;
    private String name;

    public void load() {
        if (campaign == null) {
            throw Refusal.notFound();
        }
        opinions = drafting.adopted(campaign);
        drafts = drafting.drafts();
    }

    public String draft() {
        int listed = drafting.draft(campaign, code, name);
        tell.done("preparation", "opinions.done", listed);
        return "/appraisal/rule-set.xhtml?faces-redirect=true&code=" + code;
    }

    /** To a draft that is being written. */
    public String add() {
        DraftingFromConsultation.Added added = drafting.add(campaign, chosen);
        tell.done("preparation", "opinions.done.added", added.lines(), added.joined());
        return "/appraisal/rule-set.xhtml?faces-redirect=true&code=" + chosen;
    }

    public boolean isOfficer() {
        return Caller.current().is(Role.COUNTY_OFFICER);
    }

    public List<LikeOpinions> getOpinions() {
        return opinions;
    }

    public Map<String, String> getDrafts() {
        return drafts;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
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
