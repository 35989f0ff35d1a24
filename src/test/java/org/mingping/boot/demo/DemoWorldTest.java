package org.mingping.boot.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.model.IdentityNumber;
import org.mingping.organisation.model.OrganisationKind;
import org.mingping.organisation.model.PersonnelCategory;
import org.mingping.organisation.model.Tier;

@DisplayName("The demo county")
class DemoWorldTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final DemoWorld world = DemoWorld.on(TODAY);

    @Test
    @DisplayName("is the same whenever it is made on the same day")
    void deterministic() {
        assertThat(DemoWorld.on(TODAY).members()).isEqualTo(world.members());
        assertThat(DemoWorld.on(TODAY.plusYears(1)).members()).isNotEqualTo(world.members());
    }

    @Test
    @DisplayName("has about thirty branches, six hundred members, and superiors of every kind")
    void size() {
        assertThat(world.tree().branches()).hasSizeBetween(28, 34);
        assertThat(world.members()).hasSizeBetween(580, 660);
        assertThat(world.tree().townships()).extracting(DemoTree.Township::kind).containsAll(EnumSet.allOf(OrganisationKind.class).stream()
                .filter(kind -> kind.tier() == Tier.TOWNSHIP).toList());
        assertThat(world.members()).extracting(DemoMember::category).containsAll(EnumSet.allOf(PersonnelCategory.class));
        assertThat(world.members()).anyMatch(DemoMember::floating).anyMatch(member -> !member.isFull());
    }

    @Test
    @DisplayName("shows every stage of an appraisal")
    void stages() {
        assertThat(world.tree().branches()).extracting(DemoTree.Branch::stage).containsAll(EnumSet.allOf(Stage.class));
    }

    @Test
    @DisplayName("has people of a region that does not exist, each with a number and a name of their own that fit")
    void identities() {
        assertThat(world.members()).allSatisfy(member -> {
            assertThat(IdentityNumber.flawOf(member.idNumber())).isEmpty();
            assertThat(member.idNumber()).startsWith("98");
            assertThat(new IdentityNumber(member.idNumber()).birthDate()).isEqualTo(member.born());
            assertThat((member.idNumber().charAt(16) - '0') % 2 == 1).isEqualTo(member.male());
        });
        assertThat(world.members()).extracting(DemoMember::idNumber).doesNotHaveDuplicates();
        assertThat(world.members()).extracting(DemoMember::name).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("lets nobody join before eighteen, or after the roster came in")
    void joined() {
        assertThat(world.members()).allSatisfy(member -> assertThat(member.joinedOn())
                .isBetween(member.born().plusYears(18), world.calendar().settled()));
    }

    @Test
    @DisplayName("has opinions in its tied township that put three members level for the last slot")
    void tied() {
        DemoOpinions opinions = new DemoOpinions(world.tree(), world.members(), world.sanctioned(), world.calendar().current(), true);
        Set<DemoMember> pool = world.members().stream().filter(member -> member.branch().townshipCode().equals(DemoOpinions.TIED_TOWNSHIP))
                .collect(Collectors.toSet());
        long slots = pool.stream().filter(DemoMember::isFull).count() / 10;
        assertThat(pool.stream().filter(member -> opinions.of(member) == Opinion.LEVEL)).hasSize(3);
        assertThat(pool.stream().filter(member -> opinions.of(member) == Opinion.OUTSTANDING)).hasSize((int) slots - 1);
    }
}
