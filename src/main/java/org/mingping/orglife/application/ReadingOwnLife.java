package org.mingping.orglife.application;

import static org.mingping.access.Role.MEMBER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.orglife.persistence.OwnLife;

/** Shows members their own organisation life: what is to come, what they were given to do, and what is on record of them. */
@Stateless
public class ReadingOwnLife {

    @Inject
    private OwnLife own;

    /** What there is; empty lists for an account behind which there is no member. */
    public record Whole(List<OwnLife.Meeting> coming, List<OwnLife.Work> work, List<OwnLife.Meeting> past) {
    }

    @UseCase(value = "orglife.read-own", writes = false, roles = MEMBER)
    public Whole mine() {
        Long member = Caller.current().memberId();
        return member == null ? new Whole(List.of(), List.of(), List.of()) : new Whole(own.coming(member), own.work(member), own.past(member));
    }
}
