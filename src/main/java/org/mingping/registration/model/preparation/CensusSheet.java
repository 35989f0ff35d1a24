package org.mingping.registration.model.preparation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import org.mingping.access.model.SamePerson;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/**
 * A branch's list of members under the three failures or a sanction (调查摸底): drawn from the records, completed and signed off by the branch, accepted or returned by the township.
 * Rows are made as a set when the township begins.
 */
@Entity
public class CensusSheet {

    /** Characters of a reason to return it. */
    public static final int REASON = 2_000;

    @Id
    private Long id;
    @Column(updatable = false)
    private long countyId;
    private String scopePath;
    @Version
    private int version;
    @Column(updatable = false)
    private long campaignId;
    @Column(updatable = false)
    private long organisationId;
    private long townshipId;
    @Enumerated(EnumType.STRING)
    private CensusState state;
    /** Each change to its lines: who signs or checks has seen them all. */
    private int changes;
    private String signedBy;
    private Long signedAccount;
    private Long signedMember;
    private Instant signedAt;
    private String checkedBy;
    private Instant checkedAt;
    private String returnReason;

    protected CensusSheet() {
        // JPA: rows are made by a statement
    }

    /** A line is about to change. @throws Refusal CENSUS_SIGNED once the branch has signed it off */
    public void change() {
        requireOpen();
        changes++;
    }

    /** @throws Refusal CENSUS_SIGNED, and what {@link CensusPolicy#requireExplained} refuses */
    public void sign(Collection<CensusFact> records, Collection<CensusEntry> entries, SamePerson person, String by, Instant now) {
        requireOpen();
        CensusPolicy.requireExplained(records, entries);
        state = CensusState.SIGNED;
        signedBy = by;
        signedAccount = person.account();
        signedMember = person.member();
        signedAt = now;
        // Signed anew, it waits for a check of its own; what was found before is in the journal.
        checkedBy = null;
        checkedAt = null;
        returnReason = null;
    }

    /** @throws Refusal CENSUS_NOT_SIGNED; CENSUS_OWN for whoever signed it */
    public void accept(SamePerson person, String by, Instant now) {
        requireSigned();
        if (new SamePerson(signedAccount, signedMember).isAlso(person)) {
            throw Refusal.forbidden("CENSUS_OWN").under(Preparing.CLAUSE);
        }
        state = CensusState.ACCEPTED;
        returnReason = null;
        checked(by, now);
    }

    /** Back to the branch. @throws Refusal CENSUS_NOT_SIGNED, CENSUS_RETURN_REASON (most characters) */
    public void giveBack(String reason, String by, Instant now) {
        requireSigned();
        returnReason = Written.required(reason, REASON, "CENSUS_RETURN_REASON", Preparing.CLAUSE);
        state = CensusState.OPEN;
        checked(by, now);
    }

    private void checked(String by, Instant now) {
        checkedBy = by;
        checkedAt = now;
    }

    private void requireOpen() {
        if (state != CensusState.OPEN) {
            throw Refusal.conflict("CENSUS_SIGNED").under(Preparing.CLAUSE);
        }
    }

    private void requireSigned() {
        if (state != CensusState.SIGNED) {
            throw Refusal.conflict("CENSUS_NOT_SIGNED").under(Preparing.CLAUSE);
        }
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

    public long getOrganisationId() {
        return organisationId;
    }

    public long getTownshipId() {
        return townshipId;
    }

    public CensusState getState() {
        return state;
    }
}
