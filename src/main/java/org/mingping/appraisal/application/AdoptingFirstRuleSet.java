package org.mingping.appraisal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.mingping.appraisal.model.FirstStandards;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.appraisal.persistence.RuleSetJson;
import org.mingping.appraisal.persistence.StandardsJson;
import org.mingping.organisation.CountyFounded;
import org.mingping.shared.persistence.Database;

/** Gives a new county the rule set of the source report, {@code county-trial-1}. */
@ApplicationScoped
public class AdoptingFirstRuleSet {

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    void adopt(@Observes CountyFounded founded) {
        database.execute(handle -> handle.createUpdate("""
                        insert into rule_set (id, county_id, scope_path, code, name, parameters, standards, state, created_at, created_by, authors,
                                              adopted_at, adopted_by)
                        values (nextval('rule_set_seq'), :county, :path, :code, :name, :parameters, :standards, 'ADOPTED', :now, 'system', array['system'], :now, 'system')""")
                .bind("county", founded.county().id()).bind("path", founded.county().path())
                .bind("code", RuleSetParameters.COUNTY_TRIAL_1)
                .bind("name", "县试行办法（第一版）")
                .bind("parameters", RuleSetJson.write(RuleSetParameters.countyTrial1()))
                .bind("standards", StandardsJson.write(FirstStandards.all()))
                .bind("now", OffsetDateTime.now(clock)).execute());
    }
}
