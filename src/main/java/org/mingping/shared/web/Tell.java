package org.mingping.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import org.mingping.shared.Messages;

/** Says on the next page what was done. */
@ApplicationScoped
public class Tell {

    /** Survives the redirect that follows an action. */
    public void done(String bundle, String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, Messages.text(Words.locale(), bundle, key, arguments), null));
    }
}
