package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingping.access.Caller;
import org.mingping.appraisal.BallotedCases;
import org.mingping.appraisal.CaseBallots;
import org.mingping.appraisal.application.Notices;
import org.mingping.appraisal.model.NoticeKind;
import org.mingping.appraisal.model.TurnoutPolicy;
import org.mingping.appraisal.model.ballot.Representative;
import org.mingping.appraisal.persistence.ballot.BallotBox;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.appraisal.persistence.ballot.CaseBallotRows;
import org.mingping.appraisal.persistence.ballot.CaseBallotRows.OnRoll;
import org.mingping.appraisal.persistence.ballot.CaseElectorate;
import org.mingping.appraisal.persistence.ballot.CasePaper;
import org.mingping.appraisal.persistence.ballot.PaperBesideBox;
import org.mingping.appraisal.persistence.ballot.Representatives;
import org.mingping.appraisal.persistence.ballot.VoidedBoxes;
import org.mingping.audit.Journal;
import org.mingping.organisation.County;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** Opens ballots on cases and gives them up, for the room of cases (§5, decision 0019). A part of its use cases, and of {@link GivingUpCaseBallot}. */
@ApplicationScoped
class OpeningCaseBallots implements CaseBallots {

    private static final String CLAUSE = "domain §5";
    /** Why a box was sealed with nothing counted, beside those of {@link org.mingping.appraisal.model.ballot.VoidingPolicy}. */
    private static final String GIVEN_UP = "GIVEN_UP";

    @Inject
    private CaseBallotRows rows;
    @Inject
    private CaseElectorate electorate;
    @Inject
    private Representatives representatives;
    @Inject
    private BallotedCases cases;
    @Inject
    private Deadlines deadlines;
    @Inject
    private OpeningBox opening;
    @Inject
    private Boxes boxes;
    @Inject
    private BallotBox box;
    @Inject
    private VoidedBoxes voided;
    @Inject
    private PaperBesideBox paperBeside;
    @Inject
    private CasePaper paper;
    @Inject
    private Event<BoxSealed> sealed;
    @Inject
    private Notices notices;
    @Inject
    private Database database;
    @Inject
    private Journal journal;
    @Inject
    private County county;
    @Inject
    private Clock clock;

    @Override
    public long open(Opening wanted) {
        if (wanted.representatives().isEmpty()) {
            throw Refusal.invalid("CASE_BALLOT_REPRESENTATIVES").under(CLAUSE);
        }
        List<OnRoll> roll = electorate.roll(wanted.path(), wanted.member(), LocalDate.now(clock));
        requireNoMember(wanted.representatives(), roll);
        int members = (int) roll.stream().filter(OnRoll::mayVote).count();
        // Everybody on the roll marks the one whom it is about: they stand for the voter who, in an appraisal, does not mark themself.
        new TurnoutPolicy(cases.rules(wanted.caseId())).enoughMarkers(members + 1, wanted.representatives().size()).orConflict();
        Caller caller = Caller.current();
        long ballot = rows.open(wanted, roll, members, new Opener(caller.accountId(), caller.memberId(), caller.displayName()), caller.signature())
                .orElseThrow(() -> Refusal.conflict("CASE_BALLOT_RUNS").under(CLAUSE));
        representatives.replace(ballot, wanted.path(), wanted.representatives(), caller.signature());
        opening.open(county.id(), ballot, wanted.path(), wanted.closesAt());
        journal.note("ballot", ballot);
        journal.note("members", members);
        journal.note("representatives", wanted.representatives().size());
        tell(rows.find(ballot).orElseThrow(), NoticeKind.CASE_VOTE);
        return ballot;
    }

    /** Whoever votes as a member does not vote as a mass representative as well; somebody else of the same name is told apart by their standing. */
    private static void requireNoMember(List<Representative> list, List<OnRoll> roll) {
        Set<String> names = roll.stream().map(OnRoll::name).collect(Collectors.toSet());
        list.stream().filter(one -> one.standing().isBlank() && names.contains(one.name())).findFirst().ifPresent(one -> {
            throw Refusal.invalid("REPRESENTATIVE_A_MEMBER", one.name()).under(CLAUSE);
        });
    }

    @Override
    public OffsetDateTime deadline() {
        return deadlines.byDefault();
    }

    @Override
    public List<Line> of(long caseId) {
        return rows.ofCase(caseId).stream().map(row -> new Line(row.id(), row.occasion(), row.state(), row.openedOn(), row.closesAt(), row.members(), row.representatives(), row.endedOn(),
                row.reason(), row.resultHash())).toList();
    }

    @Override
    public Set<Long> open(Collection<Long> caseIds) {
        return rows.openOf(caseIds);
    }

    /** Whoever moves the case on need not be whoever sees its ballot: a member takes back an application, a roster moves a member. */
    @Override
    public void giveUp(long caseId, String reason) {
        database.whileSeeing(county.path(), () -> rows.ofCase(caseId).stream().filter(CaseBallotRows.Row::isOpen).map(CaseBallotRows.Row::id).toList()
                .forEach(open -> rows.locked(open).filter(CaseBallotRows.Row::isOpen).ifPresent(row -> giveUp(row, reason))));
    }

    @Override
    public boolean couldVote(long caseId, long member) {
        return rows.couldVote(caseId, member);
    }

    @Override
    public void requireNothingKnown(long caseId) {
        database.whileSeeing(county.path(), () -> rows.ofCase(caseId).stream().filter(CaseBallotRows.Row::isOpen).toList().forEach(this::requireNothingKnown));
    }

    /** @throws Refusal {@code CASE_BALLOT_PAPER_TYPED} */
    void requireNothingKnown(CaseBallotRows.Row open) {
        if (!paper.typed(open.id()).isEmpty() || paperBeside.isCounted(boxes.requireUnsealed(open.id()))) {
            throw Refusal.conflict("CASE_BALLOT_PAPER_TYPED").under(CLAUSE);
        }
    }

    /** Nothing is counted: the sheets are taken away unopened, and the key is destroyed when that is certain. */
    void giveUp(CaseBallotRows.Row row, String reason) {
        boxes.enterAlone(row.id());
        Boxes.Box open = boxes.requireUnsealed(row.id());
        String by = Caller.current().signature();
        if (!boxes.seal(open.name(), by, 0, 0)) {
            throw Refusal.conflict("BALLOT_CLOSED").under("§1.5");
        }
        voided.note(open, by, reason, GIVEN_UP);
        box.replaceSheets(open, List.of());
        paperBeside.forgetTotals(open);
        paper.clear(row.id());
        rows.giveUp(row.id(), by, reason);
        sealed.fire(new BoxSealed(open.name()));
        tell(row, NoticeKind.CASE_VOTE_GIVEN_UP);
    }

    private void tell(CaseBallotRows.Row row, NoticeKind kind) {
        rows.voters(row.id()).forEach(voter -> notices.toVoter(row.scopePath(), voter, row.id(), kind, row.memberName(), row.closesAt().toString()));
    }
}
