package org.mingping.registration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.Role;
import org.mingping.findings.model.PaperPolicy;
import org.mingping.registration.application.ContactingAbsentMember;
import org.mingping.registration.application.DecidingCorrection;
import org.mingping.registration.application.DecidingRegistration;
import org.mingping.registration.application.ExtendingRegistration;
import org.mingping.registration.application.ReadingRegistrations;
import org.mingping.registration.application.SubmittingRegistration;
import org.mingping.registration.application.TalkingAboutLeaving;
import org.mingping.registration.application.WritingRegistration;
import org.mingping.registration.model.AttemptPolicy;
import org.mingping.registration.model.DeclaredWill;
import org.mingping.registration.model.ExtensionState;
import org.mingping.registration.model.RegistrationStanding;
import org.mingping.registration.model.RegistrationState;
import org.mingping.registration.persistence.RegistrationCorrections;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Today;
import org.mingping.shared.web.Words;

/** {@code registration.xhtml}: one member's registration, as the offices see it; the branch decides, or writes down what stands on paper, the township gives more time. */
@Named
@ViewScoped
public class RegistrationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingRegistrations reading;
    @Inject
    private WritingRegistration writing;
    @Inject
    private SubmittingRegistration submitting;
    @Inject
    private DecidingRegistration deciding;
    @Inject
    private DecidingCorrection correcting;
    @Inject
    private TalkingAboutLeaving talking;
    @Inject
    private ExtendingRegistration extending;
    @Inject
    private ContactingAbsentMember contacting;
    @Inject
    private Tell tell;
    @Inject
    private Today today;

    private Long id;
    private String refused;
    private boolean kept;
    private ReadingRegistrations.Whole whole;
    private RegistrationDraft draft;
    private final RegistrationDeeds deeds = new RegistrationDeeds();

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        whole = reading.one(id);
        draft = RegistrationDraft.of(whole);
    }

    public String verify() {
        deciding.verify(id, version(), deeds.getNote());
        return done("one.done.verified");
    }

    public String giveBack() {
        deciding.giveBack(id, version(), deeds.getReason());
        return done("one.done.returned");
    }

    public String approve(long correction) {
        correcting.approve(id, version(), correction);
        return done("one.done.corrected");
    }

    public String reject(long correction) {
        correcting.reject(id, version(), correction, deeds.getAnswer());
        return done("one.done.uncorrected");
    }

    public String talk() {
        talking.talk(id, version(), deeds.getOn(), deeds.talkers(), deeds.getMinutes(), Boolean.TRUE.equals(deeds.getConfirmed()));
        return done(deeds.getConfirmed() ? "one.done.declined" : "one.done.reconsiders");
    }

    public String triedToTalk() {
        talking.tried(id, version(), deeds.getOn(), deeds.getOutcome());
        return done("one.done.tried");
    }

    public String declineUnheard() {
        talking.declineUnheard(id, version());
        return done("one.done.unheard");
    }

    public String propose() {
        extending.propose(id, deeds.getUntil(), deeds.getReason());
        return done("one.done.proposed");
    }

    public String grant() {
        extending.grant(id, version(), deeds.getAnswer());
        return done("one.done.granted");
    }

    public String refuse() {
        extending.refuse(id, version(), deeds.getAnswer());
        return done("one.done.refused");
    }

    public String contact() {
        contacting.contact(id, deeds.getOn(), deeds.getThrough(), deeds.getOutcome());
        return done("one.done.contacted");
    }

    public String keepPaper() {
        keep();
        return done("one.done.kept");
    }

    public String submitPaper() {
        keep();
        submitting.submit(id, version());
        return done("one.done.submitted");
    }

    private void keep() {
        writing.save(id, version(), draft.form(), draft.getAsked());
        whole = reading.one(id);
    }

    private int version() {
        return whole.line().version();
    }

    private String done(String key) {
        tell.done("registration", key, whole.line().name());
        return RegistrationPages.ONE + "?faces-redirect=true&id=" + id;
    }

    /** Whether the caller's office decides, and not in its own case. */
    public boolean isToDecide() {
        return isOfficeToDecide() && whole.line().running() && whole.line().state() == RegistrationState.SUBMITTED && !isOwn();
    }

    public boolean isToCorrect() {
        return isOfficeToDecide() && whole.line().running() && !whole.line().state().isWritable() && whole.line().state() != RegistrationState.VOID && !isOwn();
    }

    /** Whether the caller wrote it down from paper: another decides. */
    public boolean isTyped(RegistrationCorrections.Line correction) {
        return correction.isAskedBy(Caller.current().person());
    }

    /** Whether the talk about leaving is next. */
    public boolean isToTalk() {
        return isToDecide() && whole.line().will() == DeclaredWill.LEAVE;
    }

    /** Whether what was declared may stand without the talk. */
    public boolean isToDeclineUnheard() {
        return isToTalk() && whole.attempts().stream().filter(one -> !one.triedOn().isBefore(whole.line().submittedOn())).count() >= AttemptPolicy.ATTEMPTS;
    }

    /** Whether the branch may write down a paper form, ask for more time or remind. */
    public boolean isOpenToBranch() {
        return Caller.current().is(Role.BRANCH_OFFICER) && whole.line().isWritable() && !isOwn();
    }

    /** Whether a paper form may be written down: not over what the member has written. */
    public boolean isOpenToPaper() {
        return isOpenToBranch() && !whole.begun();
    }

    public boolean isToPropose() {
        return isOpenToBranch() && whole.line().extension() != ExtensionState.PROPOSED;
    }

    public boolean isToAnswer() {
        return Caller.current().is(Role.TOWNSHIP_OFFICER) && whole.line().running() && whole.line().extension() == ExtensionState.PROPOSED && !isOwn();
    }

    /** Whether it is the caller's own: they write it on their own page, and others decide. */
    public boolean isOwn() {
        return OwnCase.is(whole.line().memberId());
    }

    private static boolean isOfficeToDecide() {
        return Caller.current().is(Role.BRANCH_OFFICER) || Caller.current().is(Role.TOWNSHIP_OFFICER);
    }

    /** What stood in the way of the scan that was sent, or null. */
    public String getPaperRefusal() {
        return refused == null || !Messages.has(Words.locale(), "refusals", refused) ? null
                : Messages.text(Words.locale(), "refusals", refused, refused.equals("PAPERS_TOO_MANY") ? PaperPolicy.MAX_PAPERS : PaperPolicy.MAX_SIZE >> 20);
    }

    public RegistrationStanding getStanding() {
        return whole.line().standing(today.day());
    }

    public ReadingRegistrations.Whole getWhole() {
        return whole;
    }

    public RegistrationDraft getDraft() {
        return draft;
    }

    public RegistrationDeeds getDeeds() {
        return deeds;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
    }

    public boolean isKept() {
        return kept;
    }

    public void setKept(boolean kept) {
        this.kept = kept;
    }
}
