package org.mingping.disposition.application.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingping.disposition.model.CaseAftermath;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.Deadlines;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.fact.AfterFacts.AnswerServed;
import org.mingping.disposition.model.fact.AfterFacts.AnsweredAppeal;
import org.mingping.disposition.model.fact.AfterFacts.Appealed;
import org.mingping.disposition.model.fact.AfterFacts.FollowUpPlanned;
import org.mingping.disposition.model.fact.AfterFacts.Served;
import org.mingping.disposition.model.fact.AfterFacts.Service;
import org.mingping.disposition.model.fact.AfterFacts.Visited;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.DecisionFacts.Approved;
import org.mingping.disposition.model.fact.DecisionFacts.MeetingHeld;
import org.mingping.disposition.model.fact.DecisionFacts.Proposed;
import org.mingping.disposition.model.fact.DecisionFacts.Told;
import org.mingping.disposition.model.fact.HeldBallot;
import org.mingping.disposition.model.fact.RectificationFacts.MilestoneReached;
import org.mingping.disposition.model.fact.RectificationFacts.RectificationPlanned;
import org.mingping.disposition.model.fact.RectificationFacts.ReevaluationPlanned;
import org.mingping.disposition.model.fact.RectificationFacts.Reevaluated;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.disposition.model.form.AppealPaper;
import org.mingping.disposition.model.form.DecisionPaper;
import org.mingping.disposition.model.form.FollowUpPlan;
import org.mingping.disposition.model.form.MemberNotice;
import org.mingping.disposition.model.form.PlainPaper;
import org.mingping.disposition.model.form.VoteRecord;
import org.mingping.organisation.model.Tier;
import org.mingping.shared.Messages;

/** The papers of the meeting, the decision and what followed it. */
final class AfterPapers {

    private AfterPapers() {
    }

    static void draw(CaseOnPaper of, List<DrawnPaper> papers) {
        notices(of, papers);
        meetings(of, papers);
        decision(of, papers);
        rectification(of, papers);
        appeals(of, papers);
        followUp(of, papers);
    }

    /** Of this tier, when that was done. */
    static String organisation(CaseOnPaper of, CaseFact done, Tier tier) {
        return switch (tier) {
            case COUNTY -> of.names().county();
            case TOWNSHIP -> of.names(done).township();
            case BRANCH -> of.names(done).branch();
        };
    }

    /** What the member was told before the meeting. */
    private static void notices(CaseOnPaper of, List<DrawnPaper> papers) {
        of.all(Told.class).forEach(told -> {
            Optional<Disposition> proposed = before(of, told, Proposed.class).map(Proposed::disposition);
            proposed.ifPresent(disposition -> papers.add(of.standing(of.dated(new DrawnPaper(CasePaper.NOTICE_BEFORE, told.on(), new MemberNotice(of.head().number(), of.asOf(told).facts(), disposition,
                    Optional.of(told.meetingOn()), of.names().county(), told.on(),
                    Optional.of(new MemberNotice.Served(told.on(), told.how(), of.by(told), Optional.empty(), MemberNotice.Signing.NOT_ON_RECORD))).form(of.head())), Stream.of(told)), told)));
        });
    }

    private static void meetings(CaseOnPaper of, List<DrawnPaper> papers) {
        of.lines().stream().filter(line -> line.fact() instanceof MeetingHeld).forEach(line -> {
            MeetingHeld held = (MeetingHeld) line.fact();
            boolean passed = line.after() == CaseState.PASSED;
            before(of, held, Proposed.class).map(proposed -> new DrawnPaper(CasePaper.MEETING_MINUTES, held.on(), new VoteRecord(Optional.empty(),
                    Optional.of(new VoteRecord.Meeting(held.on(), held.entitled(), held.voters().size(), held.inFavour(), held.against(), proposed.disposition(),
                            of.announces(proposed.disposition()), passed, held.minutes(), of.by(held)))).form(of.head())))
                    .map(paper -> of.dated(paper, Stream.of(held))).map(paper -> of.undone(line).filter(why -> passed).map(paper::undone).orElse(paper)).ifPresent(papers::add);
        });
    }

    /** The decision in force and the notice of it. */
    static void decision(CaseOnPaper of, List<DrawnPaper> papers) {
        Optional<LocalDate> decided = of.standing().record().decidedOn();
        Optional<Disposition> disposition = of.disposition();
        if (decided.isEmpty() || disposition.isEmpty()) {
            return;
        }
        Disposition what = disposition.get();
        LocalDate effective = of.standing().record().effectiveOn().orElse(decided.get());
        LocalDate met = of.standing(MeetingHeld.class).map(MeetingHeld::on).orElse(decided.get());
        Optional<DecisionPaper.Approval> approved = of.standing().record().decision().approval().flatMap(given -> of.standing(Approved.class))
                .map(given -> new DecisionPaper.Approval(organisation(of, given, given.tier()), given.on()));
        int months = what == Disposition.RECTIFICATION ? of.standing(Proposed.class).map(Proposed::months).orElse(0) : 0;
        Optional<LocalDate> readmission = Deadlines.readmission(what, effective, of.rules()).filter(day -> day.isAfter(effective));
        papers.add(new DrawnPaper(CasePaper.DECISION, decided.get(), new DecisionPaper(of.head().number(), of.facts(), Messages.text(of.locale(), "disposition", "form.decision.basis." + what),
                what, met, approved, effective, months, readmission, of.names().county()).form(of.head())));
        of.standing(Served.class).ifPresent(served -> papers.add(of.dated(new DrawnPaper(CasePaper.NOTICE_OF_DECISION, served.on(), new MemberNotice(of.head().number(), of.facts(), what, Optional.empty(),
                of.names().county(), decided.get(), Optional.of(new MemberNotice.Served(served.on(), of.word(served.how()), of.by(served), Optional.of(served.note()), signing(served.how())))).form(of.head())), Stream.of(served))));
    }

    private static MemberNotice.Signing signing(Service how) {
        return switch (how) {
            case SIGNED -> MemberNotice.Signing.SIGNED;
            case REFUSED_TO_SIGN -> MemberNotice.Signing.REFUSED;
            case POST, PUBLICATION -> MemberNotice.Signing.NOT_ON_RECORD;
        };
    }

    private static void rectification(CaseOnPaper of, List<DrawnPaper> papers) {
        of.last(RectificationPlanned.class).ifPresent(plan -> {
            String milestones = plan.milestones().stream().map(one -> of.day(one.due()) + "　" + one.what()).collect(Collectors.joining("\n"));
            List<MilestoneReached> steps = since(of, plan, MilestoneReached.class);
            String looked = steps.stream()
                    .map(one -> of.day(one.on()) + "　" + Messages.text(of.locale(), "disposition", one.reached() ? "form.rectification.reached" : "form.rectification.notReached",
                            one.milestone()) + "　" + one.note()).collect(Collectors.joining("\n"));
            List<ReevaluationPlanned> evaluations = since(of, plan, ReevaluationPlanned.class);
            String evaluated = evaluations.stream().reduce((before, after) -> after).map(one -> of.day(one.day()) + "　" + one.place()).orElse("");
            papers.add(of.dated(new DrawnPaper(CasePaper.RECTIFICATION_PLAN, plan.on(), begun(plan.on(), steps.isEmpty() && evaluations.isEmpty()).field("rectification.from", of.day(plan.on()))
                    .field("rectification.until", of.day(plan.until())).field("followup.helper", plan.helper().name()).text("rectification.measures", plan.measures())
                    .text("rectification.milestones", milestones).text("rectification.looked", looked).field("rectification.evaluation", evaluated).signed("followup.by", plan.helper().name())
                    .signed("statement.member", of.head().member().name()).form(of.head())), Stream.of(Stream.of(plan), steps.stream(), evaluations.stream()).flatMap(one -> one)));
        });
        of.all(Reevaluated.class).forEach(again -> {
            String result = again.isValid() ? again.reformed() ? "reformed" : "notReformed" : "void";
            PlainPaper paper = PlainPaper.of("reevaluation.title", again.on()).field("day", of.day(again.on())).field("reevaluation.result",
                    Messages.text(of.locale(), "disposition", "form.reevaluation." + result));
            paper = again.ballot().isPresent() ? paper.text("reevaluation.votes", votes(of, again.ballot().get())) : paper;
            // What was written when the ballot was opened is no finding of it.
            paper = again.ballot().isEmpty() ? paper.text("reevaluation.findings", again.findings()) : again.findings().isBlank() ? paper : paper.text("vote.remark", again.findings());
            papers.add(of.dated(new DrawnPaper(CasePaper.REEVALUATION, again.on(), paper.signed("approval.by", of.by(again)).form(of.head())),
                    Stream.of(again)));
        });
    }

    /** Signed with the day of the plan as long as nothing else stands in it: what was looked at and fixed later nobody signed on that day. */
    private static PlainPaper begun(LocalDate on, boolean alone) {
        return alone ? PlainPaper.of("rectification.title", on) : PlainPaper.undated("rectification.title");
    }

    private static String votes(CaseOnPaper of, HeldBallot held) {
        return Messages.text(of.locale(), "disposition", "fact.ballot", held.entitled(), held.listed(), held.members(), held.representatives())
                + Messages.text(of.locale(), "disposition", "fact.ballot.marks", held.sheets(), held.paper(), held.excellent(), held.qualified(), held.basicallyQualified(), held.unqualified(),
                        held.abstained()) + held.resultHash().map(hash -> "\n" + Messages.text(of.locale(), "disposition", "form.vote.seal") + "：" + hash).orElse("");
    }

    private static void appeals(CaseOnPaper of, List<DrawnPaper> papers) {
        List<AnsweredAppeal> answers = of.all(AnsweredAppeal.class);
        List<Appealed> appeals = of.all(Appealed.class);
        List<CaseAftermath.Appeal> record = of.standing().record().aftermath().appeals();
        for (int place = 0; place < appeals.size(); place++) {
            Appealed appeal = appeals.get(place);
            Optional<AnswerServed> service = place < record.size() ? record.get(place).served() : Optional.empty();
            Optional<AnsweredAppeal> answer = place < answers.size() ? Optional.of(answers.get(place)) : Optional.empty();
            before(of, appeal, Proposed.class).map(against -> of.dated(new DrawnPaper(CasePaper.APPEAL, appeal.on(), new AppealPaper(against.disposition(), appeal.on(), appeal.text(),
                    of.deadlines().unrested().workingDays(appeal.on(), of.rules().answerDays()), answer.map(given -> new AppealPaper.Answer(organisation(of, given, given.tier()), List.of(of.by(given)),
                            given.on(), given.upheld(), given.text())), service.map(reached -> new AppealPaper.Served(reached.on(), of.word(reached.how()), reached.note())))
                            .form(of.head())), Stream.concat(Stream.of(appeal), answer.stream())))
                    .map(paper -> answer.isPresent() ? paper : paper.waits()).ifPresent(papers::add);
        }
    }

    private static void followUp(CaseOnPaper of, List<DrawnPaper> papers) {
        Optional<FollowUpPlanned> planned = of.last(FollowUpPlanned.class);
        if (planned.isEmpty() || of.disposition().isEmpty()) {
            return;
        }
        List<Visited> made = since(of, planned.get(), Visited.class);
        List<FollowUpPlan.Visit> visits = new ArrayList<>();
        for (int place = 0; place < planned.get().visits().size(); place++) {
            Optional<Visited> visit = place < made.size() ? Optional.of(made.get(place)) : Optional.empty();
            visits.add(new FollowUpPlan.Visit(planned.get().visits().get(place), "", visit.map(Visited::on), visit.map(Visited::note).orElse("")));
        }
        Optional<LocalDate> readmission = of.standing().record().effectiveOn().flatMap(effective -> Deadlines.readmission(of.disposition().get(), effective, of.rules()));
        papers.add(of.dated(new DrawnPaper(CasePaper.FOLLOW_UP, planned.get().on(), new FollowUpPlan(of.disposition().get(), planned.get().helper().name(), planned.get().aims(), visits,
                readmission).form(of.head())), Stream.concat(planned.stream(), made.stream())));
    }

    /** Those of a kind after this line: what was done by this plan, and not by one before it. */
    private static <T> List<T> since(CaseOnPaper of, Object fact, Class<T> kind) {
        return of.lines().stream().map(CaseEntry::fact).dropWhile(one -> one != fact).filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The latest of a kind that stands before this line. */
    private static <T> Optional<T> before(CaseOnPaper of, Object fact, Class<T> kind) {
        Optional<T> found = Optional.empty();
        for (CaseEntry line : of.lines()) {
            if (line.fact() == fact) {
                return found;
            }
            found = kind.isInstance(line.fact()) ? Optional.of(kind.cast(line.fact())) : found;
        }
        return found;
    }
}
