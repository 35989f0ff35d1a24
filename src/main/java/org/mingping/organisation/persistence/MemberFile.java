package org.mingping.organisation.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.mingping.organisation.model.Gender;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.organisation.model.PersonnelCategory;
import org.mingping.organisation.model.RecordedGrade;
import org.mingping.organisation.model.SanctionKind;
import org.mingping.shared.Half;

/** All that is on record about one member, for their page; numbers masked. */
public record MemberFile(Person person, List<Event> history, List<Sanction> sanctions, List<Grade> grades) {

    public MemberFile {
        history = List.copyOf(history);
        sanctions = List.copyOf(sanctions);
        grades = List.copyOf(grades);
    }

    /** The member today; absent values are null. */
    public record Person(long id, int version, String name, Gender gender, String idNumber, String ethnicity, LocalDate birthDate, String education,
                         LocalDate joinedOn, LocalDate fullSince, MembershipStatus status, PersonnelCategory category, String telephone,
                         boolean floating, BigDecimal duesBase, String remark, String branchCode, String branch, String superior) {
    }

    /**
     * One change.
     *
     * @param kind        {@code imported}, {@code transferred}, {@code sanctioned}, or the field that changed
     * @param askedBy     who asked for it, where whoever recorded it approved what another asked; otherwise null
     * @param askedOnPaper whether the member asked for it on paper, which {@code askedBy} wrote down
     * @param beforeValue as it was, null where there was none; a telephone number is masked
     */
    public record Event(String kind, String beforeValue, String afterValue, LocalDate happenedOn, Instant recordedAt, String recordedBy, String askedBy, boolean askedOnPaper) {
    }

    /** A sanction on record. */
    public record Sanction(SanctionKind kind, LocalDate decidedOn, String documentNo) {
    }

    /**
     * An annual grade.
     *
     * @param half        whose result it is; null where it was imported
     * @param source      IMPORTED, or CYCLE when it was confirmed here
     * @param provisional whether it is the first half's and the second's may still take its place (§1.12)
     */
    public record Grade(int year, Half half, RecordedGrade grade, String source, boolean provisional) {
    }
}
