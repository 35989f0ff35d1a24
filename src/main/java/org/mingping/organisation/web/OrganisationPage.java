package org.mingping.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.mingping.organisation.application.BrowsingOrganisations;
import org.mingping.organisation.persistence.OrganisationFile;
import org.mingping.shared.Refusal;

/** {@code organisation.xhtml}: one organisation, what stands under it, and its names and superiors by date. */
@Named
@RequestScoped
public class OrganisationPage {

    @Inject
    private BrowsingOrganisations browsing;

    private Long id;
    private OrganisationFile file;
    private OrganisationNode node;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        file = browsing.read(id);
        node = OrganisationNode.tree(file.under()).get(0);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public OrganisationFile getFile() {
        return file;
    }

    public OrganisationNode getNode() {
        return node;
    }
}
