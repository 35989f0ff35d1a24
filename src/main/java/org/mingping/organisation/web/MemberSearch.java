package org.mingping.organisation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.mingping.access.Caller;
import org.mingping.access.Pages;
import org.mingping.organisation.application.BrowsingMembers;
import org.mingping.organisation.model.MemberFilter;
import org.mingping.organisation.persistence.MemberLine;
import org.mingping.shared.web.SearchSource;

/** Members in the search on top of each page: by name, pinyin, initials, or the last digits of the identity number. */
@ApplicationScoped
public class MemberSearch implements SearchSource {

    @Inject
    private BrowsingMembers browsing;

    @Inject
    private Pages pages;

    @Override
    public List<Found> find(String text, Locale locale, int limit) {
        if (!pages.mayOpen(Caller.current(), OrganisationPages.MEMBERS)) {
            return List.of();
        }
        MemberFilter filter = new MemberFilter(text, null, null, null, null, MemberFilter.Order.NAME, false);
        return browsing.page(filter, 0, limit).lines().stream().map(MemberSearch::found).toList();
    }

    private static Found found(MemberLine line) {
        return new Found(line.name(), line.idNumber() + " · " + line.branch(), OrganisationPages.MEMBER_FILE + "?id=" + line.id());
    }
}
