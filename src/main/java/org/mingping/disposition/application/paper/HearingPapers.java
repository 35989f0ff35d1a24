package org.mingping.disposition.application.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingping.disposition.model.CaseEducation;
import org.mingping.disposition.model.CaseEducation.Session;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.EducationWeeks;
import org.mingping.disposition.model.fact.EducationFacts.EducatorsAppointed;
import org.mingping.disposition.model.fact.EducationFacts.Evaluated;
import org.mingping.disposition.model.fact.EducationFacts.SessionHeld;
import org.mingping.disposition.model.fact.HearingFacts.AnsweredStatement;
import org.mingping.disposition.model.fact.HearingFacts.AttemptMade;
import org.mingping.disposition.model.fact.HearingFacts.Published;
import org.mingping.disposition.model.fact.HearingFacts.Stated;
import org.mingping.disposition.model.fact.HeldBallot;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.disposition.model.form.EducationReport;
import org.mingping.disposition.model.form.PlainPaper;
import org.mingping.disposition.model.form.VoteRecord;
import org.mingping.shared.WorkingCalendar;

/** The papers on how the member was heard, educated and evaluated. */
final class HearingPapers {

    private HearingPapers() {
    }

    static void draw(CaseOnPaper of, List<DrawnPaper> papers) {
        contacts(of, papers);
        statements(of, papers);
        education(of, papers);
        evaluations(of, papers);
    }

    /** Every attempt and every publication on one paper. */
    private static void contacts(CaseOnPaper of, List<DrawnPaper> papers) {
        List<AttemptMade> attempts = of.all(AttemptMade.class);
        List<Published> published = of.all(Published.class);
        if (attempts.isEmpty() && published.isEmpty()) {
            return;
        }
        String tried = attempts.stream().map(one -> of.day(one.on()) + "　" + of.word(one.way()) + "：" + one.what() + "（" + of.by(one) + "）").collect(Collectors.joining("\n"));
        String notices = published.stream().map(one -> of.day(one.on()) + "　" + one.where() + "：" + one.text()).collect(Collectors.joining("\n"));
        LocalDate last = published.isEmpty() ? attempts.get(attempts.size() - 1).on() : published.get(published.size() - 1).on();
        papers.add(of.dated(new DrawnPaper(CasePaper.ATTEMPTS_AND_PUBLICATION, last, PlainPaper.of("contacts.title", last).text("contacts.attempts", tried)
                .text("contacts.published", notices).signed("recorder", "").form(of.head())), Stream.concat(attempts.stream(), published.stream())));
    }

    /** What the member stated, with the answer to it. */
    private static void statements(CaseOnPaper of, List<DrawnPaper> papers) {
        for (Stated said : of.all(Stated.class)) {
            PlainPaper paper = PlainPaper.of("statement.title", said.on()).field("day", of.day(said.on())).text("statement.text", said.text());
            paper = said.witness().isPresent() ? paper.text("statement.witness", said.witness().get()) : paper;
            Optional<AnsweredStatement> answer = answer(of, said);
            paper = answer.isPresent() ? paper.text("statement.answer", of.day(answer.get().on()) + "　" + answer.get().text()) : paper;
            papers.add(of.dated(new DrawnPaper(CasePaper.STATEMENT_AND_ANSWER, said.on(), paper.signed("statement.member", of.head().member().name()).form(of.head())),
                    Stream.concat(Stream.of(said), answer.stream())));
        }
    }

    /** The first answer that stands after it in the book, whatever the days say: it answers everything stated until then. */
    private static Optional<AnsweredStatement> answer(CaseOnPaper of, Stated said) {
        return of.lines().stream().map(CaseEntry::fact).dropWhile(fact -> fact != said).filter(AnsweredStatement.class::isInstance).map(AnsweredStatement.class::cast).findFirst();
    }

    /** One for each plan: what was done before others were appointed says nothing of theirs, and stays on record as it was. */
    private static void education(CaseOnPaper of, List<DrawnPaper> papers) {
        List<Integer> plans = IntStream.range(0, of.lines().size()).filter(at -> of.lines().get(at).fact() instanceof EducatorsAppointed).boxed().toList();
        for (int plan = 0; plan < plans.size(); plan++) {
            boolean inForce = plan == plans.size() - 1;
            List<CaseEntry> until = inForce ? of.lines() : of.lines().subList(0, plans.get(plan + 1));
            CaseOnPaper as = of.with(until);
            List<DrawnPaper> drawn = new ArrayList<>();
            plan(as, until.subList(plans.get(plan), until.size()), drawn);
            drawn.forEach(paper -> papers.add(inForce ? paper : paper.undone(of.say("form.undone.APPOINT_EDUCATORS"))));
        }
    }

    /** @param since the lines of the plan, its appointment first */
    private static void plan(CaseOnPaper of, List<CaseEntry> since, List<DrawnPaper> papers) {
        of.last(EducatorsAppointed.class).ifPresent(appointed -> {
            EducationWeeks weeks = new EducationWeeks(appointed.firstDay(), of.rules().educationWeeks(), of.deadlines().pauses());
            CaseEducation education = of.standing().record().education();
            List<SessionHeld> held = of.all(SessionHeld.class).stream().filter(one -> session(education, one).isPresent()).toList();
            WorkingCalendar calendar = of.deadlines().calendar();
            List<LocalDate> days = education.days(weeks, calendar);
            Optional<Evaluated> evaluated = since.stream().map(CaseEntry::fact).filter(Evaluated.class::isInstance).map(Evaluated.class::cast).reduce((before, after) -> after);
            LocalDate end = evaluated.map(Evaluated::on).orElseGet(() -> held.isEmpty() ? appointed.on() : held.get(held.size() - 1).on());
            Map<Integer, LocalDate> mended = weeks.mended(days, end);
            List<EducationReport.Session> sessions = held.stream().map(one -> {
                LocalDate counts = session(education, one).map(session -> weeks.countsOn(session.on(), session.recordedOn(), calendar)).orElseThrow();
                return new EducationReport.Session(weeks.on(counts).filter(week -> !mended.containsValue(counts)), one.on(), one.by().name(), one.content(), one.response());
            }).toList();
            List<EducationReport.MissedWeek> missed = new ArrayList<>();
            weeks.missed(days, end).forEach(week -> missed.add(new EducationReport.MissedWeek(week, Optional.ofNullable(mended.get(week)))));
            DrawnPaper paper = new DrawnPaper(CasePaper.EDUCATION, end, new EducationReport(appointed.educators().stream().map(one -> one.who().name()).toList(), appointed.firstDay(),
                    of.rules().educationWeeks(), sessions, missed).form(of.head()));
            String others = education.byOthers().stream().map(one -> of.day(one.on())).collect(Collectors.joining("、"));
            DrawnPaper told = of.dated(others.isEmpty() ? paper : paper.noted(of.say("form.education.byOthers", others)), held.stream());
            papers.add(held.isEmpty() ? told.waits() : told);
        });
    }

    /** As the plan counts it; empty where it does not. */
    private static Optional<Session> session(CaseEducation education, SessionHeld held) {
        return education.counted().stream().filter(one -> one.on().equals(held.on()) && one.by().equals(held.by().person())).findFirst();
    }

    private static void evaluations(CaseOnPaper of, List<DrawnPaper> papers) {
        of.all(Evaluated.class).forEach(one -> papers.add(of.dated(new DrawnPaper(CasePaper.EVALUATION, one.on(), new VoteRecord(Optional.of(new VoteRecord.Evaluation(one.on(), one.members(),
                one.representatives(), one.votes(), one.passed(), of.by(one), one.remark(), one.ballot().flatMap(HeldBallot::resultHash))), Optional.empty()).form(of.head())), Stream.of(one))));
    }
}
