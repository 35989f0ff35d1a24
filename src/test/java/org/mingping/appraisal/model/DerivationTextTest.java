package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.organisation.model.SanctionKind;

class DerivationTextTest {

    @Test
    void anExcellentMemberInsideTheQuotaReadsAsAnOfficialsWorksheet() {
        assertThat(chinese(Asked.about(new Votes(13, 3, 1, 1, 2)).quotaStanding(QuotaStanding.ADMITTED))).containsExactly(
                "系正式党员，参加评议定格：成立",
                "优秀 13 票，合格 3 票，基本合格 1 票，不合格 1 票，弃权 2 票；计票基数 18 票（不含弃权）",
                "优秀票 13 票，占 13/18，不低于 3/5；不合格票 1 票，占 1/18，不高于 1/10：成立",
                "不合格票 1 票，占 1/18，低于 1/3：不成立",
                "不合格、基本合格票合计 2 票，占 2/18，未超过 1/2：不成立",
                "连续两年基本合格：本次（下半年）按得票为“优秀”，上年度为“无”：不成立",
                "经核定在优秀名额之内，定为优秀");
    }

    @Test
    void theSameWorksheetReadsInEnglish() {
        assertThat(english(Asked.about(new Votes(13, 3, 1, 1, 2)).quotaStanding(QuotaStanding.ADMITTED))).containsExactly(
                "A full member, to be graded: holds",
                "13 excellent, 3 qualified, 1 basically qualified, 1 unqualified, 2 abstained; "
                        + "counted out of 18 (without abstentions)",
                "Excellent votes: 13, or 13/18, at least 3/5; unqualified votes: 1, or 1/18, at most 1/10: holds",
                "Unqualified votes: 1, or 1/18, less than 1/3: does not hold",
                "Unqualified and basically qualified votes: 2, or 2/18, not more than 1/2: does not hold",
                "Basically qualified two years running: “excellent” by votes now (second half), “none” last year: does not hold",
                "Inside the quota: excellent");
    }

    @Test
    void everyStandardThatWasMissedShowsByWhat() {
        assertThat(chinese(Asked.about(Asked.TRIGGERED).examination(ExaminationResult.CONFIRMED))).containsExactly(
                "系正式党员，参加评议定格：成立",
                "优秀 5 票，合格 5 票，基本合格 3 票，不合格 7 票，弃权 0 票；计票基数 20 票（不含弃权）",
                "优秀票 5 票，占 5/20，低于 3/5；不合格票 7 票，占 7/20，高于 1/10：不成立",
                "优秀、合格票合计 10 票，占 10/20，低于 3/5；不合格票 7 票，占 7/20，高于 3/20：不成立",
                "优秀、合格、基本合格票合计 13 票，占 13/20，不低于 3/5；不合格票 7 票，占 7/20，高于 1/3：不成立",
                "不合格票 7 票，占 7/20，不低于 1/3：成立",
                "不合格、基本合格票合计 10 票，占 10/20，未超过 1/2：不成立",
                "连续两年基本合格：本次（下半年）按得票为“无”，上年度为“无”：不成立",
                "上级组织考核认定确实存在突出问题，定为不合格");
    }

    static Stream<String[]> lastLines() {
        CommitteeProposal lower = new CommitteeProposal(Grade.BASICALLY_QUALIFIED, "多次无故缺席组织生活");
        return Stream.of(
                line("须经上级组织考核，尚无考核结果，暂不定格", Asked.about(Asked.TRIGGERED)),
                line("上级组织考核未认定突出问题，定为基本合格", Asked.about(Asked.TRIGGERED).examination(ExaminationResult.CLEARED)),
                line("没有应当考核的情形，考核结果（未认定突出问题）不计", Asked.about(Asked.QUALIFIED).examination(ExaminationResult.CLEARED)),
                line("按得票不能定格，又无应当考核的情形，由支部重新测评", Asked.about(Votes.NONE)),
                line("支部委员会提出由合格改为基本合格，理由：多次无故缺席组织生活", Asked.about(Asked.QUALIFIED).committeeProposal(lower)),
                line("支部委员会提出基本合格，并不低于基本合格，或者低于其可以提出的等次，不计；理由：多次无故缺席组织生活",
                        Asked.about(Asked.BASICALLY_QUALIFIED).committeeProposal(lower)),
                line("优秀名额尚未核定，暂列优秀", Asked.about(Asked.EXCELLENT)),
                line("经核定在优秀名额之外，定为合格", Asked.about(Asked.EXCELLENT).quotaStanding(QuotaStanding.NOT_ADMITTED)),
                line("与他人得票相同而余下名额不足，上级组织择定之前定为合格", Asked.about(Asked.EXCELLENT).quotaStanding(QuotaStanding.TIED)),
                line("上级组织在得票相同者中择定为优秀，理由：连续三年无缺席", Asked.about(Asked.EXCELLENT).quotaStanding(QuotaStanding.TIED)
                        .superiorChoice(new SuperiorChoice(true, "连续三年无缺席"))),
                line("上级组织在得票相同者中未予择定，定为合格，理由：任职不满一年", Asked.about(Asked.EXCELLENT).quotaStanding(QuotaStanding.TIED)
                        .superiorChoice(new SuperiorChoice(false, "任职不满一年"))),
                line("受处分当年不得高于合格，由优秀改为合格", Asked.about(Asked.EXCELLENT)
                        .sanctions(Asked.sanctioned(SanctionKind.WARNING, "2026-03-01"))),
                line("受处分当年不得高于合格，按得票已为合格，不作改动",
                        Asked.about(Asked.QUALIFIED).sanctions(Asked.sanctioned(SanctionKind.WARNING, "2026-03-01"))),
                line("不论得票多少，应确定为不合格，不需考核",
                        Asked.about(Asked.EXCELLENT).sanctions(Asked.sanctioned(SanctionKind.SERIOUS_WARNING, "2026-03-01"))),
                line("参加评议，只写评语，不定等次",
                        Asked.about(Asked.EXCELLENT).sanctions(Asked.sanctioned(SanctionKind.PROBATION_TWO_YEARS, "2025-03-01"))),
                line("受处分后已不是党员，不再参加评议", Asked.about(Asked.EXCELLENT).sanctions(Asked.sanctioned(SanctionKind.EXPULSION,
                        "2020-03-01"))),
                line("系预备党员，参加评议，只写评语，不定等次", Asked.about(Asked.EXCELLENT).status(MembershipStatus.PROBATIONARY)));
    }

    @ParameterizedTest
    @MethodSource("lastLines")
    void whatHappenedAfterTheVotesStandsOnTheLastLine(String expected, String actual) {
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void sanctionsShowTheirDayTheirYearAndTheirEffect() {
        List<SanctionOnRecord> sanctions = new ArrayList<>(Asked.sanctioned(SanctionKind.WARNING, "2026-03-01"));
        sanctions.addAll(Asked.sanctioned(SanctionKind.ADMINISTRATIVE, "2025-03-01"));
        sanctions.addAll(Asked.sanctioned(SanctionKind.EXPULSION, "2026-12-21"));

        assertThat(chinese(Asked.about(Asked.EXCELLENT).sanctions(sanctions))).startsWith(
                "党内警告，2026年3月1日作出，属评议当年：不得评为优秀",
                "政纪处分，2025年3月1日作出，属评议上一年：不影响本次定格",
                "开除党籍，2026年12月21日作出，晚于定格之日（2026年12月20日），本次不计");
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleHasATitleInBothLanguages(Rule rule) {
        assertThat(DerivationText.title(rule, Locale.SIMPLIFIED_CHINESE)).doesNotContain("⟦").isNotBlank();
        assertThat(DerivationText.title(rule, Locale.ENGLISH)).doesNotContain("⟦").isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Grade.class)
    void everyGradeHasAWord(Grade grade) {
        assertThat(DerivationText.grade(grade, Locale.SIMPLIFIED_CHINESE)).doesNotContain("⟦");
        assertThat(DerivationText.grade(null, Locale.SIMPLIFIED_CHINESE)).isEqualTo("无");
    }

    @Test
    void everyPublishedVectorCanBeReadInBothLanguages() {
        Vectors.of("grade-vectors.json").map(vector -> Vectors.question(vector.getJsonObject("request")))
                .flatMap(question -> Asked.COUNTY_TRIAL_1.verdict(question).derivation().stream())
                .forEach(step -> {
                    assertThat(DerivationText.statement(step, Locale.SIMPLIFIED_CHINESE)).doesNotContain("{", "⟦", "_");
                    assertThat(DerivationText.statement(step, Locale.ENGLISH)).doesNotContain("{", "⟦", "_");
                });
    }

    @Test
    void aStoredDerivationReadsTheSameYearsLater() {
        List<Step> derivation = Asked.verdict(Asked.about(Asked.EXCELLENT).quotaStanding(QuotaStanding.TIED)
                .superiorChoice(new SuperiorChoice(true, "他说：\"好\"\n\\")))
                .derivation();

        List<Step> read = DerivationJson.read(DerivationJson.write(derivation));

        assertThat(statements(read, Locale.SIMPLIFIED_CHINESE)).isEqualTo(statements(derivation, Locale.SIMPLIFIED_CHINESE));
    }

    private static String[] line(String expected, GradeQuestion.Builder question) {
        List<String> statements = chinese(question);
        return new String[] {expected, statements.get(statements.size() - 1)};
    }

    private static List<String> chinese(GradeQuestion.Builder question) {
        return statements(Asked.verdict(question).derivation(), Locale.SIMPLIFIED_CHINESE);
    }

    private static List<String> english(GradeQuestion.Builder question) {
        return statements(Asked.verdict(question).derivation(), Locale.ENGLISH);
    }

    private static List<String> statements(List<Step> derivation, Locale locale) {
        return derivation.stream().map(step -> DerivationText.statement(step, locale)).toList();
    }
}
