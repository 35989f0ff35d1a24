package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a case rests on (domain §5).
 *
 * @param member       in whose case all this is
 * @param ground       on which it was opened
 * @param confirmedOn  when an organisation confirmed or reported the ground; a member's own wish needs no confirmation
 * @param verification of the facts
 * @param attitude     what the member says about staying
 * @param application  to leave
 * @param added        grounds that were confirmed while the case ran, in their order
 */
public record CaseBasis(PersonId member, CaseGround ground, Optional<LocalDate> confirmedOn, Optional<Verification> verification, Optional<Attitude> attitude,
        Optional<Application> application, List<AddedGround> added) {

    /** One to which nothing was added. */
    public CaseBasis(PersonId member, CaseGround ground, Optional<LocalDate> confirmedOn, Optional<Verification> verification, Optional<Attitude> attitude,
            Optional<Application> application) {
        this(member, ground, confirmedOn, verification, attitude, application, List.of());
    }

    public CaseBasis {
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(ground, "ground");
        added = List.copyOf(added);
    }

    /**
     * 调查核实: what named people established.
     *
     * @param by          who verified
     * @param grave       whether the problem is grave (问题严重)
     * @param harm        whether it is established that staying would do harm (留在党内会产生不良影响)
     * @param established whether the facts are established at all (事实成立)
     * @param added       how many grounds had been added to the case when it was put on record: it says nothing of those that came after
     */
    public record Verification(LocalDate on, Set<PersonId> by, boolean grave, boolean harm, boolean established, int added) {

        /** One of a case to which nothing had been added. */
        public Verification(LocalDate on, Set<PersonId> by, boolean grave, boolean harm, boolean established) {
            this(on, by, grave, harm, established, 0);
        }

        /** One that found the facts established. */
        public Verification(LocalDate on, Set<PersonId> by, boolean grave, boolean harm) {
            this(on, by, grave, harm, true);
        }

        public Verification {
            by = Set.copyOf(by);
        }
    }

    /**
     * Where the member stands, as they said it themself.
     *
     * @param asksToStay       本人要求留在党内
     * @param statesResolve    有改正的决心: wishes to correct
     * @param statesMeasures   有改正的措施
     * @param acceptsEducation 接受党组织的教育和纪律约束
     * @param persuaded        whether the organisation has advised them to leave, and what they answered
     */
    public record Attitude(boolean asksToStay, boolean statesResolve, boolean statesMeasures, boolean acceptsEducation, Persuasion persuaded) {
    }

    /** Confirmed after the case was opened on another, or on an earlier one of its kind. @param on the day on which it was confirmed */
    public record AddedGround(CaseGround ground, LocalDate on) {
    }

    /** 劝退. */
    public enum Persuasion { NOT_TRIED, AGREED, REFUSED }

    /**
     * 自愿退党申请, or a registration form that declines.
     *
     * @param written     whether it lies in writing
     * @param takenBackOn when the member took it back, which they may until the general meeting announces it
     */
    public record Application(LocalDate on, boolean written, Optional<LocalDate> takenBackOn) {
    }

    public CaseBasis with(Verification found) {
        return new CaseBasis(member, ground, confirmedOn, Optional.of(found), attitude, application, added);
    }

    public CaseBasis with(Attitude stated) {
        return new CaseBasis(member, ground, confirmedOn, verification, Optional.of(stated), application, added);
    }

    public CaseBasis with(Application handedIn) {
        return new CaseBasis(member, ground, confirmedOn, verification, attitude, Optional.of(handedIn), added);
    }

    public CaseBasis with(AddedGround confirmed) {
        return new CaseBasis(member, ground, confirmedOn, verification, attitude, application, CaseHearing.added(added, confirmed));
    }

    /** Whether any of its grounds can end in that disposition. A case on the member's own wish to leave stays one: that ends in nothing else, whatever comes to it. */
    public boolean bears(Disposition disposition) {
        return ground.bears(disposition) || !ground.isOwnWish() && added.stream().anyMatch(one -> one.ground().bears(disposition));
    }
}
