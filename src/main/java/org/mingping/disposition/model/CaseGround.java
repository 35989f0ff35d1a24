package org.mingping.disposition.model;

import java.util.Set;

/** Why a case is opened (domain §5), and which dispositions it can bear. */
public enum CaseGround {
    /** 认定为不合格: a confirmed grade. */
    UNQUALIFIED,
    /** “三不”: a confirmed three-failures finding. */
    THREE_FAILURES,
    /** 问题严重: reported by an organisation. */
    GRAVE_PROBLEM,
    /** 本人申请退党. */
    OWN_APPLICATION,
    /** 登记时表示不再留在党内. */
    DECLINED_REGISTRATION;

    private static final Set<CaseGround> OWN_WISH = Set.of(OWN_APPLICATION, DECLINED_REGISTRATION);

    /** Whether the member themself wishes to leave. */
    public boolean isOwnWish() {
        return OWN_WISH.contains(this);
    }

    /** Whether an organisation must have confirmed or reported it before anything follows from it: everything but the member's own wish. */
    public boolean needsConfirmation() {
        return !isOwnWish();
    }

    /**
     * Whether this ground can end in that disposition: a wish to leave only in a voluntary withdrawal and that only on such a wish; removal for self-withdrawal only on a confirmed
     * three-failures finding (Party Constitution Art. 9). An application that an office wrote down and nobody made is unfounded, and is closed as that; a declined registration is the member's own form.
     */
    public boolean bears(Disposition disposition) {
        return switch (disposition) {
            case VOLUNTARY_WITHDRAWAL -> isOwnWish();
            case SELF_WITHDRAWAL_REMOVAL -> this == THREE_FAILURES;
            case CLOSED_AS_UNFOUNDED -> this != DECLINED_REGISTRATION;
            default -> !isOwnWish();
        };
    }
}
