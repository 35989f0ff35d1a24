package org.mingping.access.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.mingping.access.Caller;
import org.mingping.access.Pages;
import org.mingping.access.application.EnrollingSecondFactor;
import org.mingping.access.application.ShowingOwnAccount;
import org.mingping.access.application.TimeCodes;

/** {@code second-factor.xhtml}: a picture to photograph, and the first code as proof. */
@Named
@ViewScoped
public class SecondFactorPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String SECRET = SecondFactorPage.class.getName() + ".secret";

    @Inject
    private ShowingOwnAccount showing;

    @Inject
    private EnrollingSecondFactor enrolling;

    @Inject
    private TimeCodes codes;

    @Inject
    private FacesContext faces;

    private byte[] secret;
    private boolean enrolled;
    private String code;

    public void load() {
        enrolled = showing.show().settings().secondFactor();
        if (!enrolled && secret == null) {
            // The same until it is enrolled: a page opened again must not make the telephone's code wrong.
            secret = (byte[]) faces.getExternalContext().getSessionMap().computeIfAbsent(SECRET, key -> codes.newSecret());
        }
    }

    public String enrol() {
        enrolling.enrol(secret, code);
        faces.getExternalContext().getSessionMap().remove(SECRET);
        return Pages.TODAY + "?faces-redirect=true";
    }

    public boolean isEnrolled() {
        return enrolled;
    }

    /** The secret as an image in the page itself: it never has an address of its own. */
    public String getPicture() {
        return QrPicture.of(SecretText.address(Caller.current().signature(), secret));
    }

    /** The secret for typing, in groups of four. */
    public String getText() {
        return SecretText.base32(secret).replaceAll("(.{4})(?!$)", "$1 ");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
