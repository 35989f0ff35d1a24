package org.mingping.appraisal.application.ballot;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.mingping.access.Caller;
import org.mingping.access.Realm;
import org.mingping.appraisal.model.ballot.MassCode;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.appraisal.persistence.ballot.MassCodes;
import org.mingping.shared.Refusal;

/**
 * Lets in who holds a code: for one ballot, with the scope of its branch and of no member, and for nothing but that ballot. Guesses are counted by
 * where they come from; a slip of the finger is none, for no code has that form, and a used code is none, for it was a code.
 */
@ApplicationScoped
public class CodeDoor {

    /** Injected as an EJB: through CDI Payara would throw and catch an exception for every call, which is a good part of what a ballot costs (0012). */
    @EJB
    private MassCodes codes;

    @Inject
    private VoteTokens tokens;

    @Inject
    private GuessWatch guesses;

    /**
     * Whoever stands at the door.
     *
     * @param caller            to vote as
     * @param branchAppraisalId the ballot the code is for, and {@code round} which of its votes
     */
    public record Entered(Caller caller, MassCode code, long branchAppraisalId, int round, boolean used) {

        /** Refuses a code of a vote before ({@code CODE_EARLIER}): the branch votes again, with other codes. */
        void requireOf(Boxes.Box box) {
            if (box.round() != round) {
                throw Refusal.conflict("CODE_EARLIER").under("§1.6");
            }
        }
    }

    /**
     * @param source where it was typed, for example an address
     * @throws Refusal {@code CODE_FORM} for a slip, {@code CODE_UNKNOWN} for a guess, {@code CODE_GUESSES} where too many were made from here
     */
    public Entered enter(String typed, String source, Caller.Via via) {
        guesses.requireFew(source);
        MassCode code = MassCode.typed(typed).orElseThrow(() -> Refusal.invalid("CODE_FORM"));
        MassCodes.Holding holding = codes.find(tokens.hash(code)).orElseThrow(() -> {
            guesses.count(source);
            return Refusal.invalid("CODE_UNKNOWN");
        });
        if (holding.state().equals("CANCELLED")) {
            throw Refusal.conflict("CODE_CANCELLED").under("§4");
        }
        Caller caller = new Caller(0, "code", "群众代表", Realm.BRANCH, Set.of(), holding.countyId(), holding.organisationId(), holding.branchName(),
                holding.scopePath(), null, via, "zh-CN");
        return new Entered(caller, code, holding.branchAppraisalId(), holding.round(), holding.state().equals("USED"));
    }
}
