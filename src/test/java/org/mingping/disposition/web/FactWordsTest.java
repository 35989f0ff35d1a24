package org.mingping.disposition.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingping.access.Role;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseBasis.Application;
import org.mingping.disposition.model.CaseBasis.Attitude;
import org.mingping.disposition.model.CaseBasis.Persuasion;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.model.CaseHearing.OwnStatement;
import org.mingping.disposition.model.CaseHearing.Way;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.Pause;
import org.mingping.disposition.model.PersonId;
import org.mingping.disposition.model.fact.AfterFacts.AnswerServed;
import org.mingping.disposition.model.fact.AfterFacts.AnsweredAppeal;
import org.mingping.disposition.model.fact.AfterFacts.Appealed;
import org.mingping.disposition.model.fact.AfterFacts.Closed;
import org.mingping.disposition.model.fact.AfterFacts.Filed;
import org.mingping.disposition.model.fact.AfterFacts.FollowUpPlanned;
import org.mingping.disposition.model.fact.AfterFacts.Sealed;
import org.mingping.disposition.model.fact.AfterFacts.Served;
import org.mingping.disposition.model.fact.AfterFacts.Service;
import org.mingping.disposition.model.fact.AfterFacts.TakenOnFile;
import org.mingping.disposition.model.fact.AfterFacts.Visited;
import org.mingping.disposition.model.fact.BasisFacts.Evidence;
import org.mingping.disposition.model.fact.BasisFacts.GroundAdded;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.model.fact.BasisFacts.Paused;
import org.mingping.disposition.model.fact.BasisFacts.Resumed;
import org.mingping.disposition.model.fact.BasisFacts.TakenBack;
import org.mingping.disposition.model.fact.BasisFacts.Verified;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.DecisionFacts.Approved;
import org.mingping.disposition.model.fact.DecisionFacts.MeetingHeld;
import org.mingping.disposition.model.fact.DecisionFacts.ProposalWithdrawn;
import org.mingping.disposition.model.fact.DecisionFacts.Proposed;
import org.mingping.disposition.model.fact.DecisionFacts.Returned;
import org.mingping.disposition.model.fact.DecisionFacts.Reviewed;
import org.mingping.disposition.model.fact.DecisionFacts.Told;
import org.mingping.disposition.model.fact.EducationFacts.Appointed;
import org.mingping.disposition.model.fact.EducationFacts.EducatorsAppointed;
import org.mingping.disposition.model.fact.EducationFacts.Evaluated;
import org.mingping.disposition.model.fact.EducationFacts.Marks;
import org.mingping.disposition.model.fact.EducationFacts.SessionHeld;
import org.mingping.disposition.model.fact.HearingFacts.AnsweredStatement;
import org.mingping.disposition.model.fact.HearingFacts.AttemptMade;
import org.mingping.disposition.model.fact.HearingFacts.Published;
import org.mingping.disposition.model.fact.HearingFacts.Stated;
import org.mingping.disposition.model.fact.HearingFacts.Talked;
import org.mingping.disposition.model.fact.HeldBallot;
import org.mingping.disposition.model.fact.Named;
import org.mingping.disposition.model.fact.RectificationFacts.Milestone;
import org.mingping.disposition.model.fact.RectificationFacts.MilestoneReached;
import org.mingping.disposition.model.fact.RectificationFacts.RectificationPlanned;
import org.mingping.disposition.model.fact.RectificationFacts.ReevaluationPlanned;
import org.mingping.disposition.model.fact.RectificationFacts.Reevaluated;
import org.mingping.organisation.model.Tier;
import org.mingping.shared.Messages;

@DisplayName("The book of a case in words")
class FactWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final Named SOMEBODY = new Named(PersonId.member(2), "李芳");
    private static final String WRITTEN = "写下的话";
    private static final Map<CaseAction, CaseFact> FACTS = facts();

    @ParameterizedTest
    @EnumSource(value = CaseAction.class)
    @DisplayName("has a sentence, a name and a button for every kind of fact in both languages, and leaves nothing out that people wrote")
    void everyKind(CaseAction action) {
        CaseFact fact = FACTS.get(action);
        assertThat(fact).as("an example of %s", action).isNotNull();
        assertThat(fact.action()).isEqualTo(action);
        for (Locale locale : List.of(Messages.CHINESE, Locale.ENGLISH)) {
            TimelineLine line = new FactWords(locale).line(new CaseEntry(1, fact, SOMEBODY, Role.BRANCH_OFFICER, OffsetDateTime.of(2026, 11, 28, 3, 0, 0, 0, ZoneOffset.UTC), CaseState.OPEN));
            assertThat(line.sentence()).doesNotContain("⟦", "{").isNotBlank();
            assertThat(line.quotes()).allSatisfy(quote -> assertThat(quote.label() + quote.text()).doesNotContain("⟦", "{"));
            if (action != CaseAction.SEAL && action != CaseAction.ADD_GROUND) {
                assertThat(line.quotes()).extracting(TimelineLine.Quote::text).as("what people wrote").anyMatch(text -> text.contains(WRITTEN));
            }
            assertThat(line.who()).contains("李芳");
            assertThat(line.written()).as("written down a day later").isEqualTo(DAY.plusDays(1));
            assertThat(List.of("CaseAction." + action, "do." + action)).allMatch(key -> Messages.has(locale, "disposition", key));
            assertThat(action == CaseAction.FILE || action == CaseAction.SEAL || action == CaseAction.ADD_GROUND || Messages.has(locale, "disposition", "done." + action)).isTrue();
        }
    }

    @Test
    @DisplayName("says of a secret ballot how many came, what it came to and under which hash, and of nobody that they voted (§4, §5)")
    void secretBallot() {
        HeldBallot held = new HeldBallot(7, 13, 5, 6, 3, 0, 0, 8, 1, 0, 0, Optional.of("6bd8"));
        TimelineLine line = new FactWords(Messages.CHINESE).line(new CaseEntry(1, new Evaluated(DAY, new Marks(0, 8, 1, 0), List.of(), 3, true, WRITTEN, Optional.of(13), List.of(),
                Optional.of(held)), SOMEBODY, Role.BRANCH_OFFICER, OffsetDateTime.of(2026, 11, 28, 3, 0, 0, 0, ZoneOffset.UTC), CaseState.EVALUATED));
        assertThat(line.sentence()).contains("党员 13 人、群众代表 5 人", "党员 6 人、群众代表 3 人", "收回 9 票", "合格 8 票", "评议结果为合格");
        assertThat(line.quotes()).extracting(TimelineLine.Quote::text).containsExactly(WRITTEN, "6bd8");
    }

    private static Map<CaseAction, CaseFact> facts() {
        Map<CaseAction, CaseFact> facts = new EnumMap<>(CaseAction.class);
        List.of(new Opened(DAY, SOMEBODY, CaseGround.OWN_APPLICATION, Optional.empty(), Optional.empty(), WRITTEN, Optional.of(new Application(DAY, true, Optional.empty()))),
                new GroundAdded(DAY, CaseGround.THREE_FAILURES, new Evidence("finding", 17)), new Verified(DAY, List.of(SOMEBODY), WRITTEN, true, false, Optional.of(false)),
                new TakenBack(DAY, WRITTEN), new Paused(DAY, new Pause(DAY, DAY, WRITTEN)), new Resumed(DAY, WRITTEN),
                new Talked(DAY, "支部", List.of(SOMEBODY), WRITTEN, OwnStatement.REFUSED, "", Optional.of(new Attitude(true, false, true, false, Persuasion.AGREED))),
                new AttemptMade(DAY, Way.THROUGH_RELATIVES, WRITTEN), new Published(DAY, "公告栏", WRITTEN), new Stated(DAY, WRITTEN, Optional.of("证人")),
                new AnsweredStatement(DAY, WRITTEN), new EducatorsAppointed(DAY, List.of(new Appointed(SOMEBODY, true)), DAY, List.of(WRITTEN)),
                new SessionHeld(DAY, SOMEBODY, WRITTEN, "反应"), new Evaluated(DAY, new Marks(1, 2, 3, 4), List.of(SOMEBODY), 9, true, WRITTEN, Optional.of(9), List.of(), Optional.empty()),
                new Proposed(DAY, Disposition.RECTIFICATION, 6, WRITTEN), new ProposalWithdrawn(DAY, WRITTEN), new Told(DAY, DAY, WRITTEN), new MeetingHeld(DAY, 9, List.of(SOMEBODY), 5, 1, true, WRITTEN, List.of()),
                new Reviewed(DAY, WRITTEN), new Approved(DAY, Tier.COUNTY, WRITTEN), new Returned(DAY, WRITTEN), new TakenOnFile(DAY, WRITTEN),
                new Served(DAY, Service.POST, WRITTEN), new RectificationPlanned(DAY, DAY, SOMEBODY, WRITTEN, List.of(new Milestone(DAY, "补交"))),
                new MilestoneReached(DAY, 1, false, WRITTEN), new ReevaluationPlanned(DAY, DAY, WRITTEN), new Reevaluated(DAY, false, WRITTEN, Optional.empty(), Optional.of(false), Optional.empty()), new Filed(DAY, WRITTEN), new Sealed(DAY, 12, "ab", "cd", "ef"),
                new Appealed(DAY, WRITTEN), new AnsweredAppeal(DAY, Tier.COUNTY, true, WRITTEN), new AnswerServed(DAY, Service.SIGNED, WRITTEN, Optional.of(DAY)), new FollowUpPlanned(DAY, SOMEBODY, List.of(DAY), WRITTEN),
                new Visited(DAY, WRITTEN), new Closed(DAY, WRITTEN)).forEach(fact -> facts.put(fact.action(), fact));
        return facts;
    }
}
