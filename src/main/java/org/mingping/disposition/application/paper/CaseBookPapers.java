package org.mingping.disposition.application.paper;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.Deadlines;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.DispositionParameters;
import org.mingping.disposition.model.fact.AfterFacts.TakenOnFile;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.DecisionFacts.Approved;
import org.mingping.disposition.model.fact.DecisionFacts.MeetingHeld;
import org.mingping.disposition.model.fact.DecisionFacts.Proposed;
import org.mingping.disposition.model.fact.DecisionFacts.Reviewed;
import org.mingping.disposition.model.fact.HearingFacts.Talked;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.disposition.model.form.ApprovalForm;
import org.mingping.disposition.model.form.FormHead;
import org.mingping.disposition.model.form.PlainPaper;
import org.mingping.disposition.model.form.TalkMinutes;
import org.mingping.shared.form.PaperForm;

/**
 * The papers of a case, filled from its book and from nothing else: what stands on them is what is on record. In the order of the file; of each kind as many as there were. Papers about
 * what it rests on are in {@link BasisPapers}, about hearing and education in {@link HearingPapers}, those that follow a decision in {@link AfterPapers}.
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
     * @param scans that lie in its file
     */
    public static List<DrawnPaper> of(FormHead head, OrganisationNames names, List<CaseEntry> lines, List<LaidScan> scans, DispositionParameters rules, Deadlines deadlines) {
        CaseOnPaper on = new CaseOnPaper(head, names, lines, scans, rules, deadlines);
        CaseBookPapers drawn = new CaseBookPapers(on);
        BasisPapers.draw(on, drawn.papers);
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

    /**
     * The branch and who acted above it, by name.
     *
     * @param earlier where the member was before, the first one first
     */
    public record OrganisationNames(String branch, String township, String county, List<EarlierNames> earlier) {

        public OrganisationNames {
            earlier = List.copyOf(earlier);
        }

        /** Those of a day: what one branch did is no other's. */
        OrganisationNames on(LocalDate day) {
            return earlier.stream().filter(before -> day.isBefore(before.until())).findFirst().map(before -> new OrganisationNames(before.branch(), before.township(), county, List.of())).orElse(this);
        }
    }

    /** @param until the day on which the member was transferred from there */
    public record EarlierNames(LocalDate until, String branch, String township) {
    }

    /** A scan as it lies in the file. @param at when it was laid there */
    public record LaidScan(CasePaper paper, String name, OffsetDateTime at) {
    }

    private void add(CasePaper paper, CaseFact fact, PaperForm form) {
        papers.add(of.dated(new DrawnPaper(paper, fact.on(), form), Stream.of(fact)));
    }

    private void talks() {
        of.all(Talked.class).forEach(talk -> add(CasePaper.TALK_MINUTES, talk, new TalkMinutes(talk.on(), talk.place(), CaseOnPaper.names(talk.by()), of.by(talk), talk.minutes(),
                talk.statement(), talk.ownWords(), talk.attitude()).form(of.head())));
    }

    private void conclusion() {
        of.all(Proposed.class).forEach(proposed -> papers.add(of.standing(of.dated(new DrawnPaper(CasePaper.CONCLUSION, proposed.on(), PlainPaper.of("conclusion.title", proposed.on())
                .field("approval.proposed", of.word(proposed.disposition())).text("approval.facts", of.asOf(proposed).facts()).text("approval.reason", proposed.reason())
                .signed("approval.by", of.by(proposed)).form(of.head())), Stream.of(proposed)), proposed)));
    }

    /** One form with the box of everybody who decided; those still to come keep their place. */
    private static void approval(CaseOnPaper of, List<DrawnPaper> papers) {
        Optional<Disposition> proposed = of.disposition();
        Optional<Proposed> proposal = of.standing(Proposed.class);
        if (proposed.isEmpty() || proposal.isEmpty()) {
            return;
        }
        List<ApprovalForm.Opinion> opinions = new ArrayList<>();
        opinions.add(new ApprovalForm.Opinion(ApprovalForm.Part.PROPOSES, of.names(proposal.get()).branch(), proposal.get().reason(), of.by(proposal.get()), Optional.of(proposal.get().on())));
        of.standing(MeetingHeld.class).ifPresent(held -> opinions.add(new ApprovalForm.Opinion(ApprovalForm.Part.MEETING_DECIDES, of.names(held).branch(),
                of.announces(proposed.get()) ? of.say("form.approval.announced", held.entitled(), held.voters().size())
                        : of.say("form.approval.votes", held.entitled(), held.voters().size(), held.inFavour(), held.against()), of.by(held), Optional.of(held.on()))));
        of.standing(Reviewed.class).ifPresent(reviewed -> opinions.add(new ApprovalForm.Opinion(ApprovalForm.Part.REVIEWS, of.names(reviewed).township(), reviewed.opinion(), of.by(reviewed),
                Optional.of(reviewed.on()))));
        of.standing(Approved.class).ifPresent(approved -> opinions.add(new ApprovalForm.Opinion(ApprovalForm.Part.APPROVES, AfterPapers.organisation(of, approved, approved.tier()),
                approved.opinion(), of.by(approved), Optional.of(approved.on()))));
        of.standing(TakenOnFile.class).ifPresent(taken -> opinions.add(new ApprovalForm.Opinion(ApprovalForm.Part.TAKES_ON_FILE, of.names(taken).township(), taken.remark(), of.by(taken),
                Optional.of(taken.on()))));
        Opened opened = of.last(Opened.class).orElseThrow();
        // As long as nobody above the branch has decided, it is a form to be filled in.
        boolean decided = opinions.stream().map(ApprovalForm.Opinion::part).anyMatch(part -> part == ApprovalForm.Part.APPROVES || part == ApprovalForm.Part.TAKES_ON_FILE);
        DrawnPaper paper = of.standing(new DrawnPaper(CasePaper.APPROVAL, opinions.get(opinions.size() - 1).on().orElse(proposal.get().on()),
                new ApprovalForm(opened.ground(), proposed.get(), of.asOf(proposal.get()).facts(), proposal.get().reason(), opinions).form(of.head())), proposal.get());
        papers.add(decided || paper.undone() ? paper : paper.waits());
    }
}
