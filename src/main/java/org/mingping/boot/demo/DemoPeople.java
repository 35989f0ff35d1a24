package org.mingping.boot.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.organisation.model.PersonnelCategory;

/** Makes the demo's members: the same for the same day, whatever the machine. */
final class DemoPeople {

    private static final long SEED = 98_0701;
    private static final int GROWN_UP = 18;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final DemoIdNumbers idNumbers = new DemoIdNumbers();
    private final DemoTexts texts;
    private final DemoNames names;
    private final LocalDate asOf;

    /** @param asOf the day on which the roster is imported: nobody joins after it */
    DemoPeople(DemoTexts texts, LocalDate asOf) {
        this.texts = texts;
        this.names = new DemoNames(texts, random);
        this.asOf = asOf;
    }

    List<DemoMember> of(DemoTree tree) {
        List<DemoMember> members = new ArrayList<>();
        for (DemoTree.Branch branch : tree.branches()) {
            for (int number = 0; number < branch.size(); number++) {
                members.add(member(branch, number));
            }
        }
        return List.copyOf(members);
    }

    /** The first of a branch is its secretary; the last is on probation in every other branch. */
    private DemoMember member(DemoTree.Branch branch, int number) {
        boolean probationary = number == branch.size() - 1 && branch.code().charAt(6) % 2 == 0 && branch.category() != PersonnelCategory.RETIRED;
        PersonnelCategory category = category(branch, number);
        boolean male = random.nextInt(100) < (category == PersonnelCategory.RURAL ? 74 : 58);
        LocalDate born = born(probationary ? youngest(category) : category);
        LocalDate joined = probationary ? asOf.minusDays(20 + random.nextInt(50)) : joined(born);
        String idNumber = idNumbers.next(branch.townshipCode() + "0" + random.nextInt(1, 5), born, male);
        boolean floating = !probationary && number > 2 && random.nextInt(100) < (category == PersonnelCategory.RURAL ? 9 : 2);
        return new DemoMember(branch, names.next(male), male, texts.one("ethnicity", random.nextInt(100)), born, idNumber, education(category, born),
                joined, probationary ? null : joined.plusYears(1), probationary ? MembershipStatus.PROBATIONARY : MembershipStatus.FULL, category,
                "100%08d".formatted(random.nextInt(100_000_000)), floating, duesBase(category));
    }

    private PersonnelCategory category(DemoTree.Branch branch, int number) {
        if (branch.category() == PersonnelCategory.STUDENT) {
            return number < 3 ? PersonnelCategory.AGENCY : PersonnelCategory.STUDENT;
        }
        boolean mixed = branch.category() == PersonnelCategory.COMMUNITY || branch.category() == PersonnelCategory.AGENCY;
        return mixed && number > 2 && random.nextInt(100) < 15 ? PersonnelCategory.RETIRED : branch.category();
    }

    /** Somebody on probation is young. */
    private static PersonnelCategory youngest(PersonnelCategory category) {
        return category == PersonnelCategory.RETIRED || category == PersonnelCategory.RURAL ? PersonnelCategory.ENTERPRISE : category;
    }

    private LocalDate born(PersonnelCategory category) {
        int age = switch (category) {
            case RURAL -> random.nextInt(27, 79);
            case COMMUNITY -> random.nextInt(28, 60);
            case AGENCY, ENTERPRISE -> random.nextInt(25, 59);
            case RETIRED -> random.nextInt(61, 86);
            case STUDENT -> random.nextInt(20, 23);
        };
        return asOf.minusYears(age).minusDays(random.nextInt(1, 365));
    }

    private LocalDate joined(LocalDate born) {
        LocalDate earliest = born.plusYears(GROWN_UP).plusMonths(2);
        LocalDate latest = asOf.minusMonths(14);
        int days = Math.max(1, (int) (latest.toEpochDay() - earliest.toEpochDay()));
        // Most join within twenty years of growing up.
        LocalDate joined = earliest.plusDays(random.nextInt(Math.min(days, 20 * 365)));
        return joined.isAfter(latest) ? latest : joined;
    }

    private String education(PersonnelCategory category, LocalDate born) {
        String[] levels = switch (category) {
            case RURAL -> born.getYear() < 1975 ? new String[] {"小学", "初中", "初中", "高中"} : new String[] {"初中", "高中", "中专", "大专"};
            case COMMUNITY, ENTERPRISE -> new String[] {"高中", "中专", "大专", "大专", "本科"};
            case AGENCY -> new String[] {"大专", "本科", "本科", "本科", "研究生"};
            case RETIRED -> new String[] {"初中", "高中", "中专", "大专"};
            case STUDENT -> new String[] {"大专在读", "中专在读"};
        };
        return levels[random.nextInt(levels.length)];
    }

    /** Farmers and students pay fixed amounts. */
    private String duesBase(PersonnelCategory category) {
        return switch (category) {
            case RURAL, STUDENT -> "";
            case COMMUNITY -> Integer.toString(random.nextInt(28, 45) * 100);
            case RETIRED -> Integer.toString(random.nextInt(26, 72) * 100);
            case AGENCY, ENTERPRISE -> Integer.toString(random.nextInt(38, 118) * 100);
        };
    }
}
