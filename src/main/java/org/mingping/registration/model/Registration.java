package org.mingping.registration.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.mingping.access.model.SamePerson;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/**
 * One member's registration in a campaign (domain §6). Rows are made by the opening, set-based; here stands what may become of one. A draft is kept whatever the day; handing in keeps the
 * term; what was handed in in time and given back has days of its own to be mended.
 */
@Entity
public class Registration {

    @Id
    private Long id;
    /** Where it lies follows the member, set-based; whose it is never changes, and the database lets nobody change it. */
    @Column(updatable = false)
    private long countyId;
    @Column(updatable = false)
    private String scopePath;
    @Version
    private int version;
    @Column(updatable = false)
    private long campaignId;
    @Column(updatable = false)
    private long memberId;
    @Enumerated(EnumType.STRING)
    private RegistrationState state;
    private LocalDate endsOn;
    private LocalDate toldBefore;
    private LocalDate toldLate;
    private String thought;
    private String work;
    private String conduct;
    private String life;
    @Enumerated(EnumType.STRING)
    private DeclaredWill will;
    private String statement;
    private boolean fromPaper;
    private Long typedAccount;
    private Long typedMember;
    private Instant savedAt;
    private LocalDate submittedOn;
    private Instant decidedAt;
    private String decidedBy;
    private String decision;

    protected Registration() {
        // JPA
    }

    /**
     * Keeps a draft, as long as it is not handed in. What the member writes themselves is theirs alone again, whatever was written down from paper before.
     *
     * @param typist who writes down what stands on the member's signed form; null where the member writes
     * @param asked  whether corrections wait that were asked for with it
     * @throws Refusal see {@link #requireWritable}; REGISTRATION_NOT_PAPER where paper would be written over what the member has written; REGISTRATION_NOTHING where the member has written nothing
     *                 that could take the place of what is being written down from their paper
     */
    public void save(RegistrationForm form, SamePerson typist, boolean asked, Instant now) {
        requireWritable();
        if (typist == null && isBeingTyped() && form.equals(RegistrationForm.EMPTY)) {
            throw Refusal.conflict("REGISTRATION_NOTHING").under(RegistrationForm.CLAUSE);
        }
        if (typist != null && isMembersOwn(asked)) {
            throw Refusal.conflict("REGISTRATION_NOT_PAPER").under(RegistrationForm.CLAUSE);
        }
        thought = form.thought();
        work = form.work();
        conduct = form.conduct();
        life = form.life();
        will = form.will();
        statement = form.statement();
        savedAt = now;
        fromPaper = typist != null;
        typedAccount = fromPaper ? typist.account() : null;
        typedMember = fromPaper ? typist.member() : null;
    }

    /**
     * The member hands it in, on the last day until midnight.
     *
     * @throws Refusal REGISTRATION_OVER (last day); REGISTRATION_WILL, REGISTRATION_PARTS, REGISTRATION_STATEMENT
     */
    public void submit(LocalDate today) {
        requireWritable();
        if (today.isAfter(endsOn)) {
            throw Refusal.conflict("REGISTRATION_OVER", endsOn).under(RegistrationForm.CLAUSE);
        }
        form().requireWhole();
        statement = will == DeclaredWill.STAY ? null : statement;
        state = RegistrationState.SUBMITTED;
        submittedOn = today;
    }

    /**
     * Whoever hands it in for the member hands in what stands on paper that was signed after it was given back last.
     *
     * @param scannedAt when the newest scan of the signed form was laid beside it; null where there is none
     * @param asked     as for {@link #save}
     * @throws Refusal REGISTRATION_OWN_DRAFT where the member writes it; see {@link SignedPaperPolicy} and {@link #requireWritable}
     */
    public void requireSignedPaper(Instant scannedAt, boolean asked) {
        requireWritable();
        if (isMembersOwn(asked)) {
            throw Refusal.conflict("REGISTRATION_OWN_DRAFT").under(RegistrationForm.CLAUSE);
        }
        SignedPaperPolicy.require(scannedAt, state == RegistrationState.RETURNED ? decidedAt : null);
    }

    /** Whether what stands in it, or what is asked for with it alone, the member has written, and nobody from paper. */
    private boolean isMembersOwn(boolean asked) {
        return !fromPaper && (asked || !form().equals(RegistrationForm.EMPTY));
    }

    /**
     * Given back to be mended; or, where it declined and the member took back what they had declared, for a new declaration.
     *
     * @param until     the day until which it may be handed in again: see {@link ReturnPolicy}
     * @param takenBack whether the case that it opened was taken back
     * @throws Refusal REGISTRATION_REASON (most characters); see {@link #require}
     */
    public void giveBack(String reason, LocalDate until, boolean takenBack, String by, Instant now) {
        require(takenBack && state == RegistrationState.DECLINED ? RegistrationState.DECLINED : RegistrationState.SUBMITTED);
        decide(RegistrationState.RETURNED, Written.required(reason, RegistrationForm.MOST, "REGISTRATION_REASON", RegistrationForm.CLAUSE), by, now);
        mendUntil(until);
    }

    /** Never less than what is left of the term; of the new last day is reminded anew. */
    private void mendUntil(LocalDate until) {
        endsOn = until.isAfter(endsOn) ? until : endsOn;
        toldBefore = null;
        toldLate = null;
    }

    /** Whoever stays is registered, by another than wrote it down from paper. @throws Refusal REGISTRATION_DECLINES where the will is another: then they are talked with; {@link #requireAnother} */
    public void verify(String note, SamePerson person, String by, Instant now) {
        require(RegistrationState.SUBMITTED);
        if (will != DeclaredWill.STAY) {
            throw Refusal.conflict("REGISTRATION_DECLINES").under(RegistrationForm.CLAUSE);
        }
        requireAnother(person);
        decide(RegistrationState.VERIFIED, Written.optional(note, RegistrationForm.MOST, "REGISTRATION_NOTE", RegistrationForm.CLAUSE), by, now);
    }

    /** Nobody makes up by themselves that a member stays or leaves: what was written down from paper another decides. @throws Refusal REGISTRATION_TYPED */
    public void requireAnother(SamePerson person) {
        if (getTypist().filter(person::isAlso).isPresent()) {
            throw Refusal.forbidden("REGISTRATION_TYPED").under(RegistrationForm.CLAUSE);
        }
    }

    /** Whoever wants to leave, as they have declared and confirmed in the talk or stood by without one, leaves. @throws Refusal see {@link #requireDeclining} */
    public void decline(String by, Instant now) {
        requireDeclining();
        decide(RegistrationState.DECLINED, null, by, now);
    }

    /** After the talk about their will they reconsider: the form is theirs again. @param until as for {@link #giveBack} @throws Refusal see {@link #requireDeclining} */
    public void reconsider(LocalDate until, String by, Instant now) {
        requireDeclining();
        decide(RegistrationState.RETURNED, null, by, now);
        mendUntil(until);
    }

    /** @throws Refusal REGISTRATION_STAYS where there is nothing to talk about; see {@link #require} */
    public void requireDeclining() {
        require(RegistrationState.SUBMITTED);
        if (will != DeclaredWill.LEAVE) {
            throw Refusal.conflict("REGISTRATION_STAYS").under(RegistrationForm.CLAUSE);
        }
    }

    private void decide(RegistrationState next, String text, String by, Instant now) {
        state = next;
        decision = text;
        decidedBy = by;
        decidedAt = now;
    }

    /** @throws Refusal REGISTRATION_SUBMITTED, REGISTRATION_DECIDED, REGISTRATION_VOID where it is not the member's turn */
    public void requireWritable() {
        state.requireOneOf(RegistrationState.OPEN, RegistrationState.RETURNED);
    }

    /** @throws Refusal REGISTRATION_NOT_SUBMITTED, REGISTRATION_SUBMITTED, REGISTRATION_DECIDED, REGISTRATION_VOID, by the state it is in instead */
    public void require(RegistrationState needed) {
        state.requireOneOf(needed);
    }

    public RegistrationForm form() {
        return new RegistrationForm(thought, work, conduct, life, will, statement);
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getScopePath() {
        return scopePath;
    }

    public long getCampaignId() {
        return campaignId;
    }

    public long getMemberId() {
        return memberId;
    }

    public RegistrationState getState() {
        return state;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    /**
     * Whether what stands in it is the member's alone: nobody has it from paper, and it is being written, or was, and never handed in, when the membership ended.
     *
     * @param givenBack whether it was given back and not handed in since
     */
    public boolean isTheirsAlone(boolean givenBack) {
        return !fromPaper && (state.isWritable() || submittedOn == null || state == RegistrationState.VOID && givenBack);
    }

    /** When the wish to leave was confirmed, or stood without a talk; empty where it was not, or the form was given back since. */
    public Optional<Instant> getDeclinedAt() {
        return state == RegistrationState.DECLINED ? Optional.of(decidedAt) : Optional.empty();
    }

    /** The day on which it was handed in last. */
    public Optional<LocalDate> getSubmittedOn() {
        return Optional.ofNullable(submittedOn);
    }

    public boolean isFromPaper() {
        return fromPaper;
    }

    /** Whether somebody is writing it down from paper: it was not handed in yet, or was written in since it was given back. */
    public boolean isBeingTyped() {
        return fromPaper && state.isWritable() && (submittedOn == null || savedAt != null && decidedAt != null && savedAt.isAfter(decidedAt));
    }

    /** Who wrote down last what stands on paper; empty where the member writes. */
    public Optional<SamePerson> getTypist() {
        return fromPaper ? Optional.of(new SamePerson(typedAccount, typedMember)) : Optional.empty();
    }

    /** What whoever decided last wrote: the reason it was given back, or a note. */
    public Optional<String> getDecision() {
        return Optional.ofNullable(decision);
    }
}
