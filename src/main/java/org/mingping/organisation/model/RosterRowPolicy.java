package org.mingping.organisation.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingping.shared.sheet.RowDecision;
import org.mingping.shared.sheet.RowFinding;
import org.mingping.shared.sheet.SheetCell;

/**
 * Decides whether a row of the roster comes in. A row gets one code, the first that applies in the order of
 * {@link Code}: what is not even a number, a name or a date is said before what it might mean. The first valid row keeps
 * an identity number, so one policy sees one sheet from top to bottom.
 */
public final class RosterRowPolicy {

    /** What can be wrong, in the order in which it is said (api.md); the last two concern values api.md leaves open. */
    public enum Code {
        ID_FORMAT, ID_CHECK_DIGIT, DUPLICATE_ID, UNKNOWN_BRANCH, NAME_MISSING, DATE_INVALID, DATE_ORDER, DATE_IN_FUTURE,
        /** A 性别, 党员类别, 人员类别 or 是否流动党员 that is none of the known words. */
        VALUE_UNKNOWN,
        /** A 月缴费基数 that is no amount of money. */
        AMOUNT_INVALID,
        /** Warnings, only about accepted rows. */
        BIRTH_DATE_DIFFERS_FROM_ID, GENDER_DIFFERS_FROM_ID
    }

    private static final Map<String, Boolean> FLAGS = Map.of("是", true, "否", false, "", false);
    private static final List<String> DATES = List.of(RosterRow.BIRTH_DATE, RosterRow.JOINED_ON, RosterRow.FULL_SINCE);
    private static final BigDecimal LARGEST_BASE = new BigDecimal("9999999999.99");

    private final BranchDirectory branches;
    private final LocalDate today;
    private final Map<String, Integer> taken = new HashMap<>();

    /** @param today the day after which a date lies in the future */
    public RosterRowPolicy(BranchDirectory branches, LocalDate today) {
        this.branches = branches;
        this.today = today;
    }

    public RowDecision<RosterMember> decide(RosterRow row) {
        Optional<RowFinding> refusal = refusal(row);
        if (refusal.isPresent()) {
            return RowDecision.rejected(refusal.get());
        }
        RosterMember member = memberIn(row);
        taken.put(member.idNumber().value(), row.number());
        return RowDecision.accepted(member, warning(row, member).orElse(null));
    }

    private Optional<RowFinding> refusal(RosterRow row) {
        return identity(row)
                .or(() -> branchOf(row).isEmpty() ? found(row, Code.UNKNOWN_BRANCH, RosterRow.BRANCH) : Optional.empty())
                .or(() -> row.cell(RosterRow.NAME).isBlank() ? found(row, Code.NAME_MISSING, RosterRow.NAME) : Optional.empty())
                .or(() -> dates(row))
                .or(() -> words(row))
                .or(() -> amount(row));
    }

    private Optional<RowFinding> identity(RosterRow row) {
        String number = idNumberIn(row);
        if (row.cell(RosterRow.ID_NUMBER).isNumeric()) {
            return found(row, Code.ID_FORMAT, RosterRow.ID_NUMBER);
        }
        Optional<IdentityNumber.Flaw> flaw = IdentityNumber.flawOf(number);
        if (flaw.isPresent()) {
            Code code = flaw.get() == IdentityNumber.Flaw.FORMAT ? Code.ID_FORMAT : Code.ID_CHECK_DIGIT;
            return found(row, code, RosterRow.ID_NUMBER);
        }
        return Optional.ofNullable(taken.get(number)).map(kept -> RowFinding.repeating(row.row(), Code.DUPLICATE_ID.name(), RosterRow.ID_NUMBER, kept));
    }

    private Optional<RowFinding> dates(RosterRow row) {
        for (String heading : DATES) {
            boolean mayBeBlank = !heading.equals(RosterRow.JOINED_ON);
            SheetCell cell = row.cell(heading);
            if (cell.date().isEmpty() && !(mayBeBlank && cell.isBlank())) {
                return found(row, Code.DATE_INVALID, heading);
            }
        }
        LocalDate joined = row.cell(RosterRow.JOINED_ON).date().orElseThrow();
        if (row.cell(RosterRow.FULL_SINCE).date().filter(full -> full.isBefore(joined)).isPresent()) {
            return found(row, Code.DATE_ORDER, RosterRow.FULL_SINCE);
        }
        return DATES.stream().filter(heading -> row.cell(heading).date().filter(day -> day.isAfter(today)).isPresent())
                .findFirst().flatMap(heading -> found(row, Code.DATE_IN_FUTURE, heading));
    }

    private Optional<RowFinding> words(RosterRow row) {
        String gender = row.cell(RosterRow.GENDER).text();
        if (!gender.isEmpty() && Gender.named(gender).isEmpty()) {
            return found(row, Code.VALUE_UNKNOWN, RosterRow.GENDER);
        }
        if (statusIn(row).isEmpty()) {
            return found(row, Code.VALUE_UNKNOWN, RosterRow.STATUS);
        }
        if (PersonnelCategory.named(row.cell(RosterRow.CATEGORY).text()).isEmpty()) {
            return found(row, Code.VALUE_UNKNOWN, RosterRow.CATEGORY);
        }
        return FLAGS.containsKey(row.cell(RosterRow.FLOATING).text()) ? Optional.empty() : found(row, Code.VALUE_UNKNOWN, RosterRow.FLOATING);
    }

    private Optional<RowFinding> amount(RosterRow row) {
        SheetCell base = row.cell(RosterRow.DUES_BASE);
        boolean sound = base.isBlank()
                || base.decimal().filter(amount -> amount.signum() >= 0 && amount.compareTo(LARGEST_BASE) <= 0).isPresent();
        return sound ? Optional.empty() : found(row, Code.AMOUNT_INVALID, RosterRow.DUES_BASE);
    }

    private Optional<RowFinding> warning(RosterRow row, RosterMember member) {
        if (!member.birthDate().equals(member.idNumber().birthDate())) {
            return found(row, Code.BIRTH_DATE_DIFFERS_FROM_ID, RosterRow.BIRTH_DATE);
        }
        return member.gender() == member.idNumber().gender() ? Optional.empty() : found(row, Code.GENDER_DIFFERS_FROM_ID, RosterRow.GENDER);
    }

    /** A blank birth date or gender is what the identity number says; a stated one stands, with a warning where it differs. */
    private RosterMember memberIn(RosterRow row) {
        IdentityNumber idNumber = new IdentityNumber(idNumberIn(row));
        return new RosterMember(idNumber,
                row.cell(RosterRow.NAME).text(),
                branchOf(row).orElseThrow(),
                Gender.named(row.cell(RosterRow.GENDER).text()).orElseGet(idNumber::gender),
                textOrNull(row, RosterRow.ETHNICITY),
                row.cell(RosterRow.BIRTH_DATE).date().orElseGet(idNumber::birthDate),
                textOrNull(row, RosterRow.EDUCATION),
                row.cell(RosterRow.JOINED_ON).date().orElseThrow(),
                row.cell(RosterRow.FULL_SINCE).date().orElse(null),
                statusIn(row).orElseThrow(),
                PersonnelCategory.named(row.cell(RosterRow.CATEGORY).text()).orElseThrow(),
                textOrNull(row, RosterRow.TELEPHONE),
                FLAGS.get(row.cell(RosterRow.FLOATING).text()),
                row.cell(RosterRow.DUES_BASE).decimal().map(RosterRowPolicy::toCents).orElse(null),
                textOrNull(row, RosterRow.REMARK));
    }

    private Optional<String> branchOf(RosterRow row) {
        return branches.find(row.committee(), row.cell(RosterRow.BRANCH).text());
    }

    /** A roster lists those who belong; who left does so by a decision, never by a workbook. */
    private static Optional<MembershipStatus> statusIn(RosterRow row) {
        return MembershipStatus.named(row.cell(RosterRow.STATUS).text()).filter(status -> status != MembershipStatus.FORMER);
    }

    /** The check character may be typed small. */
    private static String idNumberIn(RosterRow row) {
        return row.cell(RosterRow.ID_NUMBER).compact().replace('x', 'X');
    }

    private static BigDecimal toCents(BigDecimal yuan) {
        return yuan.setScale(2, RoundingMode.HALF_UP);
    }

    private static String textOrNull(RosterRow row, String heading) {
        SheetCell cell = row.cell(heading);
        return cell.isBlank() ? null : cell.text();
    }

    private static Optional<RowFinding> found(RosterRow row, Code code, String heading) {
        return Optional.of(RowFinding.at(row.row(), code.name(), heading));
    }
}
