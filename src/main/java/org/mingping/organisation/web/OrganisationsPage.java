package org.mingping.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mingping.organisation.application.BrowsingOrganisations;

/** {@code organisations.xhtml}: the tree of organisations in the caller's scope. */
@Named
@RequestScoped
public class OrganisationsPage {

    @Inject
    private BrowsingOrganisations browsing;

    private List<OrganisationNode> tree = List.of();

    public void load() {
        tree = OrganisationNode.tree(browsing.tree());
    }

    public List<OrganisationNode> getTree() {
        return tree;
    }
}
