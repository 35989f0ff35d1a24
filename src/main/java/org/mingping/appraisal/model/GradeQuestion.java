package org.mingping.appraisal.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.shared.HalfYear;

/**
 * Everything one member's grade depends on besides the rule set. Made with {@link #about}.
 *
 * @param period the cycle's half-year
 * @param determinedOn the general meeting's day; until it was held, today (§1.7)
 * @param status on the frozen roll
 * @param votes the member's marks, counted
 * @param denominator overrides the rule set's if not {@code null}
 * @param sanctions everything on record; what was decided after {@code determinedOn} does not count
 * @param previousYearGrade last year's annual grade, {@code null} if there is none
 * @param examination the superior's result, {@code null} if it has not examined
 * @param referred whether the committee referred the member to examination (§1.9)
 * @param objectionUpheld whether an objection to the posted grade was upheld (§1.2)
 * @param committeeProposal a lower grade proposed by the committee, or {@code null}
 * @param quotaStanding {@code null} as long as the quota was not applied
 * @param superiorChoice the choice among the tied, or {@code null}; counts only for {@link QuotaStanding#TIED}
 */
public record GradeQuestion(HalfYear period, LocalDate determinedOn, MembershipStatus status, Votes votes,
        Denominator denominator, List<SanctionOnRecord> sanctions, Grade previousYearGrade, ExaminationResult examination,
        boolean referred, boolean objectionUpheld, CommitteeProposal committeeProposal, QuotaStanding quotaStanding, SuperiorChoice superiorChoice) {

    public GradeQuestion {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(determinedOn, "determinedOn");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(votes, "votes");
        sanctions = List.copyOf(sanctions);
    }

    /** A question about a full member without votes, sanctions or history yet. */
    public static Builder about(HalfYear period, LocalDate determinedOn) {
        return new Builder(period, determinedOn);
    }

    /** Collects what is known about a member; what is not said is absent. */
    public static final class Builder {

        private final HalfYear period;
        private final LocalDate determinedOn;
        private MembershipStatus status = MembershipStatus.FULL;
        private Votes votes = Votes.NONE;
        private Denominator denominator;
        private List<SanctionOnRecord> sanctions = List.of();
        private Grade previousYearGrade;
        private ExaminationResult examination;
        private boolean referred;
        private boolean objectionUpheld;
        private CommitteeProposal committeeProposal;
        private QuotaStanding quotaStanding;
        private SuperiorChoice superiorChoice;

        private Builder(HalfYear period, LocalDate determinedOn) {
            this.period = period;
            this.determinedOn = determinedOn;
        }

        public Builder status(MembershipStatus membershipStatus) {
            this.status = membershipStatus;
            return this;
        }

        public Builder votes(Votes counted) {
            this.votes = counted;
            return this;
        }

        public Builder denominator(Denominator override) {
            this.denominator = override;
            return this;
        }

        public Builder sanctions(List<SanctionOnRecord> onRecord) {
            this.sanctions = onRecord;
            return this;
        }

        public Builder previousYearGrade(Grade annualGrade) {
            this.previousYearGrade = annualGrade;
            return this;
        }

        public Builder examination(ExaminationResult result) {
            this.examination = result;
            return this;
        }

        public Builder referred(boolean byCommittee) {
            this.referred = byCommittee;
            return this;
        }

        public Builder objectionUpheld(boolean upheld) {
            this.objectionUpheld = upheld;
            return this;
        }

        public Builder committeeProposal(CommitteeProposal proposal) {
            this.committeeProposal = proposal;
            return this;
        }

        public Builder quotaStanding(QuotaStanding standing) {
            this.quotaStanding = standing;
            return this;
        }

        public Builder superiorChoice(SuperiorChoice choice) {
            this.superiorChoice = choice;
            return this;
        }

        public GradeQuestion build() {
            return new GradeQuestion(period, determinedOn, status, votes, denominator, sanctions, previousYearGrade,
                    examination, referred, objectionUpheld, committeeProposal, quotaStanding, superiorChoice);
        }
    }
}
