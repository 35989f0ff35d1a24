package org.mingping.appraisal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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

@DisplayName("A what-if question in an address")
class WhatIfQuestionTest {

    private final Map<String, String> asked = new HashMap<>(Map.of("year", "2026", "half", "H2", "determinedOn", "2026-12-20", "status", "FULL"));

    @Test
    @DisplayName("says all that a grade can depend on")
    void everything() {
        asked.putAll(Map.of("status", "PROBATIONARY", "excellent", "1", "qualified", "2", "basicallyQualified", "3", "unqualified", " 4 ", "abstained", "５"));
        asked.putAll(Map.of("denominator", "MARKED_AND_ABSTAINED", "sanction1", "WARNING", "decidedOn1", "2026-03-01", "sanction2", "EXPULSION",
                "decidedOn2", "2025-03-01", "previous", "BASICALLY_QUALIFIED", "examination", "CLEARED", "referred", "true"));
        asked.putAll(Map.of("proposed", "QUALIFIED", "proposalReason", "缺席", "standing", "TIED", "chosen", "true"));
        GradeQuestion question = new WhatIfQuestion(asked, "未填").read();
        assertThat(question.period()).isEqualTo(new HalfYear(2026, Half.H2));
        assertThat(question.determinedOn()).isEqualTo(LocalDate.of(2026, 12, 20));
        assertThat(question.status()).isEqualTo(MembershipStatus.PROBATIONARY);
        assertThat(question.votes()).isEqualTo(new Votes(1, 2, 3, 4, 5));
        assertThat(question.denominator()).isEqualTo(Denominator.MARKED_AND_ABSTAINED);
        assertThat(question.sanctions()).containsExactly(new SanctionOnRecord(SanctionKind.WARNING, LocalDate.of(2026, 3, 1)),
                new SanctionOnRecord(SanctionKind.EXPULSION, LocalDate.of(2025, 3, 1)));
        assertThat(question.previousYearGrade()).isEqualTo(Grade.BASICALLY_QUALIFIED);
        assertThat(question.examination()).isEqualTo(ExaminationResult.CLEARED);
        assertThat(question.referred()).isTrue();
        assertThat(question.committeeProposal()).isEqualTo(new CommitteeProposal(Grade.QUALIFIED, "缺席"));
        assertThat(question.quotaStanding()).isEqualTo(QuotaStanding.TIED);
        assertThat(question.superiorChoice()).isEqualTo(new SuperiorChoice(true, "未填"));
    }

    @Test
    @DisplayName("asks about no votes, sanctions or decisions where it says nothing")
    void nothing() {
        GradeQuestion question = new WhatIfQuestion(asked, "未填").read();
        assertThat(question).isEqualTo(GradeQuestion.about(new HalfYear(2026, Half.H2), LocalDate.of(2026, 12, 20)).build());
    }

    @Test
    @DisplayName("is answered only when every number, day and choice in it can be read, and says which cannot")
    void faults() {
        asked.putAll(Map.of("year", "1920", "half", "", "determinedOn", "2026-02-30", "excellent", "1000001", "qualified", "-1", "abstained", "二"));
        asked.putAll(Map.of("sanction1", "WARNING", "sanction2", "SHOUT", "previous", "GOOD"));
        WhatIfQuestion question = new WhatIfQuestion(asked, "未填");
        assertThat(question.read()).isNull();
        assertThat(question.faults().keySet()).containsExactlyInAnyOrder("year", "half", "determinedOn", "excellent", "qualified", "abstained",
                "decidedOn1", "sanction2", "previous");
        assertThat(question.faults()).containsEntry("year", "whatIf.fault.year").containsEntry("determinedOn", "whatIf.fault.day")
                .containsEntry("excellent", "whatIf.fault.votes").containsEntry("half", "whatIf.fault.choice");
    }
}
