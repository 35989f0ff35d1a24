package org.mingping.organisation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Refusal;

@DisplayName("The tree of organisations in a workbook")
class TreePolicyTest {

    private static final SheetOrganisation COUNTY = new SheetOrganisation(2, "99", "青山县委组织部", OrganisationKind.COUNTY_COMMITTEE, null);
    private static final SheetOrganisation TOWNSHIP = new SheetOrganisation(3, "9901", "清溪镇党委", OrganisationKind.TOWNSHIP, "99");
    private static final SheetOrganisation BRANCH = new SheetOrganisation(4, "9901001", "第1党支部", OrganisationKind.BRANCH, "9901");

    private final TreePolicy policy = new TreePolicy("99", Map.of("99", OrganisationKind.COUNTY_COMMITTEE));

    @Test
    @DisplayName("comes superiors first, in whatever order the sheet has them")
    void ordered() {
        assertThat(policy.ordered(List.of(BRANCH, TOWNSHIP, COUNTY))).containsExactly(COUNTY, TOWNSHIP, BRANCH);
    }

    @Test
    @DisplayName("may leave out what stands already")
    void partial() {
        assertThat(policy.ordered(List.of(TOWNSHIP))).containsExactly(TOWNSHIP);
    }

    @Test
    @DisplayName("has the county itself as its only root")
    void root() {
        assertRefused("ROOT_DIFFERS", new SheetOrganisation(2, "98", "别县", OrganisationKind.COUNTY_COMMITTEE, null));
        assertRefused("ROOT_DIFFERS", new SheetOrganisation(2, "99", "青山县", OrganisationKind.TOWNSHIP, "99"));
        assertRefused("ORGANISATION_SUPERIOR_WRONG", new SheetOrganisation(2, "99", "青山县委组织部", OrganisationKind.COUNTY_COMMITTEE, "99"));
    }

    @Test
    @DisplayName("has under the county what is of the township's tier, and branches under that")
    void tiers() {
        assertRefused("ORGANISATION_SUPERIOR_WRONG", COUNTY, new SheetOrganisation(3, "9909001", "支部", OrganisationKind.BRANCH, "99"));
        assertRefused("ORGANISATION_SUPERIOR_WRONG", COUNTY, TOWNSHIP, new SheetOrganisation(4, "9902", "新区", OrganisationKind.NEW_DISTRICT, "9901"));
        assertRefused("ORGANISATION_SUPERIOR_UNKNOWN", COUNTY, BRANCH);
        assertRefused("ORGANISATION_SUPERIOR_UNKNOWN", new SheetOrganisation(3, "9901", "清溪镇党委", OrganisationKind.TOWNSHIP, null));
    }

    @Test
    @DisplayName("has a code and a name for each, and no code twice")
    void codes() {
        assertRefused("ORGANISATION_DUPLICATE", COUNTY, TOWNSHIP, TOWNSHIP);
        assertRefused("ORGANISATION_CODE_INVALID", new SheetOrganisation(3, "99/1", "清溪镇党委", OrganisationKind.TOWNSHIP, "99"));
        assertRefused("ORGANISATION_NAME_MISSING", new SheetOrganisation(3, "9901", "", OrganisationKind.TOWNSHIP, "99"));
    }

    @Test
    @DisplayName("never turns a branch into a committee")
    void tierChanged() {
        TreePolicy standing = new TreePolicy("99", Map.of("99", OrganisationKind.COUNTY_COMMITTEE, "9901", OrganisationKind.BRANCH));
        assertThatThrownBy(() -> standing.ordered(List.of(TOWNSHIP))).isInstanceOf(Refusal.class).hasMessageContaining("ORGANISATION_TIER_CHANGED");
    }

    private void assertRefused(String code, SheetOrganisation... organisations) {
        assertThatThrownBy(() -> policy.ordered(List.of(organisations))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
