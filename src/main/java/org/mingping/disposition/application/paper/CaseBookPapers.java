package org.mingping.disposition.application.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.CaseStanding;
import org.mingping.disposition.model.Deadlines;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.DispositionParameters;
import org.mingping.disposition.model.fact.AfterFacts.TakenOnFile;
import org.mingping.disposition.model.fact.BasisFacts.GroundAdded;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.model.fact.BasisFacts.TakenBack;
import org.mingping.disposition.model.fact.BasisFacts.Verified;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.DecisionFacts.Approved;
import org.mingping.disposition.model.fact.DecisionFacts.MeetingHeld;
import org.mingping.disposition.model.fact.DecisionFacts.Proposed;
import org.mingping.disposition.model.fact.DecisionFacts.Reviewed;
import org.mingping.disposition.model.fact.HearingFacts.Talked;
import org.mingping.disposition.model.fact.Named;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.disposition.model.form.ApprovalForm;
import org.mingping.disposition.model.form.FormHead;
import org.mingping.disposition.model.form.PlainPaper;
import org.mingping.disposition.model.form.TalkMinutes;
import org.mingping.disposition.model.form.VerificationReport;
import org.mingping.shared.Messages;
import org.mingping.shared.form.PaperForm;

/**
 * The papers of a case, filled from its book and from nothing else: what stands on them is what is on record. In the order of the file; of each kind as many as there were. Papers about
 * hearing and education are in {@link HearingPapers}, those that follow a decision in {@link AfterPapers}.
 */
public final class CaseBookPapers {

    private final CaseOnPaper of;
    private final List<DrawnPaper> papers = new ArrayList<>();

    private CaseBookPapers(CaseOnPaper of) {
        this.of = of;
    }

    /**
     * Everything that can be drawn from the record as it stands. The cover is not among it: it lists the others.
     *
     * @param head of every form
     * @param names of the organisations that acted
     */
    public static List<DrawnPaper> of(FormHead head, OrganisationNames names, List<CaseEntry> lines, DispositionParameters rules, Deadlines deadlines) {
        CaseOnPaper on = new CaseOnPaper(head, names, lines, rules, deadlines);
        CaseBookPapers drawn = new CaseBookPapers(on);
        drawn.ground();
        drawn.verification();
        drawn.talks();
        HearingPapers.draw(on, drawn.papers);
        drawn.conclusion();
        on.undoneDecisions().forEach(before -> {
            List<DrawnPaper> of = new ArrayList<>();
            approval(before.as(), of);
            AfterPapers.decision(before.as(), of);
            of.forEach(paper -> drawn.papers.add(paper.undone(before.sentence())));
        });
        approval(on, drawn.papers);
        AfterPapers.draw(on, drawn.papers);
        return drawn.papers.stream().sorted(Comparator.comparing(DrawnPaper::paper)).toList();
    }

    /** Who acted above the branch, by name. */
    public record OrganisationNames(String branch, String township, String county) {
    }

    /** A case as its papers need it. */
    record CaseOnPaper(FormHead head, OrganisationNames names, List<CaseEntry> lines, DispositionParameters rules, Deadlines deadlines) {

        CaseStanding standing() {
            return CaseEntry.standing(lines);
        }

        Locale locale() {
            return head.locale();
        }

        /** All of one kind, oldest first; of what was undone too. */
        <T extends CaseFact> List<T> all(Class<T> kind) {
            return lines.stream().map(CaseEntry::fact).filter(kind::isInstance).map(kind::cast).toList();
        }

        /** The latest of one kind. */
        <T extends CaseFact> Optional<T> last(Class<T> kind) {
            List<T> all = all(kind);
            return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
        }

        /** The latest of one kind that nothing has undone. */
        <T extends CaseFact> Optional<T> standing(Class<T> kind) {
            List<T> all = new CaseOnPaper(head, names, lines.subList(undoings().isEmpty() ? 0 : undoings().get(undoings().size() - 1) + 1, lines.size()), rules, deadlines).all(kind);
            return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
        }

        /** Where the lines stand that sent the case back to be decided anew. */
        private List<Integer> undoings() {
            return IntStream.range(0, lines.size()).filter(at -> lines.get(at).hasUndone()).boxed().toList();
        }

        /** By what a line was undone; empty where it stands, and where it is the one that undid. */
        Optional<String> undone(CaseEntry line) {
            return undoings().stream().map(lines::get).filter(by -> by.number() > line.number()).findFirst().map(this::undoneBy);
        }

        private String undoneBy(CaseEntry by) {
            return say("form.undone." + by.fact().action(), day(by.fact().on()));
        }

        /** Every decision that was undone, as the case stood just before. */
        List<UndoneDecision> undoneDecisions() {
            return undoings().stream().map(at -> new UndoneDecision(new CaseOnPaper(head, names, lines.subList(0, at), rules, deadlines), undoneBy(lines.get(at))))
                    .filter(before -> before.as().standing().record().decidedOn().isPresent()).toList();
        }

        /** The same paper; where something on it was written down on another day than it happened, with a sentence that says so (decision 153: that day may count). */
        DrawnPaper dated(DrawnPaper paper, Stream<? extends CaseFact> facts) {
            String late = facts.flatMap(fact -> lines.stream().filter(line -> line.fact() == fact && line.recordedOn().isAfter(fact.on())))
                    .map(line -> say("form.recorded", day(line.fact().on()), word(line.fact().action()), day(line.recordedOn()))).distinct().collect(Collectors.joining("\n"));
            return late.isEmpty() ? paper : paper.noted(late);
        }

        /** Who wrote the line of this fact. */
        String by(CaseFact fact) {
            return lines.stream().filter(line -> line.fact() == fact && line.by() != null).map(line -> line.by().name()).findFirst().orElse("");
        }

        String day(LocalDate day) {
            return Messages.day(day, locale());
        }

        String word(Enum<?> value) {
            return Messages.text(locale(), "disposition", value.getDeclaringClass().getSimpleName() + "." + value.name());
        }

        String say(String key, Object... values) {
            return Messages.text(locale(), "disposition", key, values);
        }

        String facts() {
            return last(Verified.class).map(Verified::facts).orElseGet(() -> last(Opened.class).map(Opened::reason).orElse(""));
        }

        Optional<Disposition> disposition() {
            return standing().record().proposed();
        }

        static List<String> names(List<Named> people) {
            return people.stream().map(Named::name).toList();
        }
    }

    /** @param as the case stood then @param sentence what undid it */
    record UndoneDecision(CaseOnPaper as, String sentence) {
    }

    private void add(CasePaper paper, CaseFact fact, PaperForm form) {
        papers.add(of.dated(new DrawnPaper(paper, fact.on(), form), Stream.of(fact)));
    }

    /** What the case was opened on. An application is the member's own paper: it is scanned, not drawn; its being taken back is drawn. */
    private void ground() {
        Opened opened = of.last(Opened.class).orElseThrow();
        switch (opened.ground()) {
            case THREE_FAILURES, GRAVE_PROBLEM -> add(CasePaper.GROUND_EVIDENCE, opened, PlainPaper.of("ground.title", opened.on()).field("ground", of.word(opened.ground()))
                    .field("cover.opened", of.day(opened.on())).text("verification.facts", opened.reason()).signed("recorder", of.by(opened)).form(of.head()));
            case UNQUALIFIED, OWN_APPLICATION, DECLINED_REGISTRATION -> {
                // The appraisal's own papers, or the member's.
            }
        }
        of.all(GroundAdded.class).forEach(added -> add(CasePaper.GROUND_EVIDENCE, added, PlainPaper.of("groundAdded.title", added.on()).field("ground", of.word(added.ground()))
                .field("groundAdded.on", of.day(added.on())).field("groundAdded.reference", of.say("form.groundAdded.number", of.say("evidence." + added.evidence().kind()),
                        Long.toString(added.evidence().id()))).form(of.head())));
        of.last(TakenBack.class).ifPresent(back -> add(CasePaper.APPLICATION_TAKEN_BACK, back,
                PlainPaper.of("takenBack.title", back.on()).field("day", of.day(back.on())).text("takenBack.reason", back.reason())
                        .signed("takenBack.member", of.head().member().name()).form(of.head())));
    }

    private void verification() {
        Opened opened = of.last(Opened.class).orElseThrow();
        of.all(Verified.class).forEach(found -> add(CasePaper.VERIFICATION, found,
                new VerificationReport(opened.ground(), found.on(), CaseOnPaper.names(found.by()), found.facts(), List.of(), "", found.grave(), found.harm(), found.finds()).form(of.head())));
    }

    private void talks() {
        of.all(Talked.class).forEach(talk -> add(CasePaper.TALK_MINUTES, talk, new TalkMinutes(talk.on(), talk.place(), CaseOnPaper.names(talk.by()), of.by(talk), talk.minutes(),
                talk.statement(), talk.ownWords(), talk.attitude()).form(of.head())));
    }

    private void conclusion() {
        of.all(Proposed.class).forEach(proposed -> add(CasePaper.CONCLUSION, proposed, PlainPaper.of("conclusion.title", proposed.on())
                .field("approval.proposed", of.word(proposed.disposition())).text("approval.facts", of.facts()).text("approval.reason", proposed.reason())
                .signed("approval.by", of.by(proposed)).form(of.head())));
    }

    /** One form with the box of everybody who decided; those still to come keep their place. */
    private static void approval(CaseOnPaper of, List<DrawnPaper> papers) {
        Optional<Disposition> proposed = of.disposition();
        Optional<Proposed> proposal = of.standing(Proposed.class);
        if (proposed.isEmpty() || proposal.isEmpty()) {
            return;
        }
        List<ApprovalForm.Opinion> opinions = new ArrayList<>();
        opinions.add(new ApprovalForm.Opinion(ApprovalForm.Part.PROPOSES, of.names().branch(), proposal.get().reason(), of.by(proposal.get()), Optional.of(proposal.get().on())));
        of.standing(MeetingHeld.class).ifPresent(held -> opinions.add(new ApprovalForm.Opinion(ApprovalForm.Part.MEETING_DECIDES, of.names().branch(),
                Messages.text(of.locale(), "disposition", "form.approval.votes", held.entitled(), held.voters().size(), held.inFavour(), held.against()), of.by(held), Optional.of(held.on()))));
        of.standing(Reviewed.class).ifPresent(reviewed -> opinions.add(new ApprovalForm.Opinion(ApprovalForm.Part.REVIEWS, of.names().township(), reviewed.opinion(), of.by(reviewed),
                Optional.of(reviewed.on()))));
        of.standing(Approved.class).ifPresent(approved -> opinions.add(new ApprovalForm.Opinion(ApprovalForm.Part.APPROVES, AfterPapers.organisation(of, approved.tier()),
                approved.opinion(), of.by(approved), Optional.of(approved.on()))));
        of.standing(TakenOnFile.class).ifPresent(taken -> opinions.add(new ApprovalForm.Opinion(ApprovalForm.Part.TAKES_ON_FILE, of.names().township(), taken.remark(), of.by(taken),
                Optional.of(taken.on()))));
        Opened opened = of.last(Opened.class).orElseThrow();
        papers.add(new DrawnPaper(CasePaper.APPROVAL, opinions.get(opinions.size() - 1).on().orElse(proposal.get().on()),
                new ApprovalForm(opened.ground(), proposed.get(), of.facts(), proposal.get().reason(), opinions).form(of.head())));
    }
}
