package org.mingping.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingping.access.Caller;
import org.mingping.access.Realm;
import org.mingping.access.Role;
import org.mingping.access.application.ChangingParameters;
import org.mingping.access.application.ReadingParameters;
import org.mingping.access.application.ReadingParameters.Changeable;
import org.mingping.access.application.ReadingParameters.Parameter;
import org.mingping.shared.web.FieldFaults;
import org.mingping.shared.web.Tell;

/**
 * {@code parameters.xhtml}: what this server runs with, for those who answer for it; the system administrator changes it here. Holds the
 * values that were seen, so that another's change is not undone unawares.
 */
@Named
@ViewScoped
public class ParametersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingParameters reading;
    @Inject
    private ChangingParameters changing;
    @Inject
    private FieldFaults faults;
    @Inject
    private Tell tell;

    private List<ParameterField> fields;

    public void load() {
        fields = new ArrayList<>();
        Realm door = null;
        for (Changeable one : reading.changeable()) {
            Realm realm = one.parameter().realm();
            fields.add(new ParameterField(one.parameter(), one.value(), fields.isEmpty() || realm != door));
            door = realm;
        }
    }

    public String save() {
        if (!faults.tell(faults())) {
            return null;
        }
        changing.change(byKey(ParameterField::seen), byKey(ParameterField::getText));
        tell.done("access", "parameters.done");
        return "/access/parameters.xhtml?faces-redirect=true";
    }

    /** What cannot stand, by the client id of its field. */
    private Map<String, String> faults() {
        Map<String, String> faulty = new LinkedHashMap<>();
        for (int at = 0; at < fields.size(); at++) {
            if (fields.get(at).isFaulty()) {
                faulty.put("parameters:fields:" + at + ":text", fields.get(at).getLabel() + " · " + fields.get(at).getHint());
            }
        }
        return faulty;
    }

    private Map<String, String> byKey(Function<ParameterField, String> value) {
        return fields.stream().collect(Collectors.toMap(ParameterField::getKey, value));
    }

    public boolean isChangeable() {
        return Caller.current().is(Role.SYSTEM_ADMINISTRATOR);
    }

    public List<ParameterField> getFields() {
        return fields;
    }

    public List<Parameter> getFixed() {
        return reading.fixed();
    }
}
