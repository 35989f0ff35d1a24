package org.mingping.appraisal.application;

import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.FirstStandards;
import org.mingping.appraisal.model.InvalidParameters;
import org.mingping.appraisal.model.RuleSet;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.appraisal.persistence.RuleSetJson;
import org.mingping.appraisal.persistence.RuleSets;
import org.mingping.appraisal.persistence.StandardsJson;
import org.mingping.audit.Journal;
import org.mingping.organisation.County;
import org.mingping.shared.Refusal;

/** A new version of the county's rules: drafted by the officer, adopted by the approver, never changed after. */
@Stateless
public class DraftingRuleSet {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    @Inject
    private RuleSets ruleSets;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    @Inject
    private County county;

    /** @param parameters every parameter's text by its key, as {@link RuleSetParameters#toMap} gives them; its standards begin as those of the first version */
    @UseCase(value = "appraisal.draft-rule-set", roles = COUNTY_OFFICER)
    public void draft(String code, String name, Map<String, String> parameters) {
        journal.subject("rule-set", code, name);
        if (code == null || !CODE.matcher(code).matches()) {
            throw Refusal.invalid("RULE_SET_CODE");
        }
        if (ruleSets.lines(county.id()).stream().anyMatch(line -> line.code().equals(code))) {
            throw Refusal.conflict("RULE_SET_EXISTS", code);
        }
        RuleSet draft = new RuleSet(county.id(), county.path(), code, name(name), stored(parameters), clock.instant(), Caller.current().signature());
        draft.writeStandards(StandardsJson.write(FirstStandards.all()), clock.instant(), Caller.current().signature());
        ruleSets.add(draft);
        RuleSetJson.read(draft.getParameters()).toMap().forEach(journal::note);
    }

    /** A copy of another, standards and all; of one from before rule sets had standards, with those of the first version. @throws Refusal NOT_FOUND, and as {@link #draft} */
    @UseCase(value = "appraisal.draft-rule-set", roles = COUNTY_OFFICER)
    public void draftFrom(String source, String code, String name) {
        RuleSet copied = ruleSets.byCode(source);
        draft(code, name, RuleSetJson.read(copied.getParameters()).toMap());
        if (copied.getStandards() != null) {
            ruleSets.byCode(code).writeStandards(copied.getStandards(), clock.instant(), Caller.current().signature());
        }
        journal.note("source", source);
    }

    /** Changes a draft. */
    @UseCase(value = "appraisal.revise-rule-set", roles = COUNTY_OFFICER)
    public void revise(String code, int seenVersion, String name, Map<String, String> parameters) {
        RuleSet draft = seen(code, seenVersion);
        Map<String, String> before = RuleSetJson.read(draft.getParameters()).toMap();
        draft.revise(name(name), stored(parameters), clock.instant(), Caller.current().signature());
        RuleSetJson.read(draft.getParameters()).toMap().forEach((key, value) -> journal.change(key, before.get(key), value));
    }

    /** Makes a draft usable, by somebody who has written none of it. */
    @UseCase(value = "appraisal.adopt-rule-set", roles = COUNTY_APPROVER)
    public void adopt(String code, int seenVersion) {
        RuleSet draft = seen(code, seenVersion);
        draft.adopt(clock.instant(), Caller.current().signature());
        journal.change("state", RuleSet.State.DRAFT, RuleSet.State.ADOPTED);
    }

    private RuleSet seen(String code, int seenVersion) {
        RuleSet found = ruleSets.byCode(code);
        journal.subject("rule-set", code, found.getName());
        if (found.getVersion() != seenVersion) {
            throw Refusal.stale();
        }
        return found;
    }

    private static String name(String name) {
        if (name == null || name.isBlank()) {
            throw Refusal.invalid("FIELD_MISSING");
        }
        return name.strip();
    }

    private static String stored(Map<String, String> parameters) {
        try {
            return RuleSetJson.write(RuleSetParameters.fromMap(parameters));
        } catch (InvalidParameters invalid) {
            throw Refusal.invalid("RULE_SET_PARAMETERS", invalid.errors().size(), invalid.errors().get(0).key());
        }
    }
}
