package org.mingping.organisation.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingping.shared.Refusal;

/**
 * Whether the organisations of a workbook make a tree that can stand in this county. A broken tree is refused as a whole:
 * members could not be placed in half of it.
 */
public final class TreePolicy {

    /** Codes become part of paths and addresses. */
    private static final String CODE = "[0-9A-Za-z]{1,20}";

    private final String countyCode;
    private final Map<String, OrganisationKind> standing;

    /**
     * Judges against what is there already.
     *
     * @param countyCode code of the county this server serves
     * @param standing   kinds of the organisations that exist, by code
     */
    public TreePolicy(String countyCode, Map<String, OrganisationKind> standing) {
        this.countyCode = countyCode;
        this.standing = Map.copyOf(standing);
    }

    /**
     * The organisations in the order in which they can be created, superiors first.
     *
     * @throws Refusal ORGANISATION_CODE_INVALID, ORGANISATION_NAME_MISSING, ORGANISATION_DUPLICATE, ORGANISATION_TIER_CHANGED,
     *                 ROOT_DIFFERS, ORGANISATION_SUPERIOR_UNKNOWN or ORGANISATION_SUPERIOR_WRONG, naming the row
     */
    public List<SheetOrganisation> ordered(List<SheetOrganisation> organisations) {
        Map<String, SheetOrganisation> seen = new HashMap<>();
        Map<String, OrganisationKind> kinds = new HashMap<>(standing);
        for (SheetOrganisation organisation : organisations) {
            checkAlone(organisation);
            if (seen.put(organisation.code(), organisation) != null) {
                throw Refusal.invalid("ORGANISATION_DUPLICATE", organisation.row(), organisation.code());
            }
            kinds.put(organisation.code(), organisation.kind());
        }
        organisations.forEach(organisation -> checkSuperior(organisation, kinds));
        return organisations.stream().sorted(Comparator.comparing(organisation -> organisation.kind().tier())).toList();
    }

    private void checkAlone(SheetOrganisation organisation) {
        if (!organisation.code().matches(CODE)) {
            throw Refusal.invalid("ORGANISATION_CODE_INVALID", organisation.row(), organisation.code());
        }
        if (organisation.name().isEmpty()) {
            throw Refusal.invalid("ORGANISATION_NAME_MISSING", organisation.row());
        }
        boolean root = organisation.kind().tier() == Tier.COUNTY;
        if (root != organisation.code().equals(countyCode)) {
            throw Refusal.invalid("ROOT_DIFFERS", organisation.row(), organisation.code(), countyCode);
        }
        OrganisationKind before = standing.get(organisation.code());
        if (before != null && before.tier() != organisation.kind().tier()) {
            throw Refusal.invalid("ORGANISATION_TIER_CHANGED", organisation.row(), organisation.code());
        }
    }

    private static void checkSuperior(SheetOrganisation organisation, Map<String, OrganisationKind> kinds) {
        if (organisation.kind().tier() == Tier.COUNTY) {
            if (organisation.superiorCode() != null) {
                throw Refusal.invalid("ORGANISATION_SUPERIOR_WRONG", organisation.row(), organisation.code());
            }
            return;
        }
        OrganisationKind superior = organisation.superiorCode() == null ? null : kinds.get(organisation.superiorCode());
        if (superior == null) {
            throw Refusal.invalid("ORGANISATION_SUPERIOR_UNKNOWN", organisation.row(),
                    organisation.superiorCode() == null ? "" : organisation.superiorCode());
        }
        if (!organisation.kind().tier().standsUnder(superior.tier())) {
            throw Refusal.invalid("ORGANISATION_SUPERIOR_WRONG", organisation.row(), organisation.code());
        }
    }
}
