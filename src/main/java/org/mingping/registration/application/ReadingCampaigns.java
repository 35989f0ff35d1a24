package org.mingping.registration.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.RuleBook;
import org.mingping.registration.model.CampaignState;
import org.mingping.registration.model.CampaignTask;
import org.mingping.registration.persistence.CampaignTasks;
import org.mingping.registration.persistence.Campaigns;
import org.mingping.registration.persistence.Registrations;
import org.mingping.shared.Refusal;
import org.mingping.shared.WorkingCalendar;

/** Shows campaigns and who is where in them: the county everybody, a township itself. */
@Stateless
public class ReadingCampaigns {

    private static final int SHOWN = 30;
    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateCouncil();

    @Inject
    private Campaigns campaigns;

    @Inject
    private CampaignTasks tasks;

    @Inject
    private RuleBook rules;

    @Inject
    private RegistrationTerms terms;

    @Inject
    private Registrations registrations;

    @Inject
    private Clock clock;

    /**
     * A campaign with the name of its rule set and the tasks in the caller's scope, by organisation and phase.
     *
     * @param provisionalYear see {@link RegistrationTerms#provisionalYear}
     */
    public record Whole(Campaigns.Line campaign, String ruleSetName, String provisionalYear, List<CampaignTask> tasks) implements Serializable {

        public Whole {
            tasks = List.copyOf(tasks);
        }
    }

    /** Newest first. */
    @UseCase(value = "registration.read-campaigns", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<Campaigns.Line> all() {
        return campaigns.lines();
    }

    /** The one to show where none is asked for: of these the first in which something is the caller's, as a campaign need not be for every organisation; otherwise the first; null where there is none. */
    @UseCase(value = "registration.read-campaigns", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Long toShow(List<Campaigns.Line> choice) {
        List<Long> concerned = campaigns.concerned();
        return choice.stream().map(Campaigns.Line::id).filter(concerned::contains).findFirst().orElse(choice.isEmpty() ? null : choice.get(0).id());
    }

    /** The newest that was opened and in which something is the caller's, or the newest; 0 where none was opened. */
    @UseCase(value = "registration.read-campaigns", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public long opened() {
        Long shown = toShow(campaigns.lines().stream().filter(line -> line.openedOn() != null).toList());
        return shown == null ? 0 : shown;
    }

    /** A campaign whose term is over. @param undecided registrations that still wait for somebody */
    public record ToClose(Campaigns.Line campaign, long undecided) implements Serializable {
    }

    /** Those that are still open although everybody's days are over: they are closed once nobody waits. */
    @UseCase(value = "registration.read-campaigns", writes = false, roles = COUNTY_OFFICER)
    public List<ToClose> toClose() {
        LocalDate today = LocalDate.now(clock);
        return campaigns.lines().stream().filter(line -> line.state() == CampaignState.OPEN && line.registrationEndsOn().isBefore(today))
                .map(line -> new ToClose(line, registrations.undecided(line.id(), today))).toList();
    }

    /** @throws Refusal NOT_FOUND */
    @UseCase(value = "registration.read-campaigns", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Whole one(long id) {
        Campaigns.Line campaign = campaigns.find(id).orElseThrow(Refusal::notFound);
        return new Whole(campaign, rules.get(campaign.ruleSet()).name(), terms.provisionalYear(campaign.ruleSet(), last(campaign)), tasks.of(id));
    }

    private LocalDate last(Campaigns.Line campaign) {
        return campaign.registrationEndsOn() != null ? campaign.registrationEndsOn() : terms.of(campaign.ruleSet()).lastDay(campaign.opensOn(), CALENDAR);
    }

    /** What the caller's own organisation has to do, or, for the county, what is late or nearest anywhere. */
    @UseCase(value = "registration.read-campaigns", writes = false, roles = {TOWNSHIP_OFFICER, COUNTY_OFFICER})
    public List<CampaignTask> toDo() {
        return tasks.toDo(Caller.current().is(TOWNSHIP_OFFICER) ? Caller.current().organisationId() : null, SHOWN);
    }

    /** The names by their codes of the rule sets a campaign may be planned under, the one in force first. */
    @UseCase(value = "registration.read-campaigns", writes = false, roles = COUNTY_OFFICER)
    public Map<String, String> ruleSets() {
        return rules.names();
    }
}
