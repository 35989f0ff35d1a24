package org.mingping.appraisal.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.mingping.shared.Refusal;

/**
 * One version of the rules with a code of its own, for example {@code county-trial-1}. Drafted, tried out on finished cycles, adopted;
 * from then on it never changes (the database holds that too), so that a grade can be derived again years later.
 */
@Entity
public class RuleSet {

    /** Where a rule set stands. */
    public enum State { DRAFT, ADOPTED }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_set_seq")
    @SequenceGenerator(name = "rule_set_seq", sequenceName = "rule_set_seq")
    private Long id;
    private long countyId;
    private String scopePath;
    @Version
    private int version;
    private String code;
    private String name;
    private String parameters;
    private String standards;
    private String annex;
    @Enumerated(EnumType.STRING)
    private State state;
    private Instant createdAt;
    private String createdBy;
    private String[] authors;
    private Instant adoptedAt;
    private String adoptedBy;

    protected RuleSet() {
        // JPA
    }

    /** @param parameters the map of {@link RuleSetParameters#toMap} as a JSON object */
    public RuleSet(long countyId, String scopePath, String code, String name, String parameters, Instant now, String by) {
        this.countyId = countyId;
        this.scopePath = scopePath;
        this.code = code;
        this.name = name;
        this.parameters = parameters;
        this.state = State.DRAFT;
        this.createdAt = now;
        this.createdBy = by;
        this.authors = new String[] {by};
    }

    /** Changes a draft. Whoever did has a part in it, as have those before: words of theirs may still stand there. */
    public void revise(String newName, String newParameters, Instant now, String by) {
        requireDraft();
        name = newName;
        parameters = newParameters;
        writtenBy(by, now);
    }

    /**
     * Writes its standards of an unqualified member, or writes them anew (domain §6); they are adopted with it.
     *
     * @param written as {@code StandardsJson} writes them
     */
    public void writeStandards(String written, Instant now, String by) {
        requireDraft();
        standards = written;
        writtenBy(by, now);
    }

    /** What a consultation gave it, as {@code StandardsJson} writes it: when the draft is begun, or while it is written. */
    public void annex(String opinions, Instant now, String by) {
        requireDraft();
        annex = opinions;
        writtenBy(by, now);
    }

    private void writtenBy(String by, Instant now) {
        createdAt = now;
        createdBy = by;
        authors = Stream.concat(Arrays.stream(authors).filter(author -> !author.equals(by)), Stream.of(by)).toArray(String[]::new);
    }

    /**
     * Makes it usable, and unchangeable.
     *
     * @throws Refusal {@code OWN_PROPOSAL} for whoever wrote any of it
     */
    public void adopt(Instant now, String by) {
        requireDraft();
        if (Arrays.asList(authors).contains(by)) {
            throw Refusal.forbidden("OWN_PROPOSAL", name);
        }
        state = State.ADOPTED;
        adoptedAt = now;
        adoptedBy = by;
    }

    private void requireDraft() {
        if (state != State.DRAFT) {
            throw Refusal.conflict("RULE_SET_ADOPTED", code);
        }
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getParameters() {
        return parameters;
    }

    /** As it was written last; null where it has none. */
    public String getAnnex() {
        return annex;
    }

    /** As they lie there; null in one that was written before rule sets had any. */
    public String getStandards() {
        return standards;
    }

    public State getState() {
        return state;
    }

    public Instant getAdoptedAt() {
        return adoptedAt;
    }
}
