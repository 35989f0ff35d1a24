package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mingping.access.Caller;
import org.mingping.appraisal.BallotedCases;
import org.mingping.appraisal.CaseBallotClosed;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.appraisal.model.Votes;
import org.mingping.appraisal.model.ballot.CaseFewSheetsPolicy;
import org.mingping.appraisal.model.ballot.SecondPersonPolicy;
import org.mingping.appraisal.persistence.ballot.BallotRoll;
import org.mingping.appraisal.persistence.ballot.CaseBallotRows;
import org.mingping.appraisal.persistence.ballot.CasePaper;
import org.mingping.audit.Journal;
import org.mingping.shared.Refusal;

/** Ballots on one case: what they come to is told to the room of cases, which makes its line of it (§5). */
@ApplicationScoped
class CaseBallotSubjects {

    @Inject
    private CaseBallotRows rows;

    @Inject
    private CasePaper paper;

    @Inject
    private BallotedCases cases;

    @Inject
    private Event<CaseBallotClosed> closed;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** As of {@link BallotSubjects#alone}; empty where no case has a ballot of this number. */
    Optional<BallotSubject> alone(long ballot) {
        return found(ballot).map(OfCase::new);
    }

    /** The case before its ballot, as in every act: in another order two could wait for each other. */
    Optional<CaseBallotRows.Row> found(long ballot) {
        return rows.find(ballot).flatMap(seen -> {
            journal.subject("case", seen.caseId(), Long.toString(seen.caseId()));
            journal.note("ballot", ballot);
            cases.lock(seen.caseId());
            return rows.locked(ballot);
        });
    }

    /** Where all came from paper. @param totals of the one member whom it is about */
    void countPaper(CaseBallotRows.Row row, int members, int representatives, Votes totals) {
        count(row, members, representatives, members + representatives, totals, null);
    }

    private void count(CaseBallotRows.Row row, int members, int representatives, int onPaper, Votes totals, String hash) {
        CaseBallotClosed result = new CaseBallotClosed(row.id(), row.caseId(), row.occasion(), LocalDate.now(clock), totals, row.members(), row.representatives(), members, representatives,
                onPaper, hash, row.remark(), row.opener());
        rows.count(result, Caller.current().signature());
        paper.clear(row.id());
        closed.fire(result);
    }

    /** Those of the case, whatever was adopted since it was opened. */
    RuleSetParameters rules(CaseBallotRows.Row row) {
        return cases.rules(row.caseId());
    }

    /** @throws Refusal {@code CASE_BALLOT_FEW} (sheets, least), or as the case's rules refuse */
    void requireCountable(CaseBallotRows.Row row, int returned) {
        new CaseFewSheetsPolicy(rules(row).procedure().minimumMarkers()).counted(returned).orConflict();
        cases.requireTakes(row.caseId(), row.occasion(), row.opener());
    }

    /** Nobody looks after the ballot on their own case. @throws Refusal {@code OWN_CASE} */
    void requireOthers(CaseBallotRows.Row row) {
        if (Objects.equals(Caller.current().memberId(), row.memberId())) {
            throw Refusal.forbidden("OWN_CASE").under("domain §5");
        }
    }

    /** As {@link #requireOthers(CaseBallotRows.Row)}, to read; nothing where no case has a ballot of this number. */
    void requireOthers(long ballot) {
        rows.find(ballot).ifPresent(this::requireOthers);
    }

    private final class OfCase implements BallotSubject {

        private final CaseBallotRows.Row row;

        OfCase(CaseBallotRows.Row row) {
            this.row = row;
        }

        @Override
        public long id() {
            return row.id();
        }

        @Override
        public SecondPersonPolicy secondPersons() {
            return new SecondPersonPolicy(row.organisationId(), row.townshipId(), row.memberId());
        }

        @Override
        public int representatives() {
            return row.representatives();
        }

        @Override
        public RuleSetParameters rules() {
            return CaseBallotSubjects.this.rules(row);
        }

        /** No superior decides on few sheets here: more time, or one way for all. */
        @Override
        public String codeOfFew(String code) {
            return "CASE_" + code;
        }

        @Override
        public void requireVote() {
            requireOthers(row);
            if (!row.isOpen()) {
                throw Refusal.conflict("BALLOT_CLOSED").under("§1.5");
            }
        }

        @Override
        public boolean isHalfTyped(BallotRoll.Frozen roll) {
            return !paper.typed(row.id()).isEmpty();
        }

        @Override
        public void clearTyped() {
            paper.clear(row.id());
        }

        @Override
        public List<Long> undecided() {
            return List.of();
        }

        @Override
        public void requireFewAllowable() {
            throw Refusal.conflict("CASE_FEW_NEVER").under("§4");
        }

        @Override
        public void requireCountable(int returned) {
            CaseBallotSubjects.this.requireCountable(row, returned);
        }

        @Override
        public void count(Result result) {
            CaseBallotSubjects.this.count(row, result.members(), result.representatives(), result.paperSheets(), result.totals().values().iterator().next(), result.resultHash());
        }
    }
}
