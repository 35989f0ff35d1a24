package org.mingping.access.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import org.mingping.shared.Refusal;

/** Lets another system act as its account. Only a keyed hash of it is kept, so that nobody can read it back. */
@Entity
@Table(name = "api_token")
public class ApiToken {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_token_seq")
    @SequenceGenerator(name = "api_token_seq", sequenceName = "api_token_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private long countyId;
    private String scopePath;
    private long accountId;
    private String label;
    private String hash;
    private OffsetDateTime createdAt;
    private OffsetDateTime expiresAt;
    private OffsetDateTime revokedAt;

    protected ApiToken() {
    }

    public ApiToken(Account account, String label, String hash, OffsetDateTime now, OffsetDateTime expiresAt) {
        this.countyId = account.countyId();
        this.scopePath = account.scopePath();
        this.accountId = account.id();
        this.label = label;
        this.hash = hash;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    /** @throws Refusal {@code TOKEN_ALREADY_REVOKED} */
    public void revoke(OffsetDateTime now) {
        if (revokedAt != null) {
            throw Refusal.conflict("TOKEN_ALREADY_REVOKED");
        }
        revokedAt = now;
    }

    public Long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public String label() {
        return label;
    }

    public OffsetDateTime expiresAt() {
        return expiresAt;
    }
}
