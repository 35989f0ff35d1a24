package org.mingping.registration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mingping.findings.model.PaperPolicy;
import org.mingping.registration.application.ContactingAbsentMember;
import org.mingping.registration.application.DecidingCorrection;
import org.mingping.registration.application.DecidingRegistration;
import org.mingping.registration.application.ExtendingRegistration;
import org.mingping.registration.application.KeepingSignedForms;
import org.mingping.registration.application.ReadingRegistrations;
import org.mingping.registration.application.SubmittingRegistration;
import org.mingping.registration.application.TalkingAboutLeaving;
import org.mingping.registration.application.WritingRegistration;
import org.mingping.registration.model.RegistrationStanding;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.FieldFaults;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Today;
import org.mingping.shared.web.Words;

/** {@code registration.xhtml}: one member's registration, as the offices see it; the branch decides, or writes down what stands on paper, the township gives more time. */
@Named
@ViewScoped
public class RegistrationPage extends RegistrationView {

    private static final long serialVersionUID = 1L;

    private static final String FORM = "entry";

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
    private KeepingSignedForms papers;
    @Inject
    private Tell tell;
    @Inject
    private Today today;
    @Inject
    private FieldFaults faults;

    private Long id;
    private String refused;
    private boolean kept;
    private RegistrationDraft draft;
    private List<String> talkers = List.of();
    private final RegistrationDeeds deeds = new RegistrationDeeds();

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        show();
        draft = RegistrationDraft.of(getWhole());
        talkers = isToHoldTalk() ? talking.mayTalk(id) : List.of();
    }

    @Override
    ReadingRegistrations.Whole read() {
        return reading.one(id);
    }

    public String verify() {
        act(this::isToVerify, deeds.texts(), () -> deciding.verify(id, version(), deeds.getNote()));
        return done("one.done.verified");
    }

    public String giveBack() {
        act(this::isToDecide, deeds.texts(), () -> deciding.giveBack(id, version(), deeds.getReason()));
        return done("one.done.returned");
    }

    public String approve(long correction) {
        act(this::isToCorrect, deeds.texts(), () -> correcting.approve(id, version(), correction));
        return done("one.done.corrected");
    }

    public String reject(long correction) {
        act(this::isToCorrect, deeds.texts(), () -> correcting.reject(id, version(), correction, deeds.getAnswers().get(correction)));
        return done("one.done.uncorrected");
    }

    public String talk() {
        act(this::isToHoldTalk, deeds.texts(), () -> talking.talk(id, version(), deeds.getOn(), deeds.talkers(), deeds.getMinutes(), Boolean.TRUE.equals(deeds.getConfirmed())));
        return done(deeds.getConfirmed() ? "one.done.declined" : "one.done.reconsiders");
    }

    /** Names of whoever may talk with the member. */
    public List<String> getTalkers() {
        return talkers;
    }

    public String triedToTalk() {
        act(this::isToHoldTalk, deeds.texts(), () -> talking.tried(id, version(), deeds.getOn(), deeds.getOutcome()));
        return done("one.done.tried");
    }

    public String declineUnheard() {
        act(this::isToDeclineUnheard, deeds.texts(), () -> talking.declineUnheard(id, version()));
        return done("one.done.unheard");
    }

    public String propose() {
        extending.propose(id, deeds.getUntil(), deeds.getReason());
        return done("one.done.proposed");
    }

    public String grant() {
        act(this::isToAnswer, deeds.texts(), () -> extending.grant(id, version(), deeds.getAnswer()));
        return done("one.done.granted");
    }

    public String refuse() {
        act(this::isToAnswer, deeds.texts(), () -> extending.refuse(id, version(), deeds.getAnswer()));
        return done("one.done.refused");
    }

    public String contact() {
        contacting.contact(id, deeds.getOn(), deeds.getThrough(), deeds.getOutcome());
        return done("one.done.contacted");
    }

    /** A scan that was laid there by mistake: it is kept, and counts no more. */
    public String withdraw(long paper) {
        papers.withdraw(id, paper, deeds.getWithdrawals().get(paper));
        return done("one.done.withdrawn");
    }

    public String keepPaper() {
        if (!isPaperKept()) {
            return null;
        }
        return done("one.done.kept");
    }

    public String submitPaper() {
        if (!isPaperKept() || !faults.tell(RegistrationFaults.ofParts(FORM, draft, Words.locale()))) {
            return null;
        }
        act(this::isOpenToPaper, draft.texts(), () -> submitting.submit(id, version()));
        return done("one.done.submitted");
    }

    /** Not where a correction cannot be asked for, which is said at its field. */
    private boolean isPaperKept() {
        if (!faults.tell(RegistrationFaults.ofCorrections(FORM, draft, today.day(), Words.locale()))) {
            return false;
        }
        act(this::isOpenToPaper, draft.texts(), () -> writing.save(id, version(), draft.form(), draft.getAsked()));
        show();
        return true;
    }

    private int version() {
        return getWhole().line().version();
    }

    private String done(String key) {
        tell.done("registration", key, getWhole().line().name());
        return RegistrationPages.ONE + "?faces-redirect=true&id=" + id;
    }

    /** What stood in the way of the scan that was sent, or null. */
    public String getPaperRefusal() {
        return refused == null || !Messages.has(Words.locale(), "refusals", refused) ? null
                : Messages.text(Words.locale(), "refusals", refused, refused.equals("PAPERS_TOO_MANY") ? PaperPolicy.MAX_PAPERS : PaperPolicy.MAX_SIZE >> 20);
    }

    public RegistrationStanding getStanding() {
        return getWhole().line().standing(today.day());
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
