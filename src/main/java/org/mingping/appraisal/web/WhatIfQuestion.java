package org.mingping.appraisal.web;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingping.appraisal.model.CommitteeProposal;
import org.mingping.appraisal.model.Denominator;
import org.mingping.appraisal.model.ExaminationResult;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.GradeQuestion;
import org.mingping.appraisal.model.QuotaStanding;
import org.mingping.appraisal.model.SanctionOnRecord;
import org.mingping.appraisal.model.SuperiorChoice;
import org.mingping.appraisal.model.Votes;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.organisation.model.SanctionKind;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Years;

/** Reads a what-if question from the texts in the address, and collects everything that is wrong with them. */
final class WhatIfQuestion {

    /** How many sanctions the form has room for. */
    static final int SANCTIONS = 2;

    private static final int MOST_VOTES = 1_000_000;

    private final Map<String, String> asked;
    private final String noReason;
    private final Map<String, String> faults = new LinkedHashMap<>();

    /** @param noReason stands in for a reason left out: the rules ask for one, a question need not */
    WhatIfQuestion(Map<String, String> asked, String noReason) {
        this.asked = asked;
        this.noReason = noReason;
    }

    /** The question, or null if anything is wrong. */
    GradeQuestion read() {
        int year = count("year", Years.FIRST, Years.LAST, "whatIf.fault.year");
        Half half = choice(Half.class, "half", true);
        LocalDate determinedOn = day("determinedOn");
        MembershipStatus status = choice(MembershipStatus.class, "status", true);
        int[] votes = List.of("excellent", "qualified", "basicallyQualified", "unqualified", "abstained").stream().mapToInt(this::votes).toArray();
        Denominator denominator = choice(Denominator.class, "denominator", false);
        List<SanctionOnRecord> sanctions = sanctions();
        Grade previous = choice(Grade.class, "previous", false);
        ExaminationResult examination = choice(ExaminationResult.class, "examination", false);
        Grade proposed = choice(Grade.class, "proposed", false);
        QuotaStanding standing = choice(QuotaStanding.class, "standing", false);
        if (!faults.isEmpty()) {
            return null;
        }
        return GradeQuestion.about(new HalfYear(year, half), determinedOn).status(status)
                .votes(new Votes(votes[0], votes[1], votes[2], votes[3], votes[4])).denominator(denominator).sanctions(sanctions)
                .previousYearGrade(previous).examination(examination).referred(is("referred"))
                .committeeProposal(proposed == null ? null : new CommitteeProposal(proposed, reason("proposalReason")))
                .quotaStanding(standing)
                .superiorChoice(text("chosen").isEmpty() ? null : new SuperiorChoice(is("chosen"), reason("choiceReason"))).build();
    }

    /** Keys of sentences, by the field they are about. */
    Map<String, String> faults() {
        return faults;
    }

    private List<SanctionOnRecord> sanctions() {
        List<SanctionOnRecord> sanctions = new ArrayList<>();
        for (int at = 1; at <= SANCTIONS; at++) {
            SanctionKind kind = choice(SanctionKind.class, "sanction" + at, false);
            LocalDate decidedOn = kind == null ? null : day("decidedOn" + at);
            if (decidedOn != null) {
                sanctions.add(new SanctionOnRecord(kind, decidedOn));
            }
        }
        return sanctions;
    }

    /** A count left blank is none. */
    private int votes(String field) {
        return text(field).isEmpty() ? 0 : count(field, 0, MOST_VOTES, "whatIf.fault.votes");
    }

    /** Full-width digits, as a Chinese keyboard gives them, are digits. */
    private int count(String field, int least, int most, String fault) {
        String text = Normalizer.normalize(text(field), Normalizer.Form.NFKC);
        if (text.matches("\\d{1,7}")) {
            int count = Integer.parseInt(text);
            if (count >= least && count <= most) {
                return count;
            }
        }
        faults.put(field, fault);
        return 0;
    }

    private LocalDate day(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException notADay) {
            faults.put(field, "whatIf.fault.day");
            return null;
        }
    }

    private <E extends Enum<E>> E choice(Class<E> type, String field, boolean required) {
        String text = text(field);
        if (text.isEmpty() && !required) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        faults.put(field, "whatIf.fault.choice");
        return null;
    }

    private boolean is(String field) {
        return text(field).equals("true");
    }

    private String reason(String field) {
        return text(field).isEmpty() ? noReason : text(field);
    }

    private String text(String field) {
        String text = asked.get(field);
        return text == null ? "" : text.strip();
    }
}
