package org.mingping.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.organisation.application.BrowsingMembers;
import org.mingping.organisation.application.BrowsingOrganisations;
import org.mingping.organisation.model.FormerMemberPolicy;
import org.mingping.organisation.model.MemberFilter;
import org.mingping.organisation.model.MemberFilter.Order;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.organisation.model.PersonnelCategory;
import org.mingping.organisation.persistence.MemberPage;
import org.mingping.organisation.persistence.OrganisationLine;

/** {@code members.xhtml}: the members in the caller's scope, filtered by what stands in the address, one page at a time. */
@Named
@RequestScoped
public class MembersPage {

    private static final int SIZE = 50;

    @Inject
    private BrowsingMembers browsing;

    @Inject
    private BrowsingOrganisations organisations;

    private String text;
    private String organisation;
    private MembershipStatus status;
    private PersonnelCategory category;
    private Boolean floating;
    private Order order;
    private boolean descending;
    private int page;

    private MemberFilter filter = MemberFilter.EVERYBODY;
    private MemberPage found = new MemberPage(List.of(), 0, false);
    private List<OrganisationLine> choice = List.of();

    public void load() {
        filter = new MemberFilter(text, organisation, status, category, floating, order, descending);
        page = Math.max(page, 0);
        found = browsing.page(filter, (long) page * SIZE, SIZE);
        if (found.lines().isEmpty() && found.total() > 0) {
            page = (int) ((found.total() - 1) / SIZE);
            found = browsing.page(filter, (long) page * SIZE, SIZE);
        }
        choice = organisations.choice(filter.organisation());
    }

    /** This view's query, for the export and the pager. */
    public String getQuery() {
        return MemberQuery.of(filter);
    }

    public String sortedBy(String by) {
        return MemberQuery.sorted(filter, Order.valueOf(by));
    }

    /** As {@code aria-sort} wants it. */
    public String sorting(String by) {
        if (filter.order() != Order.valueOf(by)) {
            return "none";
        }
        return filter.descending() ? "descending" : "ascending";
    }

    public MemberPage getFound() {
        return found;
    }

    /** Whether there is nobody at all, not only nobody whom the filter leaves: then no filter can help, but the import. */
    public boolean isNobodyYet() {
        return found.lines().isEmpty() && filter.isOpen();
    }

    /** What the filter offers: those directly under the caller's organisation, and the one chosen now. */
    public List<OrganisationLine> getChoice() {
        return choice;
    }

    /** Former members are offered to whom they are listed. */
    public List<MembershipStatus> getStatuses() {
        return Arrays.stream(MembershipStatus.values()).filter(one -> FormerMemberPolicy.mayList(one, Caller.current().roles())).toList();
    }

    public PersonnelCategory[] getCategories() {
        return PersonnelCategory.values();
    }

    public int getSize() {
        return SIZE;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public MembershipStatus getStatus() {
        return status;
    }

    public void setStatus(MembershipStatus status) {
        this.status = status;
    }

    public PersonnelCategory getCategory() {
        return category;
    }

    public void setCategory(PersonnelCategory category) {
        this.category = category;
    }

    public Boolean getFloating() {
        return floating;
    }

    public void setFloating(Boolean floating) {
        this.floating = floating;
    }

    public Order getOrder() {
        return order;
    }

    public void setOrder(Order order) {
        this.order = order;
    }

    public boolean isDescending() {
        return descending;
    }

    public void setDescending(boolean descending) {
        this.descending = descending;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
