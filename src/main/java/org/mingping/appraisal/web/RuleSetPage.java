package org.mingping.appraisal.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.application.DraftingRuleSet;
import org.mingping.appraisal.application.ReadingRuleSets;
import org.mingping.appraisal.application.ReadingRuleSets.Shown;
import org.mingping.appraisal.web.RuleSetWording.Clause;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.FieldFaults;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Words;

/**
 * {@code rule-set.xhtml}: one version of the rules in words; a draft is revised and adopted here. Holds the version that was seen, so
 * that acting on a stale page is refused.
 */
@Named
@ViewScoped
public class RuleSetPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/appraisal/rule-set.xhtml?faces-redirect=true&code=";

    @Inject
    private ReadingRuleSets reading;
    @Inject
    private DraftingRuleSet drafting;
    @Inject
    private FieldFaults faults;
    @Inject
    private Tell tell;

    private String code;
    private boolean revise;
    private transient Shown shown;
    private int seenVersion;
    private String name;
    private RuleSetForm form;

    public void load() {
        if (code == null) {
            throw Refusal.notFound();
        }
        seenVersion = getShown().text().version();
        name = getShown().text().name();
        form = isRevising() ? RuleSetForm.of(getShown().text().parameters()) : null;
    }

    public String save() {
        if (!faults.tell(form.faults(Words.locale()))) {
            return null;
        }
        drafting.revise(code, seenVersion, name, form.typed());
        return done("ruleSet.done.save");
    }

    public String adopt() {
        drafting.adopt(code, seenVersion);
        return done("ruleSet.done.adopt");
    }

    private String done(String key) {
        tell.done("appraisal", key, name);
        return AGAIN + code;
    }

    /** Read anew after the view was kept; the version seen stays. */
    public Shown getShown() {
        if (shown == null) {
            shown = reading.read(code);
        }
        return shown;
    }

    public List<Clause> getClauses() {
        return RuleSetWording.of(getShown().text().parameters(), Words.locale());
    }

    /** Whether the caller may write the draft. */
    public boolean isOpenToRevision() {
        return getShown().text().isDraft() && Caller.current().is(Role.COUNTY_OFFICER);
    }

    public boolean isRevising() {
        return revise && isOpenToRevision();
    }

    /** Whether the caller has written any of the draft, which somebody else must check. */
    public boolean isOwn() {
        return getShown().text().isWrittenBy(Caller.current().signature());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public boolean isRevise() {
        return revise;
    }

    public void setRevise(boolean revise) {
        this.revise = revise;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public RuleSetForm getForm() {
        return form;
    }
}
