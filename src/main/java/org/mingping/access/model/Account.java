package org.mingping.access.model;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import org.mingping.access.Realm;
import org.mingping.shared.Refusal;

/**
 * Someone who can sign in: through one realm, for one organisation. Created without any role; roles are granted by someone else.
 * What the door counts (failures, lock, used time steps) is the door's own and changes without a version.
 */
@Entity
@Table(name = "account")
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private long countyId;

    @Convert(converter = RealmColumn.class)
    private Realm realm;

    private String username;
    private String displayName;
    private String passwordHash;
    private OffsetDateTime passwordSetAt;
    private boolean mustChangePassword;
    private OffsetDateTime passwordResetAt;
    private String passwordResetBy;
    private long organisationId;
    private String scopePath;
    private Long memberId;
    private boolean enabled = true;
    private String totpSecret;
    private String locale = "zh_CN";
    private boolean largePrint;
    private OffsetDateTime createdAt;

    protected Account() {
    }

    /** A new account; its first password was chosen by someone else, so that it must be changed. */
    public Account(long countyId, Realm realm, String username, String displayName, long organisationId, String scopePath, Long memberId,
                   String passwordHash, OffsetDateTime now) {
        this.countyId = countyId;
        this.realm = realm;
        this.username = username;
        this.displayName = displayName;
        this.organisationId = organisationId;
        this.scopePath = scopePath;
        this.memberId = memberId;
        this.passwordHash = passwordHash;
        this.passwordSetAt = now;
        this.mustChangePassword = true;
        this.createdAt = now;
    }

    /** The holder's own choice. */
    public void changePassword(String hash, OffsetDateTime now) {
        passwordHash = hash;
        passwordSetAt = now;
        mustChangePassword = false;
    }

    /** A password handed out by an administrator serves for one sign-in, to choose another; by whom, its holder is told then. */
    public void resetPassword(String hash, OffsetDateTime now, String by) {
        passwordHash = hash;
        passwordSetAt = now;
        mustChangePassword = true;
        passwordResetAt = now;
        passwordResetBy = by;
    }

    /** @throws Refusal {@code ACCOUNT_ALREADY_DISABLED} */
    public void disable() {
        if (!enabled) {
            throw Refusal.conflict("ACCOUNT_ALREADY_DISABLED");
        }
        enabled = false;
    }

    /** @throws Refusal {@code ACCOUNT_ALREADY_ENABLED} */
    public void enable() {
        if (enabled) {
            throw Refusal.conflict("ACCOUNT_ALREADY_ENABLED");
        }
        enabled = true;
    }

    /**
     * @param sealedSecret the shared secret, encrypted
     * @throws Refusal {@code SECOND_FACTOR_PRESENT}: one is removed before another is taken
     */
    public void enrolSecondFactor(String sealedSecret) {
        if (totpSecret != null) {
            throw Refusal.conflict("SECOND_FACTOR_PRESENT");
        }
        totpSecret = sealedSecret;
    }

    /** @throws Refusal {@code SECOND_FACTOR_ABSENT} */
    public void removeSecondFactor() {
        if (totpSecret == null) {
            throw Refusal.conflict("SECOND_FACTOR_ABSENT");
        }
        totpSecret = null;
    }

    /** @param member who is behind it from now on, or null */
    public void link(Long member) {
        memberId = member;
    }

    public void prefer(String chosenLocale, boolean inLargePrint) {
        locale = chosenLocale;
        largePrint = inLargePrint;
    }

    /** @throws Refusal {@code STALE_VERSION} where the caller looked at an older state */
    public void requireVersion(int seen) {
        if (version != seen) {
            throw Refusal.stale();
        }
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public long countyId() {
        return countyId;
    }

    public Realm realm() {
        return realm;
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public OffsetDateTime passwordSetAt() {
        return passwordSetAt;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    public long organisationId() {
        return organisationId;
    }

    public String scopePath() {
        return scopePath;
    }

    public Long memberId() {
        return memberId;
    }

    public boolean isEnabled() {
        return enabled;
    }

    /** Encrypted; null where none is enrolled. */
    public String totpSecret() {
        return totpSecret;
    }

    public String locale() {
        return locale;
    }

    public boolean isLargePrint() {
        return largePrint;
    }

    public OffsetDateTime createdAt() {
        return createdAt;
    }

    /** How the journal and "granted by" columns name it. */
    public String signature() {
        return realm.code() + "/" + username;
    }
}
