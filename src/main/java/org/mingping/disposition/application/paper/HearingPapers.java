package org.mingping.disposition.application.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingping.disposition.application.paper.CaseBookPapers.CaseOnPaper;
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
        papers.add(new DrawnPaper(CasePaper.ATTEMPTS_AND_PUBLICATION, last, PlainPaper.of("contacts.title", last).text("contacts.attempts", tried).text("contacts.published", notices)
                .signed("recorder", "").form(of.head())));
    }

    /** What the member stated, with the answer to it. */
    private static void statements(CaseOnPaper of, List<DrawnPaper> papers) {
        List<AnsweredStatement> answers = of.all(AnsweredStatement.class);
        for (Stated said : of.all(Stated.class)) {
            PlainPaper paper = PlainPaper.of("statement.title", said.on()).field("day", of.day(said.on())).text("statement.text", said.text());
            paper = said.witness().isPresent() ? paper.text("statement.witness", said.witness().get()) : paper;
            Optional<AnsweredStatement> answer = answers.stream().filter(one -> !one.on().isBefore(said.on())).findFirst();
            paper = answer.isPresent() ? paper.text("statement.answer", of.day(answer.get().on()) + "　" + answer.get().text()) : paper;
            papers.add(new DrawnPaper(CasePaper.STATEMENT_AND_ANSWER, said.on(), paper.signed("statement.member", of.head().member().name()).form(of.head())));
        }
    }

    private static void education(CaseOnPaper of, List<DrawnPaper> papers) {
        of.last(EducatorsAppointed.class).ifPresent(appointed -> {
            EducationWeeks weeks = new EducationWeeks(appointed.firstDay(), of.rules().educationWeeks(), of.deadlines().pauses());
            List<SessionHeld> held = of.all(SessionHeld.class);
            List<LocalDate> days = held.stream().map(SessionHeld::on).toList();
            LocalDate end = of.last(Evaluated.class).map(Evaluated::on).orElseGet(() -> held.isEmpty() ? appointed.on() : held.get(held.size() - 1).on());
            Map<Integer, LocalDate> mended = weeks.mended(days, end);
            List<EducationReport.Session> sessions = held.stream()
                    .map(one -> new EducationReport.Session(weeks.on(one.on()).filter(week -> !mended.containsValue(one.on())), one.on(), one.by().name(), one.content(), one.response())).toList();
            List<EducationReport.MissedWeek> missed = new ArrayList<>();
            weeks.missed(days, end).forEach(week -> missed.add(new EducationReport.MissedWeek(week, Optional.ofNullable(mended.get(week)))));
            papers.add(new DrawnPaper(CasePaper.EDUCATION, end, new EducationReport(appointed.educators().stream().map(one -> one.who().name()).toList(), appointed.firstDay(),
                    of.rules().educationWeeks(), sessions, missed, of.last(Evaluated.class).map(Evaluated::remark).orElse("")).form(of.head())));
        });
    }

    private static void evaluations(CaseOnPaper of, List<DrawnPaper> papers) {
        of.all(Evaluated.class).forEach(one -> papers.add(new DrawnPaper(CasePaper.EVALUATION, one.on(), new VoteRecord(Optional.of(new VoteRecord.Evaluation(one.on(), one.members(),
                one.representatives(), one.votes(), one.passed(), List.of(of.by(one)), one.ballot().flatMap(HeldBallot::resultHash))), Optional.empty()).form(of.head()))));
    }
}
