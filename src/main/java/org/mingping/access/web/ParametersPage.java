package org.mingping.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mingping.access.application.ReadingParameters;
import org.mingping.access.application.ReadingParameters.Parameter;
import org.mingping.access.model.RealmPolicy;

/** {@code parameters.xhtml}: what this server's configuration says, for those who answer for it. */
@Named
@RequestScoped
public class ParametersPage {

    @Inject
    private ReadingParameters reading;

    private List<RealmPolicy> doors;
    private List<Parameter> general;

    public void load() {
        doors = reading.doors();
        general = reading.general();
    }

    public List<RealmPolicy> getDoors() {
        return doors;
    }

    public List<Parameter> getGeneral() {
        return general;
    }
}
