package org.mingping.orglife.web;

import java.io.Serializable;
import org.mingping.orglife.persistence.FloatingLists;

/** A member of another branch who is said to be here, with what the branch answers. */
public class GuestRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final FloatingLists.Guest of;
    private String answer;
    private String number;

    GuestRow(FloatingLists.Guest of) {
        this.of = of;
    }

    public FloatingLists.Guest getOf() {
        return of;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    /** In full once it was asked for; masked before. */
    public String getNumber() {
        return number == null ? of.contactNumber() : number;
    }

    void setNumber(String shown) {
        this.number = shown;
    }
}
