package org.mingping.registration.application;

import static org.mingping.access.Role.COUNTY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.RuleBook;
import org.mingping.audit.Journal;
import org.mingping.organisation.County;
import org.mingping.registration.model.Campaign;
import org.mingping.registration.model.CampaignDates;
import org.mingping.registration.persistence.CampaignTasks;
import org.mingping.registration.persistence.Campaigns;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** The county plans a campaign (domain §6): every township-tier organisation that takes part has its tasks from that moment. An organisation is in one campaign at a time. */
@Stateless
public class PlanningCampaign {

    private static final int MOST_NAMED = 6;

    private static final String CLAUSE = "domain §6";
    private static final String ALONE = "planning a campaign";

    @Inject
    private Campaigns campaigns;

    @Inject
    private CampaignTasks tasks;

    @Inject
    private RuleBook rules;

    @Inject
    private RegistrationTerms terms;

    @Inject
    private CampaignNotices notices;

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** A few of them, and how many there are. */
    private static String named(List<String> busy) {
        return busy.size() <= MOST_NAMED ? String.join("、", busy) : String.join("、", busy.subList(0, MOST_NAMED)) + "…（" + busy.size() + "）";
    }

    /**
     * @param ruleSet       code of an adopted rule set; null for the one in force
     * @param organisations codes of the township-tier organisations that take part; none for all of them
     * @return the campaign's id
     * @throws Refusal CAMPAIGN_NAME, CAMPAIGN_RULE_SET, CAMPAIGN_DATES_PAST, CAMPAIGN_CLOSES_EARLY where the term does not fit, CAMPAIGN_ORGANISATIONS where a code is none of such an organisation, CAMPAIGN_RUNS (names) where one is in
     *                 a campaign that is not closed
     */
    @UseCase(value = "registration.plan-campaign", roles = COUNTY_OFFICER)
    public long plan(String name, String ruleSet, CampaignDates dates, Collection<String> organisations) {
        database.alone(ALONE);
        Set<String> adopted = rules.names().keySet();
        String code = ruleSet == null || ruleSet.isBlank() ? adopted.iterator().next() : ruleSet;
        if (!adopted.contains(code)) {
            throw Refusal.invalid("CAMPAIGN_RULE_SET", code).under(CLAUSE);
        }
        Set<String> named = new TreeSet<>(organisations);
        List<String> busy = tasks.busy(named);
        if (!busy.isEmpty()) {
            throw Refusal.conflict("CAMPAIGN_RUNS", named(busy)).under(CLAUSE);
        }
        Campaign campaign = new Campaign(county.id(), county.path(), name, code, dates, LocalDate.now(clock), Caller.current().signature(), clock.instant());
        campaign.requireRoom(terms.of(code));
        campaigns.add(campaign);
        int given = tasks.give(campaign.getId(), named, dates);
        if (given == 0 || !named.isEmpty() && tasks.organisations(campaign.getId()) != named.size()) {
            throw Refusal.invalid("CAMPAIGN_ORGANISATIONS").under(CLAUSE);
        }
        journal.subject("campaign", campaign.getId(), campaign.getName());
        journal.note("ruleSet", code);
        journal.note("opensOn", dates.opening());
        journal.note("tasks", given);
        notices.planned(campaign);
        return campaign.getId();
    }
}
