package org.mingping.registration.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.Role;
import org.mingping.registration.application.ReadingRegistrations;
import org.mingping.registration.model.AttemptPolicy;
import org.mingping.registration.model.DeclaredWill;
import org.mingping.registration.model.ExtensionState;
import org.mingping.registration.model.RegistrationState;
import org.mingping.registration.persistence.RegistrationCorrections;
import org.mingping.registration.persistence.RegistrationSteps;
import org.mingping.registration.persistence.RegistrationTalks;
import org.mingping.shared.Refusal;

/** One registration as an office sees it, and whose turn it is there. */
public abstract class RegistrationView implements Serializable {

    private static final long serialVersionUID = 1L;

    private ReadingRegistrations.Whole whole;
    private final List<String> unsent = new ArrayList<>();

    /** What is done with it. */
    interface Deed {
        void act();
    }

    abstract ReadingRegistrations.Whole read();

    void show() {
        whole = read();
    }

    /**
     * Acts on it as it was seen. Where it has changed since, it is shown as it is now, and what was typed stays: in its field where it is still the caller's turn, otherwise to be copied.
     *
     * @param turn  whether the field is there
     * @param typed what was typed
     * @throws Refusal REGISTRATION_CHANGED in place of STALE_VERSION; whatever else the deed refuses
     */
    void act(BooleanSupplier turn, List<String> typed, Deed deed) {
        unsent.clear();
        try {
            deed.act();
        } catch (Refusal refused) {
            throw refused.code().equals("STALE_VERSION") ? changed(turn, typed) : refused;
        }
    }

    private Refusal changed(BooleanSupplier turn, List<String> typed) {
        show();
        if (!turn.getAsBoolean()) {
            typed.stream().filter(text -> text != null && !text.isBlank()).forEach(unsent::add);
        }
        return Refusal.conflict("REGISTRATION_CHANGED");
    }

    /** What was typed in a field that is no longer there. */
    public List<String> getUnsent() {
        return unsent;
    }

    public ReadingRegistrations.Whole getWhole() {
        return whole;
    }

    /** Whether the caller's office decides, and not in its own case. */
    public boolean isToDecide() {
        return isOfficeToDecide() && isWaiting();
    }

    private boolean isWaiting() {
        return getWhole().line().running() && getWhole().line().state() == RegistrationState.SUBMITTED && !isOwn();
    }

    public boolean isToCorrect() {
        return isOfficeToDecide() && getWhole().line().running() && !getWhole().line().state().isWritable() && getWhole().line().state() != RegistrationState.VOID && !isOwn();
    }

    /** Whether the caller wrote it down from paper: another decides. */
    public boolean isTyped(RegistrationCorrections.Line correction) {
        return correction.isAskedBy(Caller.current().person());
    }

    /** Whether the caller verifies it: not what they wrote down from paper themselves. */
    public boolean isToVerify() {
        return isToDecide() && !isToTalk() && !isTypedHere();
    }

    /** Whether the caller wrote down what is to be decided: they neither verify it nor talk about it. */
    public boolean isTypedHere() {
        return getWhole().typist() != null && getWhole().typist().isAlso(Caller.current().person());
    }

    /** Whether the talk about leaving is next. */
    public boolean isToTalk() {
        return isToDecide() && getWhole().line().will() == DeclaredWill.LEAVE;
    }

    /** Whether the caller holds it. */
    public boolean isToHoldTalk() {
        return isToTalk() && !isTypedHere();
    }

    /** Whether what was declared may stand without the talk. */
    public boolean isToDeclineUnheard() {
        return isTriedEnough() && !isTriedAlone();
    }

    /** Whether it may, but by another than the caller, who alone recorded that nobody could talk. */
    public boolean isForAnother() {
        return isTriedEnough() && isTriedAlone();
    }

    private boolean isTriedEnough() {
        boolean office = isOfficeToDecide() || Caller.current().is(Role.TOWNSHIP_APPROVER);
        return office && isWaiting() && getWhole().line().will() == DeclaredWill.LEAVE && !isTypedHere() && attempts().count() >= AttemptPolicy.ATTEMPTS;
    }

    private boolean isTriedAlone() {
        return AttemptPolicy.isAlone(attempts().map(RegistrationTalks.Attempt::person).toList(), Caller.current().person());
    }

    /** Of what was handed in last. */
    private Stream<RegistrationTalks.Attempt> attempts() {
        return RegistrationSteps.Line.handedIn(getWhole().steps()).stream().flatMap(handedIn -> getWhole().attempts().stream().filter(one -> one.isOf(handedIn)));
    }

    /** Whether the branch may write down a paper form, ask for more time or remind. */
    public boolean isOpenToBranch() {
        return Caller.current().is(Role.BRANCH_OFFICER) && getWhole().line().isWritable() && !isOwn();
    }

    /** Whether a paper form may be written down: not over what the member has written. */
    public boolean isOpenToPaper() {
        return isOpenToBranch() && !getWhole().begun();
    }

    public boolean isToPropose() {
        return isOpenToBranch() && getWhole().line().extension() != ExtensionState.PROPOSED;
    }

    public boolean isToAnswer() {
        return Caller.current().is(Role.TOWNSHIP_OFFICER) && getWhole().line().running() && getWhole().line().extension() == ExtensionState.PROPOSED && !isOwn();
    }

    /** Whether it is the caller's own: they write it on their own page, and others decide. */
    public boolean isOwn() {
        return OwnCase.is(getWhole().line().memberId());
    }

    private static boolean isOfficeToDecide() {
        return Caller.current().is(Role.BRANCH_OFFICER) || Caller.current().is(Role.TOWNSHIP_OFFICER);
    }
}
