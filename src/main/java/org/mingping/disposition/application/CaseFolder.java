package org.mingping.disposition.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingping.disposition.application.paper.CaseBookPapers;
import org.mingping.disposition.application.paper.DrawnPaper;
import org.mingping.disposition.model.CaseAftermath;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.CaseRecord;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.DispositionParameters;
import org.mingping.disposition.model.RulesOfCase;
import org.mingping.disposition.model.fact.AfterFacts.Sealed;
import org.mingping.disposition.model.fact.AfterFacts.TakenOnFile;
import org.mingping.disposition.model.fact.BasisFacts.Evidence;
import org.mingping.disposition.model.fact.BasisFacts.GroundAdded;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.disposition.model.filing.FilingChecklist;
import org.mingping.disposition.model.form.FormHead;
import org.mingping.disposition.model.form.PlainPaper;
import org.mingping.disposition.persistence.CaseHeads;
import org.mingping.disposition.persistence.CaseScans;
import org.mingping.organisation.County;
import org.mingping.organisation.Dossier;
import org.mingping.organisation.RecordedGround;
import org.mingping.shared.Messages;
import org.mingping.shared.persistence.Database;

/** Everything that lies, or has to lie, in a case's file: drawn from the book, recorded by other rooms, scanned. A part of the use cases. */
@ApplicationScoped
public class CaseFolder {

    private static final Set<CasePaper> OF_DECISIONS = EnumSet.of(CasePaper.CONCLUSION, CasePaper.NOTICE_BEFORE, CasePaper.MEETING_MINUTES, CasePaper.APPROVAL, CasePaper.DECISION,
            CasePaper.NOTICE_OF_DECISION, CasePaper.RECTIFICATION_PLAN, CasePaper.FOLLOW_UP);

    private static final Set<CaseState> SEALED = EnumSet.of(CaseState.SEALED, CaseState.CLOSED);

    @Inject
    private CaseHeads heads;

    @Inject
    private CaseScans scans;

    @Inject
    private CaseRules rules;

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    @Any
    private Instance<RecordedGround> grounds;

    /**
     * The file at one moment.
     *
     * @param checklist what has to lie in it; empty as long as nothing is proposed and nothing was taken back
     * @param drawn     from the record, in the order of the file, without the cover
     * @param scans     that were added and not withdrawn
     * @param withdrawn scans that count no more
     * @param overturned ids of scans of a decision that was undone since
     */
    record Folder(FormHead head, CaseHeads.Head names, Optional<FilingChecklist> checklist, List<DrawnPaper> drawn, List<CaseScans.Line> scans, List<CaseScans.Line> withdrawn, Set<Long> overturned) {

        /** What lies there for the checklist: nothing that counts no more, and nothing of which a part is still to come, like the answer to an appeal. The cover is drawn last of all. */
        Set<CasePaper> lying() {
            Set<CasePaper> lying = EnumSet.of(CasePaper.COVER);
            drawn.stream().filter(paper -> !paper.undone()).forEach(paper -> lying.add(paper.paper()));
            scans.stream().filter(scan -> !overturned.contains(scan.id())).forEach(scan -> lying.add(scan.paper()));
            drawn.stream().filter(paper -> paper.waiting() && !paper.undone()).forEach(paper -> lying.remove(paper.paper()));
            return lying;
        }

        /** Papers of the checklist that lie there as they were drawn, to be signed or sealed, without a scan of one that is. They stand in nobody's way: paper may lie elsewhere. */
        Set<CasePaper> unsigned() {
            Set<CasePaper> unsigned = EnumSet.noneOf(CasePaper.class);
            Set<CasePaper> lying = lying();
            drawn.stream().filter(paper -> !paper.undone() && paper.isSigned()).map(DrawnPaper::paper).filter(lying::contains).forEach(unsigned::add);
            unsigned.retainAll(checklist.stream().flatMap(list -> list.items().stream()).map(FilingChecklist.Item::paper).collect(Collectors.toSet()));
            scans.stream().filter(scan -> !overturned.contains(scan.id())).forEach(scan -> unsigned.remove(scan.paper()));
            return unsigned;
        }

        /** What still has to come. */
        List<FilingChecklist.Item> missing() {
            return checklist.map(list -> FilingChecklist.missing(list, lying())).orElse(List.of());
        }
    }

    /** Whether scans of this kind are taken: all until the file is sealed, and those of an appeal as long as no sealed file holds what came of it (domain §5). @param rests whether nothing but an appeal brings another seal */
    static boolean takes(CaseDesk.Found found, CasePaper paper, boolean rests) {
        CaseAftermath after = found.standing().record().aftermath();
        boolean sealed = SEALED.contains(found.row().getState()) || rests && CaseEntry.sinceUndone(found.lines()).stream().anyMatch(line -> line.fact() instanceof Sealed);
        return !sealed || paper == CasePaper.APPEAL && (after.pending().isPresent() || after.isUnsealed());
    }

    /** Whether this is the application on which the decision in force rests: another can be laid beside it, and it is not taken away. */
    static boolean isDecidedOn(CaseDesk.Found found, CaseScans.Line scan) {
        return scan.paper() == CasePaper.APPLICATION && found.standing().record().decidedOn().isPresent()
                && found.lines().stream().anyMatch(line -> line.fact() instanceof TakenOnFile && !scan.recordedAt().isAfter(line.enteredAt()));
    }

    /** Scans of papers of a decision that was undone since: they stay in the case file and stand for nothing of the next. */
    private static Set<Long> overturned(CaseDesk.Found found, List<CaseScans.Line> laid) {
        return found.lines().stream().filter(CaseEntry::hasUndone).map(CaseEntry::enteredAt).max(Comparator.naturalOrder()).map(undone -> laid.stream()
                .filter(scan -> OF_DECISIONS.contains(scan.paper()) && !scan.recordedAt().isAfter(undone)).map(CaseScans.Line::id).collect(Collectors.toUnmodifiableSet())).orElse(Set.of());
    }

    /** Whether a sealed file holds this scan: it was laid there before the last one was sealed. */
    static boolean isSealed(CaseDesk.Found found, CaseScans.Line scan) {
        return found.lines().stream().anyMatch(line -> line.fact() instanceof Sealed && !scan.recordedAt().isAfter(line.enteredAt()));
    }

    Folder of(CaseDesk.Found found, Locale locale) {
        CaseHeads.Head names = heads.of(found.row().getId());
        CaseBookPapers.OrganisationNames organisations = organisations(names);
        FormHead head = head(names, locale);
        RulesOfCase own = rules.of(found.row());
        Map<Boolean, List<CaseScans.Line>> added = scans.of(found.row().getId()).stream().collect(Collectors.partitioningBy(CaseScans.Line::counts));
        List<CaseScans.Line> laid = added.get(true);
        List<DrawnPaper> drawn = byBranch(names, one -> {
            List<DrawnPaper> papers = new ArrayList<>(book(found, organisations, head(one, locale), laid, own));
            recorded(found, head(one, locale), locale, papers);
            papers.sort(Comparator.comparing(DrawnPaper::paper));
            return papers;
        });
        return new Folder(head, names, checklist(found, own.parameters()), drawn, laid, added.get(false), overturned(found, laid));
    }

    /** What is drawn from the book alone, without what other rooms have on record and what was scanned. */
    List<DrawnPaper> book(CaseDesk.Found found, Locale locale) {
        CaseHeads.Head names = heads.of(found.row().getId());
        CaseBookPapers.OrganisationNames organisations = organisations(names);
        return byBranch(names, one -> book(found, organisations, head(one, locale), List.of(), rules.of(found.row())));
    }

    /** Each paper as the branch has it in which the member was on its day: a transfer makes no other branch's of what was done before. */
    private List<DrawnPaper> byBranch(CaseHeads.Head now, Function<CaseHeads.Head, List<DrawnPaper>> drawing) {
        List<DrawnPaper> papers = new ArrayList<>(drawing.apply(now));
        List<CaseHeads.Earlier> earlier = heads.before(now);
        for (int last = earlier.size() - 1; last >= 0; last--) {
            CaseHeads.Earlier before = earlier.get(last);
            List<DrawnPaper> then = drawing.apply(before.head());
            for (int place = 0; place < papers.size(); place++) {
                if (papers.get(place).on().isBefore(before.until())) {
                    papers.set(place, then.get(place));
                }
            }
        }
        return papers;
    }

    private static List<DrawnPaper> book(CaseDesk.Found found, CaseBookPapers.OrganisationNames organisations, FormHead head, List<CaseScans.Line> laid, RulesOfCase own) {
        return CaseBookPapers.of(head, organisations, found.lines(),
                laid.stream().map(scan -> new CaseBookPapers.LaidScan(scan.paper(), scan.name(), scan.recordedAt())).toList(), own.parameters(), own.deadlines(found.lines()));
    }

    private CaseBookPapers.OrganisationNames organisations(CaseHeads.Head now) {
        return new CaseBookPapers.OrganisationNames(text(now.branch()), text(now.township()), text(now.county()), heads.before(now).stream()
                .map(before -> new CaseBookPapers.EarlierNames(before.until(), text(before.head().branch()), text(before.head().township()))).toList());
    }

    private static FormHead head(CaseHeads.Head names, Locale locale) {
        return new FormHead(locale, text(names.branch()), text(names.township()), Messages.text(locale, "disposition", "form.caseNumber", Integer.toString(names.year()),
                Long.toString(names.id())), new FormHead.Subject(names.name(), Messages.text(locale, "organisation", "gender." + names.gender()), Optional.of(names.birthDate()),
                Optional.of(names.joinedOn()), Messages.text(locale, "organisation", "category." + names.category())));
    }

    /** What other rooms have on record of the grounds: an appraisal comes as two papers, a finding or a registration as one. */
    private void recorded(CaseDesk.Found found, FormHead head, Locale locale, List<DrawnPaper> drawn) {
        for (CaseEntry line : found.lines()) {
            if (line.fact() instanceof Opened opened) {
                opened.evidence().ifPresent(evidence -> {
                    List<DrawnPaper> recorded = recorded(evidence, opened.on(), line.enteredAt(), head, locale);
                    // The note that the book makes of the ground gives way to what is on record of it.
                    recorded.stream().map(DrawnPaper::paper).flatMap(kind -> drawn.stream().filter(paper -> paper.paper() == kind).findFirst().stream()).toList().forEach(drawn::remove);
                    drawn.addAll(recorded);
                });
            } else if (line.fact() instanceof GroundAdded added) {
                drawn.addAll(recorded(added.evidence(), added.on(), line.enteredAt(), head, locale));
            }
        }
    }

    private List<DrawnPaper> recorded(Evidence evidence, LocalDate on, OffsetDateTime since, FormHead head, Locale locale) {
        List<DrawnPaper> papers = new ArrayList<>();
        grounds.stream().filter(room -> room.kind().equals(evidence.kind())).forEach(room -> {
            List<CasePaper> kinds = switch (evidence.kind()) {
                case "appraisal" -> List.of(CasePaper.APPRAISAL, CasePaper.BALLOT_TOTALS);
                // The form that declines is the application itself.
                case "registration" -> List.of(CasePaper.APPLICATION);
                default -> List.of(CasePaper.GROUND_EVIDENCE);
            };
            List<Dossier.Part> parts = papers(room, evidence.id(), since, locale);
            for (int place = 0; place < Math.min(kinds.size(), parts.size()); place++) {
                CasePaper kind = kinds.get(place);
                papers.add(new DrawnPaper(kind, on, PlainPaper.of("recorded." + kind, on).text("recorded.contents", lines(parts.get(place))).form(head)));
            }
        });
        return papers;
    }

    /** What another room has on record of this ground. @param kind of the evidence @param since when it became the ground */
    List<Dossier.Part> papers(String kind, long id, OffsetDateTime since, Locale locale) {
        return grounds.stream().filter(room -> room.kind().equals(kind)).flatMap(room -> papers(room, id, since, locale).stream()).toList();
    }

    /** What the case rests on stays where it was decided, the case goes with its member: whoever sees the case sees what it rests on, wherever that lies. */
    private List<Dossier.Part> papers(RecordedGround room, long evidence, OffsetDateTime since, Locale locale) {
        List<Dossier.Part> parts = new ArrayList<>();
        database.whileSeeing(county.path(), () -> parts.addAll(room.papers(evidence, since, locale)));
        return parts;
    }

    private static Optional<FilingChecklist> checklist(CaseDesk.Found found, DispositionParameters rules) {
        CaseRecord record = found.standing().record();
        if (found.row().getState() == CaseState.TAKEN_BACK || record.basis().application().flatMap(one -> one.takenBackOn()).isPresent()) {
            return Optional.of(FilingChecklist.ofTakenBack(record, rules));
        }
        return record.proposed().map(disposition -> FilingChecklist.of(disposition, record, rules));
    }

    private static String lines(Dossier.Part part) {
        StringBuilder text = new StringBuilder(part.title());
        part.lines().forEach(line -> text.append('\n').append(line.label().isEmpty() ? "" : line.label() + "：").append(line.text()));
        return text.toString();
    }

    private static String text(String name) {
        return Objects.requireNonNullElse(name, "");
    }
}
