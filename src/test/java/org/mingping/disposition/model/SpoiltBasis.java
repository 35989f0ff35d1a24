package org.mingping.disposition.model;

import static org.mingping.disposition.model.Disposition.CLOSED_AS_QUALIFIED;
import static org.mingping.disposition.model.Disposition.CLOSED_AS_UNFOUNDED;
import static org.mingping.disposition.model.Disposition.DIRECT_REMOVAL;
import static org.mingping.disposition.model.Disposition.PERSUADED_WITHDRAWAL;
import static org.mingping.disposition.model.Disposition.RECTIFICATION;
import static org.mingping.disposition.model.Disposition.REMOVAL;
import static org.mingping.disposition.model.Disposition.SELF_WITHDRAWAL_REMOVAL;
import static org.mingping.disposition.model.Disposition.VOLUNTARY_WITHDRAWAL;
import static org.mingping.disposition.model.Spoilt.attempt;
import static org.mingping.disposition.model.Spoilt.attempts;
import static org.mingping.disposition.model.Spoilt.basis;
import static org.mingping.disposition.model.Spoilt.beside;
import static org.mingping.disposition.model.Spoilt.decision;
import static org.mingping.disposition.model.Spoilt.hearing;
import static org.mingping.disposition.model.Spoilt.where;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingping.disposition.model.CaseBasis.AddedGround;
import org.mingping.disposition.model.CaseBasis.Application;
import org.mingping.disposition.model.CaseBasis.Attitude;
import org.mingping.disposition.model.CaseBasis.Persuasion;
import org.mingping.disposition.model.CaseBasis.Verification;
import org.mingping.disposition.model.CaseDecision.Proposal;
import org.mingping.disposition.model.CaseHearing.OwnStatement;
import org.mingping.disposition.model.CaseHearing.Statement;
import org.mingping.disposition.model.CaseHearing.Talk;
import org.mingping.disposition.model.CaseHearing.Way;
import org.mingping.organisation.model.Tier;

/** Grounds, conditions and hearing. */
final class SpoiltBasis {

    private static final LocalDate APPLIED = LocalDate.of(2026, 2, 20);
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 4, 7);

    private SpoiltBasis() {
    }

    static List<Spoilt> all() {
        return List.of(
                where("the ground was never confirmed", SELF_WITHDRAWAL_REMOVAL, r -> ground(r, CaseGround.THREE_FAILURES, false), DefectCode.GROUND_UNCONFIRMED),
                where("a removal for self-withdrawal rests on a grade", SELF_WITHDRAWAL_REMOVAL, r -> ground(r, CaseGround.UNQUALIFIED, true), DefectCode.GROUND_DOES_NOT_BEAR),
                where("a removal for self-withdrawal rests on a finding of which the member was not told", SELF_WITHDRAWAL_REMOVAL,
                        r -> added(ground(r, CaseGround.UNQUALIFIED, true), Cases.TOLD.plusDays(1), Cases.MET), DefectCode.GROUND_ADDED_LATE),
                where("a removal for self-withdrawal rests on a finding whose facts nobody verified", SELF_WITHDRAWAL_REMOVAL,
                        r -> added(ground(r, CaseGround.UNQUALIFIED, true), Cases.VERIFIED.plusDays(1), Cases.VERIFIED), DefectCode.GROUND_UNVERIFIED),
                where("what was added was not known when the facts were verified that morning", SELF_WITHDRAWAL_REMOVAL,
                        r -> added(ground(r, CaseGround.UNQUALIFIED, true), Cases.VERIFIED, Cases.VERIFIED, 0, 1), DefectCode.GROUND_UNVERIFIED),
                where("what was added was not known when the member was told that morning", SELF_WITHDRAWAL_REMOVAL,
                        r -> added(ground(r, CaseGround.UNQUALIFIED, true), Cases.TOLD, Cases.TOLD, 1, 0), DefectCode.GROUND_ADDED_LATE),
                where("who asks to leave would be removed", DIRECT_REMOVAL, r -> ground(r, CaseGround.OWN_APPLICATION, false), DefectCode.GROUND_DOES_NOT_BEAR),
                where("nobody verified the facts", DIRECT_REMOVAL, r -> r.with(new CaseBasis(Cases.MEMBER, CaseGround.GRAVE_PROBLEM, Optional.of(APPLIED), Optional.empty(),
                        Optional.empty(), Optional.empty())), DefectCode.VERIFICATION_MISSING, DefectCode.PROBLEM_NOT_GRAVE, DefectCode.HARM_NOT_ESTABLISHED),
                Spoilt.where("the facts were verified before an appeal that undid the decision", REMOVAL, r -> r.with(r.aftermath().appealed(Cases.VERIFIED)
                        .answered(new CaseAftermath.Answer(PersonId.account(33), Tier.COUNTY, Cases.VERIFIED.plusDays(1), true))), DefectCode.VERIFICATION_BEFORE_APPEAL),
                basis("nobody is named who verified", REMOVAL, b -> b.with(new Verification(Cases.VERIFIED, Set.of(), false, false)), DefectCode.VERIFICATION_MISSING),
                basis("the member verified their own case", REMOVAL, b -> b.with(new Verification(Cases.VERIFIED, Set.of(Cases.MEMBER, Cases.OFFICER), false, false)),
                        DefectCode.VERIFIER_OWN_CASE),
                basis("a disposition rests on facts that were not established", SELF_WITHDRAWAL_REMOVAL,
                        b -> b.with(new Verification(Cases.VERIFIED, Set.of(Cases.OFFICER), false, false, false)), DefectCode.FACTS_NOT_ESTABLISHED),
                basis("a case is closed as unfounded although the facts are established", CLOSED_AS_UNFOUNDED,
                        b -> b.with(new Verification(Cases.VERIFIED, Set.of(Cases.OFFICER), false, false)), DefectCode.FACTS_ESTABLISHED),
                basis("a case is closed as unfounded although something was added that nobody has verified", CLOSED_AS_UNFOUNDED,
                        b -> b.with(new AddedGround(CaseGround.UNQUALIFIED, Cases.VERIFIED.plusDays(1))), DefectCode.GROUND_UNVERIFIED),
                where("what the member wants is not on record", RECTIFICATION, r -> r.with(new CaseBasis(Cases.MEMBER, CaseGround.UNQUALIFIED, Optional.of(APPLIED),
                        r.basis().verification(), Optional.empty(), Optional.empty())), DefectCode.ATTITUDE_MISSING),
                basis("rectification is proposed for a grave problem", RECTIFICATION, b -> b.with(new Verification(Cases.VERIFIED, Set.of(Cases.OFFICER), true, false)),
                        DefectCode.PROBLEM_GRAVE),
                basis("who is to correct does not ask to stay", RECTIFICATION, b -> b.with(new Attitude(false, true, true, true, Persuasion.NOT_TRIED)), DefectCode.STAY_NOT_ASKED),
                basis("who is to correct states neither resolve nor measures", RECTIFICATION, b -> b.with(new Attitude(true, false, false, true, Persuasion.NOT_TRIED)),
                        DefectCode.RESOLVE_NOT_STATED, DefectCode.MEASURES_NOT_STATED),
                decision("rectification would last thirteen months", RECTIFICATION, d -> months(d, 13), DefectCode.RECTIFICATION_MONTHS),
                decision("rectification has no period", RECTIFICATION, d -> months(d, 0), DefectCode.RECTIFICATION_MONTHS),
                where("somebody is to be rectified twice", RECTIFICATION, r -> Spoilt.rectified(r, Cases.EVALUATED, false), DefectCode.RECTIFIED_ALREADY),
                where("a rectification was cut short", REMOVAL, r -> Spoilt.rectified(r, LocalDate.of(2026, 5, 19), false), DefectCode.RECTIFICATION_CUT_SHORT),
                where("a rectification was planned to begin before it was decided and served", REMOVAL, r -> r.with(r.decision().with(new CaseDecision.Rectification(
                        LocalDate.of(2025, 5, 20), LocalDate.of(2025, 11, 20), 6, Optional.of(LocalDate.of(2025, 11, 21)), false))), DefectCode.RECTIFICATION_CUT_SHORT),
                where("a rectification was not evaluated", REMOVAL, r -> Spoilt.rectified(r, null, false), DefectCode.RECTIFICATION_CUT_SHORT),
                where("who reformed would be removed", REMOVAL, r -> Spoilt.rectified(r, Cases.EVALUATED, true), DefectCode.REFORMED),
                where("who did not reform would be qualified again", CLOSED_AS_QUALIFIED, r -> Spoilt.rectified(r, LocalDate.of(2026, 5, 20), false), DefectCode.NOT_REFORMED),
                basis("who is persuaded to leave wishes to correct", PERSUADED_WITHDRAWAL, b -> b.with(new Attitude(false, true, false, false, Persuasion.AGREED)),
                        DefectCode.WISHES_TO_CORRECT),
                basis("who is persuaded to leave accepts education", PERSUADED_WITHDRAWAL, b -> b.with(new Attitude(false, false, false, true, Persuasion.AGREED)),
                        DefectCode.ACCEPTS_EDUCATION),
                basis("who refuses to leave is made to by a persuaded withdrawal", PERSUADED_WITHDRAWAL, b -> b.with(new Attitude(false, false, false, false, Persuasion.REFUSED)),
                        DefectCode.PERSUASION_REFUSED),
                basis("nobody has advised the member to leave", PERSUADED_WITHDRAWAL, b -> b.with(new Attitude(false, false, false, false, Persuasion.NOT_TRIED)), DefectCode.NOT_PERSUADED),
                basis("who is persuaded to leave asks to stay", PERSUADED_WITHDRAWAL, b -> b.with(new Attitude(true, false, false, false, Persuasion.AGREED)), DefectCode.ASKS_TO_STAY),
                basis("who is removed asks to stay, states resolve and measures, and did nothing grave", REMOVAL, b -> b.with(new Attitude(true, true, true, false, Persuasion.REFUSED)),
                        DefectCode.RECTIFIABLE),
                basis("who is removed was never persuaded", REMOVAL, b -> b.with(new Attitude(true, false, false, false, Persuasion.NOT_TRIED)), DefectCode.NOT_PERSUADED),
                basis("who is removed agreed to leave", REMOVAL, b -> b.with(new Attitude(false, false, false, false, Persuasion.AGREED)), DefectCode.PERSUASION_AGREED),
                basis("a direct removal is not for something grave", DIRECT_REMOVAL, b -> b.with(new Verification(Cases.VERIFIED, Set.of(Cases.OFFICER), false, true)),
                        DefectCode.PROBLEM_NOT_GRAVE),
                basis("nobody established that staying would do harm", DIRECT_REMOVAL, b -> b.with(new Verification(Cases.VERIFIED, Set.of(Cases.OFFICER), true, false)),
                        DefectCode.HARM_NOT_ESTABLISHED),
                where("a voluntary withdrawal has no application", VOLUNTARY_WITHDRAWAL, r -> ground(r, CaseGround.OWN_APPLICATION, false), DefectCode.APPLICATION_MISSING),
                basis("the application was made by word of mouth", VOLUNTARY_WITHDRAWAL, b -> b.with(new Application(APPLIED, false, Optional.empty())),
                        DefectCode.APPLICATION_NOT_WRITTEN, DefectCode.APPLICATION_NOT_ON_FILE).beside(new Beside(false, false)),
                basis("the application was taken back", VOLUNTARY_WITHDRAWAL, b -> b.with(new Application(APPLIED, true, Optional.of(Cases.TOLD))),
                        DefectCode.APPLICATION_TAKEN_BACK),
                basis("who leaves of their own wish said in the talk that they ask to stay", VOLUNTARY_WITHDRAWAL, b -> b.with(new Attitude(true, false, false, true, Persuasion.NOT_TRIED)),
                        DefectCode.ASKS_TO_STAY),
                beside("the signed application does not lie in the case", VOLUNTARY_WITHDRAWAL, new Beside(false, false), DefectCode.APPLICATION_NOT_ON_FILE),
                where("an application that lies in the case is made away with", CLOSED_AS_UNFOUNDED, r -> ground(r, CaseGround.OWN_APPLICATION, false), DefectCode.APPLICATION_ON_FILE),
                beside("a voluntary withdrawal would end another case before it is decided", VOLUNTARY_WITHDRAWAL, new Beside(true, true), DefectCode.ANOTHER_CASE_RUNS),
                hearing("there was no talk", VOLUNTARY_WITHDRAWAL, h -> CaseHearing.NONE, DefectCode.TALK_MISSING),
                hearing("one alone talked", REMOVAL, h -> talk(Set.of(Cases.SECRETARY), true, OwnStatement.REFUSED), DefectCode.TALK_TOO_FEW),
                hearing("the talk has no minutes", REMOVAL, h -> talk(Set.of(Cases.SECRETARY, Cases.OFFICER), false, OwnStatement.REFUSED), DefectCode.TALK_NOT_MINUTED),
                hearing("the member’s statement is neither given nor refused", REMOVAL, h -> talk(Set.of(Cases.SECRETARY, Cases.OFFICER), true, OwnStatement.MISSING),
                        DefectCode.STATEMENT_MISSING),
                hearing("the member makes up the second who talks", REMOVAL, h -> talk(Set.of(Cases.SECRETARY, Cases.MEMBER), true, OwnStatement.ACKNOWLEDGED),
                        DefectCode.TALKER_OWN_CASE, DefectCode.TALK_TOO_FEW),
                hearing("the member was tried twice", SELF_WITHDRAWAL_REMOVAL, h -> attempts(PUBLISHED, attempt(3, Way.VISIT), attempt(4, Way.LETTER)),
                        DefectCode.ATTEMPTS_TOO_FEW, DefectCode.ATTEMPTS_SAME_DAY),
                hearing("the member was tried by one way", SELF_WITHDRAWAL_REMOVAL, h -> attempts(PUBLISHED, attempt(3, Way.VISIT), attempt(4, Way.VISIT), attempt(5, Way.VISIT)),
                        DefectCode.ATTEMPTS_ONE_WAY),
                hearing("the member was tried twice on one day", SELF_WITHDRAWAL_REMOVAL,
                        h -> attempts(PUBLISHED, attempt(3, Way.VISIT), attempt(3, Way.LETTER), attempt(5, Way.VISIT)), DefectCode.ATTEMPTS_SAME_DAY),
                hearing("nothing was published", SELF_WITHDRAWAL_REMOVAL, h -> attempts(null, attempt(3, Way.VISIT), attempt(4, Way.LETTER), attempt(5, Way.VISIT)),
                        DefectCode.PUBLICATION_MISSING),
                hearing("notice was published before the last attempt", SELF_WITHDRAWAL_REMOVAL,
                        h -> attempts(LocalDate.of(2026, 3, 4), attempt(3, Way.VISIT), attempt(4, Way.LETTER), attempt(5, Way.VISIT)), DefectCode.PUBLICATION_EARLY),
                hearing("the meeting came while the publication stood", SELF_WITHDRAWAL_REMOVAL,
                        h -> attempts(LocalDate.of(2026, 6, 1), attempt(3, Way.VISIT), attempt(4, Way.LETTER), attempt(5, Way.VISIT)), DefectCode.PUBLICATION_CUT_SHORT),
                hearing("the member’s defence is not answered", CLOSED_AS_QUALIFIED, h -> h.with(new Statement(Cases.TOLD, Optional.empty())), DefectCode.STATEMENT_UNANSWERED));
    }

    private static CaseRecord ground(CaseRecord record, CaseGround ground, boolean confirmed) {
        return record.with(new CaseBasis(Cases.MEMBER, ground, confirmed ? Optional.of(APPLIED) : Optional.empty(), record.basis().verification(), record.basis().attitude(),
                Optional.empty()));
    }

    /** A finding that was confirmed while the case ran. @param verified the day on which the facts were verified last */
    private static CaseRecord added(CaseRecord record, LocalDate on, LocalDate verified) {
        return added(record, on, verified, 1, 1);
    }

    /** @param known how many added grounds were on record when the facts were verified @param told when the member was told */
    private static CaseRecord added(CaseRecord record, LocalDate on, LocalDate verified, int known, int told) {
        CaseBasis basis = record.basis().with(new AddedGround(CaseGround.THREE_FAILURES, on));
        return record.with(basis.with(new Verification(verified, Set.of(Cases.SECRETARY, Cases.OFFICER), false, false, true, known)))
                .with(record.decision().told(Cases.TOLD, Cases.MET, told));
    }

    private static CaseDecision months(CaseDecision decision, int months) {
        return new CaseDecision(Optional.of(new Proposal(RECTIFICATION, Cases.SECRETARY, Cases.PROPOSED, months)), decision.told(), decision.meeting(), decision.review(),
                decision.approval(), decision.rectification());
    }

    private static CaseHearing talk(Set<PersonId> by, boolean minuted, OwnStatement statement) {
        return CaseHearing.NONE.with(new Talk(Cases.TALKED, by, minuted, statement));
    }
}
