package org.mingping.dues.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.mingping.dues.application.ReadingPublication;
import org.mingping.dues.model.PublishedYear;

/** {@code publication.xhtml}: the money a branch took in a year, to be put up. Whoever is above a branch comes from its sheet. */
@Named
@RequestScoped
public class PublicationPage extends YearOfBranch {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingPublication reading;

    private transient PublishedYear shown;

    public void load() {
        if (isOfOne()) {
            shown = reading.of(getBranch(), getYear());
            shown(shown.branch().code(), shown.year());
        }
    }

    /** Whether somebody on it does not belong to the branch any more: then a note says why they stand there. */
    public boolean isAnyGone() {
        return shown.lines().stream().anyMatch(PublishedYear.Line::gone);
    }

    @Override
    public String getQuery() {
        return shown == null ? "" : super.getQuery();
    }

    public PublishedYear getShown() {
        return shown;
    }
}
