package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What people write down in an appraisal: self-assessments, objections, tallies typed by hand. */
class WrittenWordsTest {

    private static final Instant NOW = Instant.parse("2026-12-02T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 2);

    @Nested
    @DisplayName("A self-assessment")
    class SelfAssessments {

        private final SelfAssessment self = new SelfAssessment(99, "/99/", 11, 12);
        private final SelfAssessment.Text whole = new SelfAssessment.Text("思想", "工作", "作风", "生活", Grade.EXCELLENT);

        @Test
        @DisplayName("is drafted with gaps and handed in without (§1.2)")
        void draftedThenSubmitted() {
            SelfAssessment.Text half = new SelfAssessment.Text(" 思想 ", null, "", null, null);
            self.draft(half, false, "branch/member");
            assertThat(self.text()).isEqualTo(new SelfAssessment.Text("思想", "", "", "", null));
            assertThat(self.getSubmittedAt()).isNull();
            Refused.by("§1.2", "SELF_ASSESSMENT_INCOMPLETE", () -> self.submit(half, false, "branch/member", NOW));
            self.submit(whole, true, "branch/secretary", NOW);
            assertThat(self.text()).isEqualTo(whole);
            assertThat(self.getSubmittedAt()).isEqualTo(NOW);
            assertThat(self.isFromPaper()).isTrue();
            assertThat(self.getEnteredBy()).isEqualTo("branch/secretary");
        }

        @Test
        @DisplayName("is incomplete while one of its four parts or the declared grade is missing")
        void everyPartCounts() {
            for (SelfAssessment.Text gap : new SelfAssessment.Text[] {
                new SelfAssessment.Text("", "工作", "作风", "生活", Grade.QUALIFIED), new SelfAssessment.Text("思想", "", "作风", "生活", Grade.QUALIFIED),
                new SelfAssessment.Text("思想", "工作", "", "生活", Grade.QUALIFIED), new SelfAssessment.Text("思想", "工作", "作风", "", Grade.QUALIFIED),
                new SelfAssessment.Text("思想", "工作", "作风", "生活", null)}) {
                Refused.by("§1.2", "SELF_ASSESSMENT_INCOMPLETE", () -> self.submit(gap, false, "branch/member", NOW));
            }
        }

        @Test
        @DisplayName("handed in is no draft any more, but may be handed in corrected")
        void submittedAgain() {
            self.submit(whole, true, "branch/secretary", NOW);
            Refused.by("§1.2", "SELF_ASSESSMENT_SUBMITTED", () -> self.draft(whole, false, "branch/member"));
            self.submit(new SelfAssessment.Text("改", "工作", "作风", "生活", Grade.QUALIFIED), false, "branch/member", NOW.plusSeconds(1));
            assertThat(self.text().thought()).isEqualTo("改");
            assertThat(self.isFromPaper()).isFalse();
        }

        @Test
        @DisplayName("the member handed in is not overwritten from paper, what was written from paper may be by either (§1.2)")
        void membersOwn() {
            self.draft(whole, false, "branch/member");
            self.submit(whole, true, "branch/secretary", NOW);
            assertThat(self.isMembersOwn()).isFalse();
            self.submit(whole, true, "branch/secretary", NOW.plusSeconds(1));
            self.submit(whole, false, "branch/member", NOW.plusSeconds(2));
            assertThat(self.isMembersOwn()).isTrue();
            Refused.by("§1.2", "SELF_ASSESSMENT_OWN", () -> self.submit(whole, true, "branch/secretary", NOW.plusSeconds(3)));
            assertThat(self.getEnteredBy()).isEqualTo("branch/member");
        }

        @Test
        @DisplayName("is written on by whoever has seen what stands there, and by nobody else")
        void seen() {
            Stored.with(self, "version", 2);
            assertThat(self.getVersion()).isEqualTo(2);
            self.requireSeen(2);
            Refused.by(null, "STALE_VERSION", () -> self.requireSeen(1));
            Refused.by(null, "STALE_VERSION", () -> self.requireSeen(null));
        }

        @Test
        @DisplayName("has parts of at most 4000 characters")
        void notTooLong() {
            String longest = "思".repeat(SelfAssessment.MAX_LENGTH);
            assertThat(new SelfAssessment.Text(longest, "", "", "", null).thought()).hasSize(4000);
            Refused.by(null, "SELF_ASSESSMENT_TOO_LONG", () -> new SelfAssessment.Text(longest + "想", "", "", "", null));
        }
    }

    @Nested
    @DisplayName("An objection")
    class Objections {

        private final BranchAppraisal branch = Stored.branch();

        @BeforeEach
        void posted() {
            Stored.with(branch, "phase", Phase.PUBLICITY);
        }

        @Test
        @DisplayName("is raised while the grades are posted, by somebody, with what is wrong (§1.11)")
        void raised() {
            Objection objection = Stored.with(objection(" 李四 ", " 票数有误 "), "id", 3L);
            assertThat(objection.getContent()).isEqualTo("票数有误");
            assertThat(Stored.of(objection, "raisedBy")).isEqualTo("李四");
            assertThat(objection.getId()).isEqualTo(3L);
            assertThat(objection.getBranchAppraisalId()).isEqualTo(7L);
            assertThat(objection.getMemberAppraisalId()).isEqualTo(11L);
            for (String[] missing : new String[][] {{null, "有误"}, {" ", "有误"}, {"李四", null}, {"李四", " "}}) {
                Refused.by("§1.11", "OBJECTION_TEXT", () -> objection(missing[0], missing[1]));
            }
            Stored.with(branch, "phase", Phase.EXAMINATION);
            Refused.by("§1.2", "WRONG_PHASE", () -> objection("李四", "有误"));
        }

        @Test
        @DisplayName("is answered in writing, once (§1.11)")
        void answered() {
            Objection objection = objection("李四", "有误");
            for (String missing : new String[] {null, " "}) {
                Refused.by("§1.11", "OBJECTION_ANSWER", () -> objection.answer(missing, false, "township/officer", 6, TODAY));
            }
            objection.answer(" 已复核 ", true, "township/officer", 6, TODAY);
            assertThat(Stored.of(objection, "answer")).isEqualTo("已复核");
            assertThat(Stored.of(objection, "upheld")).isEqualTo(true);
            Refused.by("§1.11", "OBJECTION_ANSWERED", () -> objection.answer("又答", false, "township/officer", 6, TODAY));
        }

        @Test
        @DisplayName("is answered to the member who raised it, and by somebody else than who recorded it (§1.11, §5)")
        void answeredToWhom() {
            Objection own = new Objection(branch, 11, "王一", new Objector("李四", 21L, 5), TODAY, "有误");
            assertThat(own.getRaisedByMemberId()).isEqualTo(21L);
            assertThat(own.getAboutName()).isEqualTo("王一");
            assertThat(objection("李四", "有误").getRaisedByMemberId()).isNull();
            Refused.by("§5", "OWN_OBJECTION", () -> own.answer("已复核", false, "township/officer", 5, TODAY));
            assertThat(Stored.of(own, "answer")).isNull();
            own.answer("已复核", false, "township/officer", 6, TODAY);
            Objection recordedBefore = Stored.with(objection("李四", "有误"), "recordedByAccountId", null);
            recordedBefore.answer("已复核", false, "township/officer", 5, TODAY);
            assertThat(Stored.of(recordedBefore, "answeredBy")).isEqualTo("township/officer");
        }

        private Objection objection(String by, String content) {
            return new Objection(branch, 11, "王一", new Objector(by, null, 5), TODAY, content);
        }
    }

    @Test
    @DisplayName("A tally typed from paper says who typed what, and can be corrected by them (§1.5)")
    void typedTally() {
        TypedTally tally = new TypedTally(Stored.branch(), 5, null);
        tally.type("branch/one", NOW, 10, new ReturnedSheets(9, 0), "[]");
        tally.type("branch/two", NOW.plusSeconds(1), 12, new ReturnedSheets(8, 3), "[1]");
        assertThat(tally).extracting(TypedTally::getAccountId, TypedTally::getEnteredBy, TypedTally::getSheetsIssued,
                TypedTally::returned, TypedTally::getRows).containsExactly(5L, "branch/two", 12, new ReturnedSheets(8, 3), "[1]");
        assertThat(Stored.of(tally, "scopePath")).isEqualTo("/99/9901/9901001/");
    }
}
