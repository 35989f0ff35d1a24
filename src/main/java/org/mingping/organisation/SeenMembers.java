package org.mingping.organisation;

import java.util.List;
import org.mingping.shared.Refusal;

/**
 * The one place that decides whether the caller sees a former member (decision 0004, 148): superiors do, their branch only while a case of theirs goes on, and everybody sees what is their own. Every
 * room that shows something about one member asks it. An application-scoped bean of the room of members; a part of use cases.
 */
public interface SeenMembers {

    /** Whom the caller's lists leave out, to be bound as {@code member_id <> all(:unseen)}: former members of a branch that has no business with them any more. None above the branch. */
    List<Long> unseen();

    /** Whether the caller sees this member, if they are in scope at all. */
    boolean sees(long member);

    /** Whether they are a member no more, whoever asks: who was put out educates and votes no more. */
    boolean isFormer(long member);

    /** @throws Refusal NOT_FOUND: whoever is not to see somebody is not told that they are there */
    default void require(long member) {
        if (!sees(member)) {
            throw Refusal.notFound();
        }
    }
}
