package org.mingping.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.Map;

/** Says what is wrong with what was typed, at each field and in the summary on top. */
@ApplicationScoped
public class FieldFaults {

    /**
     * @param faults sentences by the client id of the field
     * @return whether there was none
     */
    public boolean tell(Map<String, String> faults) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faults.forEach((field, sentence) -> faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null)));
        if (!faults.isEmpty()) {
            faces.validationFailed();
        }
        return faults.isEmpty();
    }
}
