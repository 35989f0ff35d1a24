package org.mingping.registration.web.preparation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mingping.registration.application.preparation.DrawingCensus;
import org.mingping.registration.application.preparation.ReadingPreparation;
import org.mingping.registration.model.preparation.CensusState;
import org.mingping.registration.persistence.preparation.CensusBook;
import org.mingping.shared.web.Tell;

/** {@code census-lists.xhtml}: the lists of a township's branches; it begins the census here. */
@Named
@ViewScoped
public class CensusListsPage extends PreparationView {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingPreparation reading;
    @Inject
    private DrawingCensus drawing;
    @Inject
    private Tell tell;

    private CensusState state;
    private List<CensusBook.Line> lines = List.of();

    public void load() {
        requireCampaign();
        show(reading.one(getCampaign(), getOrganisation()));
        lines = reading.census(getCampaign(), getOrganisation());
    }

    public String draw() {
        int branches = drawing.draw(getCampaign(), getOrganisation());
        tell.done("preparation", "census.done.drawn", branches);
        return again(PreparationPages.LISTS);
    }

    public List<CensusBook.Line> getFound() {
        return lines.stream().filter(line -> state == null || line.state() == state).toList();
    }

    public List<CensusBook.Line> getLines() {
        return lines;
    }

    public CensusState[] getStates() {
        return CensusState.values();
    }

    public CensusState getState() {
        return state;
    }

    public void setState(CensusState state) {
        this.state = state;
    }
}
