package org.mingping.registration.web.preparation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.mingping.registration.application.preparation.ReadingPreparation;
import org.mingping.registration.persistence.preparation.CensusBook;

/** {@code census.xhtml}: a branch's own lists. */
@Named
@ViewScoped
public class CensusPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingPreparation reading;

    private List<CensusBook.Line> lines = List.of();

    public void load() {
        lines = reading.ownCensus();
    }

    public List<CensusBook.Line> getLines() {
        return lines;
    }
}
