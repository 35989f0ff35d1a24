package org.mingping.appraisal.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.mingping.appraisal.application.DraftingRuleSet;
import org.mingping.appraisal.application.ReadingRuleSets;
import org.mingping.appraisal.persistence.RuleSets;
import org.mingping.shared.web.Tell;

/** {@code rule-sets.xhtml}: the versions of the county's rules; a new one begins as a copy. */
@Named
@ViewScoped
public class RuleSetsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingRuleSets reading;
    @Inject
    private DraftingRuleSet drafting;
    @Inject
    private Tell tell;

    private transient ReadingRuleSets.Listing listing;
    private String source;
    private String code;
    private String name;

    public void load() {
        source = getListing().inForce();
    }

    public String draft() {
        drafting.draftFrom(source, code, name);
        tell.done("appraisal", "ruleSets.done.draft", name);
        return "/appraisal/rule-set.xhtml?faces-redirect=true&revise=true&code=" + code;
    }

    /** Read anew after the view was kept. */
    private ReadingRuleSets.Listing getListing() {
        if (listing == null) {
            listing = reading.list();
        }
        return listing;
    }

    public List<RuleSets.Line> getLines() {
        return getListing().lines();
    }

    public boolean isInForce(String lineCode) {
        return getListing().inForce().equals(lineCode);
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
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
