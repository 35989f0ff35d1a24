package org.mingping.orglife.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.orglife.model.HandshakeState;
import org.mingping.orglife.model.MeetingPlan;
import org.mingping.orglife.persistence.FloatingBook;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/** The branch at the place confirms that it has a floating member in its sight, or declines with a reason (domain §3). */
@Stateless
public class AnsweringHandshake {

    @Inject
    private FloatingBook book;

    @Inject
    private LifeNotices notices;

    @Inject
    private Journal journal;

    /**
     * @param answer needed where it declines
     * @throws Refusal NOT_FOUND, HANDSHAKE_ANSWERED, HANDSHAKE_TEXT, STALE_VERSION
     */
    @UseCase(value = "orglife.answer-handshake", roles = BRANCH_OFFICER)
    public void answer(long id, int seenVersion, boolean confirmed, String answer) {
        FloatingBook.Asked asked = book.asked(id).orElseThrow(Refusal::notFound);
        journal.subject("handshake", id, asked.memberName());
        if (asked.state() != HandshakeState.ASKED) {
            throw Refusal.conflict("HANDSHAKE_ANSWERED").under("domain §3");
        }
        String why = confirmed ? Written.optional(answer, Written.LINE, "HANDSHAKE_TEXT", MeetingPlan.CLAUSE)
                : Written.required(answer, Written.LINE, "HANDSHAKE_TEXT", MeetingPlan.CLAUSE);
        if (!book.answer(id, seenVersion, confirmed ? HandshakeState.CONFIRMED : HandshakeState.DECLINED, why, Caller.current().signature())) {
            throw Refusal.stale();
        }
        notices.handshakeAnswered(asked.homePath(), asked.memberName(), confirmed ? HandshakeState.CONFIRMED : HandshakeState.DECLINED);
        journal.note("confirmed", confirmed);
    }
}
