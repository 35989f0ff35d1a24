package org.mingping.registration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.registration.application.ReadingCampaigns;
import org.mingping.registration.application.ReadingRegistrations;
import org.mingping.registration.application.ReadingUnaskedMembers;
import org.mingping.registration.model.CampaignState;
import org.mingping.registration.model.RegistrationStanding;
import org.mingping.registration.persistence.Campaigns;
import org.mingping.registration.persistence.RegistrationLists;
import org.mingping.registration.persistence.RegistrationProgress;
import org.mingping.registration.persistence.UnaskedMembers;
import org.mingping.shared.Page;
import org.mingping.shared.web.Plot;

/** {@code registrations.xhtml}: the registrations of a campaign, filtered by what stands in the address; above the branch with a plot of how far everybody is. */
@Named
@RequestScoped
public class RegistrationsPage {

    private static final int SIZE = 50;

    @Inject
    private ReadingRegistrations reading;
    @Inject
    private ReadingCampaigns reader;
    @Inject
    private ReadingUnaskedMembers leftOut;
    @Inject
    private Clock clock;

    private Long campaign;
    private RegistrationStanding standing;
    private String organisation;
    private boolean extensions;
    private boolean floating;
    private boolean another;
    private boolean waits;
    private boolean mine;
    private int page;

    private List<Campaigns.Line> campaigns = List.of();
    private RegistrationLists.Filter filter;
    private List<RegistrationLists.Choice> choices = List.of();
    private List<RegistrationProgress.Count> counts = List.of();
    private List<UnaskedMembers.Line> unasked = List.of();
    private Page<RegistrationLists.Line> found = new Page<>(List.of(), 0);

    /** Without a campaign the newest that was opened and in which somebody is the caller's. */
    public void load() {
        campaigns = reader.all().stream().filter(one -> one.openedOn() != null).toList();
        if (campaign == null) {
            campaign = reader.toShow(campaigns);
        }
        page = Math.max(page, 0);
        filter = new RegistrationLists.Filter(campaign == null ? 0 : campaign, standing, organisation == null || organisation.isBlank() ? null : organisation, extensions, floating, another, waits,
                mine ? Caller.current().person() : null);
        found = reading.page(filter, page, SIZE);
        unasked = campaign == null ? List.of() : leftOut.unasked(campaign);
        if (!Caller.current().is(Role.BRANCH_OFFICER)) {
            choices = reading.choices();
            counts = campaign == null ? List.of() : reading.progress(campaign);
        }
    }

    public RegistrationStanding standing(RegistrationLists.Line line) {
        return line.standing(LocalDate.now(clock));
    }

    /** Whether empty forms may be printed here: a branch hands them out while its members may still register. */
    public boolean isMayPrint() {
        return Caller.current().is(Role.BRANCH_OFFICER) && campaigns.stream().anyMatch(one -> campaign != null && one.id() == campaign && one.state() == CampaignState.OPEN);
    }

    public Plot getPlot() {
        return RegistrationPlot.of(counts);
    }

    public String getQuery() {
        return RegistrationQuery.of(filter);
    }

    public RegistrationStanding[] getStandings() {
        return RegistrationStanding.values();
    }

    public List<Campaigns.Line> getCampaigns() {
        return campaigns;
    }

    public List<RegistrationLists.Choice> getChoices() {
        return choices;
    }

    public Page<RegistrationLists.Line> getFound() {
        return found;
    }

    /** Whom the campaign asks no more. */
    public List<UnaskedMembers.Line> getUnasked() {
        return unasked;
    }

    public int getSize() {
        return SIZE;
    }

    public Long getCampaign() {
        return campaign;
    }

    public void setCampaign(Long campaign) {
        this.campaign = campaign;
    }

    public RegistrationStanding getStanding() {
        return standing;
    }

    public void setStanding(RegistrationStanding standing) {
        this.standing = standing;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public boolean isExtensions() {
        return extensions;
    }

    public void setExtensions(boolean extensions) {
        this.extensions = extensions;
    }

    public boolean isFloating() {
        return floating;
    }

    public void setFloating(boolean floating) {
        this.floating = floating;
    }

    public boolean isAnother() {
        return another;
    }

    public void setAnother(boolean another) {
        this.another = another;
    }

    public boolean isWaits() {
        return waits;
    }

    public void setWaits(boolean waits) {
        this.waits = waits;
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
