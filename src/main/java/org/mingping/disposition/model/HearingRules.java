package org.mingping.disposition.model;

import static java.util.Comparator.naturalOrder;
import static org.mingping.disposition.model.DefectCode.ATTEMPTS_ONE_WAY;
import static org.mingping.disposition.model.DefectCode.ATTEMPTS_SAME_DAY;
import static org.mingping.disposition.model.DefectCode.ATTEMPTS_TOO_FEW;
import static org.mingping.disposition.model.DefectCode.PUBLICATION_CUT_SHORT;
import static org.mingping.disposition.model.DefectCode.PUBLICATION_EARLY;
import static org.mingping.disposition.model.DefectCode.PUBLICATION_MISSING;
import static org.mingping.disposition.model.DefectCode.STATEMENT_MISSING;
import static org.mingping.disposition.model.DefectCode.STATEMENT_UNANSWERED;
import static org.mingping.disposition.model.DefectCode.TALKER_OWN_CASE;
import static org.mingping.disposition.model.DefectCode.TALK_MISSING;
import static org.mingping.disposition.model.DefectCode.TALK_NOT_MINUTED;
import static org.mingping.disposition.model.DefectCode.TALK_TOO_FEW;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingping.disposition.model.CaseHearing.Attempt;
import org.mingping.disposition.model.CaseHearing.OwnStatement;
import org.mingping.disposition.model.CaseHearing.Publication;
import org.mingping.disposition.model.CaseHearing.Talk;

/**
 * The member is heard (domain §5): a talk by at least two with minutes and the member's own statement; where the member cannot be reached or refuses, three documented attempts by two
 * ways, on different days, then notice by publication. Whatever they state in their defence is answered.
 */
final class HearingRules {

    static final int ATTEMPTS = 3;
    static final int WAYS = 2;

    private final DispositionParameters rules;
    private final Deadlines deadlines;

    HearingRules(DispositionParameters rules, Deadlines deadlines) {
        this.rules = rules;
        this.deadlines = deadlines;
    }

    void check(CaseRecord record, Disposition disposition, LocalDate today, Defects defects) {
        LocalDate decided = record.decision().meeting().map(CaseDecision.Meeting::on).orElse(today);
        if (rules.need(disposition, CaseStep.TALK).isNeeded() && !isReplaced(record.hearing(), decided)) {
            heard(record, decided, defects);
        }
        record.hearing().statements().stream().filter(said -> said.answeredOn().isEmpty()).forEach(said -> defects.add(STATEMENT_UNANSWERED, said.on()));
    }

    /** Whether attempts and publication count as the talk. */
    private boolean isReplaced(CaseHearing hearing, LocalDate decided) {
        Defects defects = new Defects();
        attempts(hearing.attempts(), hearing.publication(), decided, defects);
        return defects.found().isEmpty();
    }

    /** The defects of the talk that has fewest; those of the attempts where there never was a talk but somebody tried. */
    private void heard(CaseRecord record, LocalDate decided, Defects defects) {
        CaseHearing hearing = record.hearing();
        boolean tried = !hearing.attempts().isEmpty() || hearing.publication().isPresent();
        if (hearing.talks().isEmpty() && tried) {
            attempts(hearing.attempts(), hearing.publication(), decided, defects);
            return;
        }
        defects.unless(!hearing.talks().isEmpty(), TALK_MISSING);
        hearing.talks().stream().map(talk -> of(talk, record.member())).min(Comparator.comparing(List::size))
                .ifPresent(fewest -> fewest.forEach(defect -> defects.add(defect.code(), defect.arguments().toArray())));
    }

    /** When the member was heard: by the first talk that is one, or where none is, by the first there was; without any, by the publication that stands for it. */
    static Optional<LocalDate> heardOn(CaseRecord record) {
        List<Talk> talks = record.hearing().talks();
        Optional<LocalDate> whole = talks.stream().filter(talk -> talk.isWhole(record.member())).map(Talk::on).min(naturalOrder());
        return whole.or(() -> talks.stream().map(Talk::on).min(naturalOrder())).or(record.hearing()::publishedOn);
    }

    private static List<Defect> of(Talk talk, PersonId member) {
        Defects defects = new Defects();
        long others = talk.others(member);
        defects.unless(!talk.by().contains(member), TALKER_OWN_CASE);
        defects.unless(others >= CaseHearing.LEAST, TALK_TOO_FEW, others, CaseHearing.LEAST);
        defects.unless(talk.minuted(), TALK_NOT_MINUTED);
        defects.unless(talk.statement() != OwnStatement.MISSING, STATEMENT_MISSING);
        return defects.found();
    }

    /** What attempts and publication lack. @param before the publication must have stood before this day */
    void attempts(List<Attempt> attempts, Optional<Publication> publication, LocalDate before, Defects defects) {
        defects.unless(attempts.size() >= ATTEMPTS, ATTEMPTS_TOO_FEW, attempts.size(), ATTEMPTS);
        defects.unless(attempts.stream().map(Attempt::way).distinct().count() >= WAYS, ATTEMPTS_ONE_WAY, WAYS);
        defects.unless(attempts.stream().map(Attempt::on).distinct().count() >= ATTEMPTS, ATTEMPTS_SAME_DAY, ATTEMPTS);
        defects.unless(publication.isPresent(), PUBLICATION_MISSING);
        publication.ifPresent(published -> {
            attempts.stream().map(Attempt::on).max(naturalOrder()).ifPresent(last -> defects.unless(!published.on().isBefore(last), PUBLICATION_EARLY, last));
            LocalDate lastDay = deadlines.workingDays(published.since(), rules.publicationDays());
            defects.unless(lastDay.isBefore(before), PUBLICATION_CUT_SHORT, lastDay);
        });
    }
}
