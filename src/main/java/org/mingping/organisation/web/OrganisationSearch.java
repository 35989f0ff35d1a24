package org.mingping.organisation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.mingping.access.Caller;
import org.mingping.access.Pages;
import org.mingping.organisation.application.BrowsingOrganisations;
import org.mingping.shared.Messages;
import org.mingping.shared.web.SearchSource;

/** Organisations in the search on top of each page: by any part of their name, or by their code. */
@ApplicationScoped
public class OrganisationSearch implements SearchSource {

    @Inject
    private BrowsingOrganisations browsing;

    @Inject
    private Pages pages;

    @Override
    public List<Found> find(String text, Locale locale, int limit) {
        if (!pages.mayOpen(Caller.current(), OrganisationPages.ORGANISATION)) {
            return List.of();
        }
        return browsing.find(text, limit).stream().map(line -> new Found(line.name(),
                Messages.text(locale, "organisation", "kind." + line.kind()) + (line.superior() == null ? "" : " · " + line.superior()),
                OrganisationPages.ORGANISATION + "?id=" + line.id())).toList();
    }
}
