package org.mingping.disposition.application.paper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.CaseHearing.OwnStatement;
import org.mingping.disposition.model.fact.BasisFacts.Evidence;
import org.mingping.disposition.model.fact.BasisFacts.GroundAdded;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.model.fact.BasisFacts.TakenBack;
import org.mingping.disposition.model.fact.BasisFacts.Verified;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.HearingFacts.Stated;
import org.mingping.disposition.model.fact.HearingFacts.Talked;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.disposition.model.form.PlainPaper;
import org.mingping.disposition.model.form.VerificationReport;
import org.mingping.shared.form.PaperForm;

/** The papers on what a case rests on: its grounds, an application taken back, and what was verified. */
final class BasisPapers {

    /** Scans of these show facts; the others are papers of the procedure. */
    private static final Set<CasePaper> SHOWING_FACTS = EnumSet.of(CasePaper.APPRAISAL, CasePaper.BALLOT_TOTALS, CasePaper.GROUND_EVIDENCE, CasePaper.APPLICATION, CasePaper.VERIFICATION);

    private BasisPapers() {
    }

    static void draw(CaseOnPaper of, List<DrawnPaper> papers) {
        ground(of, papers);
        of.all(Verified.class).forEach(found -> papers.add(paper(of, CasePaper.VERIFICATION, found, report(of.asOf(found), found).form(of.head()))));
    }

    /** What the case was opened on. An application is the member's own paper: it is scanned, not drawn; its being taken back is drawn. */
    private static void ground(CaseOnPaper of, List<DrawnPaper> papers) {
        Opened opened = of.last(Opened.class).orElseThrow();
        switch (opened.ground()) {
            case THREE_FAILURES, GRAVE_PROBLEM -> papers.add(paper(of, CasePaper.GROUND_EVIDENCE, opened, PlainPaper.of("ground.title", opened.on()).field("ground", of.word(opened.ground()))
                    .field("cover.opened", of.day(opened.on())).text("verification.facts", opened.reason()).signed("recorder", of.by(opened)).form(of.head())));
            case UNQUALIFIED, OWN_APPLICATION, DECLINED_REGISTRATION -> {
                // The appraisal's own papers, or the member's.
            }
        }
        of.all(GroundAdded.class).forEach(added -> papers.add(paper(of, CasePaper.GROUND_EVIDENCE, added, PlainPaper.of("groundAdded.title", added.on()).field("ground", of.word(added.ground()))
                .field("groundAdded.on", of.day(added.on())).field("groundAdded.reference", reference(of, added.evidence())).form(of.head()))));
        of.last(TakenBack.class).ifPresent(back -> papers.add(paper(of, CasePaper.APPLICATION_TAKEN_BACK, back,
                PlainPaper.of("takenBack.title", back.on()).field("day", of.day(back.on())).text("takenBack.reason", back.reason())
                        .signed("takenBack.member", of.head().member().name()).form(of.head()))));
    }

    /** From what was on record when it was written, and from nothing that came later. */
    private static VerificationReport report(CaseOnPaper then, Verified found) {
        Opened opened = then.last(Opened.class).orElseThrow();
        return new VerificationReport(opened.ground(), found.on(), CaseOnPaper.names(found.by()), found.facts(), evidence(then, opened), opinion(then), found.grave(), found.harm(), found.finds());
    }

    /** Grounds that were confirmed elsewhere, scans that had been laid into the file, and whom the member named. */
    private static List<VerificationReport.Evidence> evidence(CaseOnPaper then, Opened opened) {
        List<VerificationReport.Evidence> pieces = new ArrayList<>();
        opened.evidence().ifPresent(evidence -> pieces.add(new VerificationReport.Evidence(then.word(opened.ground()), reference(then, evidence), opened.reason())));
        then.all(GroundAdded.class).forEach(added -> pieces.add(new VerificationReport.Evidence(then.word(added.ground()), reference(then, added.evidence()), "")));
        CaseEntry written = then.lines().get(then.lines().size() - 1);
        then.scans().stream().filter(scan -> SHOWING_FACTS.contains(scan.paper()) && !scan.at().isAfter(written.enteredAt()))
                .forEach(scan -> pieces.add(new VerificationReport.Evidence(scan.name(), then.say("form.verification.scan"), then.word(scan.paper()))));
        then.all(Stated.class).forEach(said -> said.witness().ifPresent(witness -> pieces.add(new VerificationReport.Evidence(then.say("form.statement.witness"),
                then.say("form.verification.namedByMember", then.day(said.on())), witness))));
        return pieces;
    }

    /** What the member stated until then, and what they acknowledged to have said when they were talked with. */
    private static String opinion(CaseOnPaper then) {
        return then.lines().stream().map(CaseEntry::fact).flatMap(fact -> said(then, fact)).collect(Collectors.joining("\n"));
    }

    private static Stream<String> said(CaseOnPaper then, CaseFact fact) {
        if (fact instanceof Stated stated) {
            return Stream.of(then.day(stated.on()) + "　" + stated.text());
        }
        return fact instanceof Talked talk && talk.statement() == OwnStatement.ACKNOWLEDGED && !talk.ownWords().isBlank()
                ? Stream.of(then.say("form.verification.inTalk", then.day(talk.on()), talk.ownWords())) : Stream.empty();
    }

    private static String reference(CaseOnPaper of, Evidence evidence) {
        return of.say("evidence." + evidence.kind());
    }

    private static DrawnPaper paper(CaseOnPaper of, CasePaper kind, CaseFact fact, PaperForm form) {
        return of.dated(new DrawnPaper(kind, fact.on(), form), Stream.of(fact));
    }
}
