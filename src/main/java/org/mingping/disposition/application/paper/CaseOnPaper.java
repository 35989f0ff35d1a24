package org.mingping.disposition.application.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingping.disposition.application.paper.CaseBookPapers.LaidScan;
import org.mingping.disposition.application.paper.CaseBookPapers.OrganisationNames;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.CaseStanding;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.CaseStep;
import org.mingping.disposition.model.Deadlines;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.DispositionParameters;
import org.mingping.disposition.model.StepNeed;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.model.fact.BasisFacts.Verified;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.Named;
import org.mingping.disposition.model.form.FormHead;
import org.mingping.shared.Messages;

/** A case as its papers need it. @param scans that lie in its file */
record CaseOnPaper(FormHead head, OrganisationNames names, List<CaseEntry> lines, List<LaidScan> scans, DispositionParameters rules, Deadlines deadlines) {

    /** Where the member was when this was done. */
    OrganisationNames names(CaseFact fact) {
        return names.on(fact.on());
    }

    /** The same case by some of its lines. */
    CaseOnPaper with(List<CaseEntry> some) {
        return new CaseOnPaper(head, names, some, scans, rules, deadlines);
    }

    /** As it stood when the line of this fact was written, with that line: what came later says nothing of it. */
    CaseOnPaper asOf(CaseFact fact) {
        return with(lines.subList(0, IntStream.range(0, lines.size()).filter(at -> lines.get(at).fact() == fact).findFirst().orElseThrow() + 1));
    }

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
        List<T> all = with(lines.subList(undoings().isEmpty() ? 0 : undoings().get(undoings().size() - 1) + 1, lines.size())).all(kind);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Where the lines stand that sent the case back to be decided anew. */
    private List<Integer> undoings() {
        return IntStream.range(0, lines.size()).filter(at -> lines.get(at).hasUndone()).boxed().toList();
    }

    /** By what a line was undone; empty where it stands, and where it is the one that undid. What a member takes back undoes what was prepared of it. */
    Optional<String> undone(CaseEntry line) {
        return lines.stream().filter(by -> by.number() > line.number() && (by.hasUndone() || by.after() == CaseState.TAKEN_BACK)).findFirst().map(this::undoneBy);
    }

    /** The same paper; where the line it was drawn from was undone since, with the sentence that says so. */
    DrawnPaper standing(DrawnPaper paper, CaseFact fact) {
        return lines.stream().filter(line -> line.fact() == fact).findFirst().flatMap(this::undone).map(paper::undone).orElse(paper);
    }

    private String undoneBy(CaseEntry by) {
        return say("form.undone." + by.fact().action(), day(by.fact().on()));
    }

    /** Every decision that was undone, as the case stood just before. */
    List<UndoneDecision> undoneDecisions() {
        return undoings().stream().map(at -> new UndoneDecision(with(lines.subList(0, at)), undoneBy(lines.get(at))))
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

    /** Whether the general meeting makes known what the member decided, and has nothing to vote on (decision 84). */
    boolean announces(Disposition proposed) {
        return rules.need(proposed, CaseStep.GENERAL_MEETING) == StepNeed.ANNOUNCES;
    }

    Optional<Disposition> disposition() {
        return standing().record().proposed();
    }

    static List<String> names(List<Named> people) {
        return people.stream().map(Named::name).toList();
    }

    /** @param as the case stood then @param sentence what undid it */
    record UndoneDecision(CaseOnPaper as, String sentence) {
    }
}
