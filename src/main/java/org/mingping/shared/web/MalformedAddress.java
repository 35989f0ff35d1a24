package org.mingping.shared.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.mingping.shared.Refusal;

/**
 * An address whose parameters cannot be read leads nowhere: the same page as for an id that does not exist, instead of a page that was
 * never loaded. Once, for every parameter a page declares. What a form sends is not an address: its faults stand at its fields.
 */
public class MalformedAddress implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.PROCESS_VALIDATIONS;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.isPostback() || !faces.isValidationFailed() || faces.getResponseComplete()) {
            return;
        }
        Refusal nowhere = Refusal.notFound();
        try {
            faces.getExternalContext().responseSendError(nowhere.kind().status(), nowhere.code());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
        faces.responseComplete();
    }
}
