package org.mingping.appraisal.application.ballot;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.ballot.MassCode;
import org.mingping.appraisal.model.ballot.SecondPersonPolicy;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.appraisal.persistence.ballot.CodeIssues;
import org.mingping.audit.Journal;
import org.mingping.shared.Refusal;

/**
 * Draws codes for mass representatives (§4): shown once, kept as keyed hashes alone, beside no name. Their number is bounded by the frozen list; codes that were
 * cancelled make room for others. Who issued them, and who stood by, is kept beside how many.
 */
@Stateless
public class IssuingCodes {

    @Inject
    private BallotSubjects subjects;

    @Inject
    private Boxes boxes;

    @Inject
    private CodeIssues issues;

    @Inject
    private VoteTokens tokens;

    @Inject
    private Journal journal;

    /**
     * Without a second person, as an interface may that knows of none: kept and shown as such.
     *
     * @param count how many, at least 1
     * @return the codes, this once, shuffled apart from how they are stored
     * @throws Refusal {@code CODES_TOO_MANY} (how many may still be issued)
     */
    @UseCase(value = "appraisal.issue-codes", roles = BRANCH_OFFICER)
    public List<MassCode> issue(long branchAppraisalId, int count) {
        return draw(subjects.alone(branchAppraisalId), count, null);
    }

    /**
     * With a second person, who was proved (see {@link org.mingping.access.SecondPersons}).
     *
     * @throws Refusal as {@link #issue(long, int)}, and those of {@link SecondPersonPolicy}
     */
    @UseCase(value = "appraisal.issue-codes", roles = BRANCH_OFFICER)
    public List<MassCode> issue(long branchAppraisalId, int count, Caller second) {
        BallotSubject subject = subjects.alone(branchAppraisalId);
        subject.secondPersons().suits(person(Caller.current()), person(second)).orInvalid();
        return draw(subject, count, second.signature());
    }

    private List<MassCode> draw(BallotSubject subject, int count, String second) {
        subject.requireVote();
        Boxes.Box open = boxes.requireOpen(subject.id());
        Boxes.Counts counts = boxes.counts(open);
        int left = subject.representatives() - (counts.codesIssued() - counts.codesCancelled());
        if (count < 1 || count > left) {
            throw Refusal.conflict("CODES_TOO_MANY", left).under("§4");
        }
        List<MassCode> codes = new ArrayList<>(Stream.generate(tokens::newCode).limit(count).toList());
        boxes.issue(open, codes.stream().map(tokens::hash).toList());
        issues.add(open, count, Caller.current().signature(), second);
        Collections.shuffle(codes, tokens.random());
        journal.note("codes", count);
        journal.note("secondPerson", second == null ? "" : second);
        return codes;
    }

    private static SecondPersonPolicy.Person person(Caller caller) {
        return new SecondPersonPolicy.Person(caller.accountId(), caller.memberId(), caller.organisationId());
    }
}
