package org.mingping.orglife.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.orglife.model.MeetingPlan;
import org.mingping.orglife.model.TalkKind;
import org.mingping.orglife.persistence.Branches;
import org.mingping.orglife.persistence.Talks;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/** A branch puts a study or a talk (谈心谈话) on record: who, when, with whom, what. */
@Stateless
public class RecordingTalk {

    @Inject
    private OwnBranch own;

    @Inject
    private Branches branches;

    @Inject
    private Talks talks;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * @param branch its code, or null for the caller's own
     * @param ledBy  who led it, or who talked with them
     * @throws Refusal TALK_KIND, TALK_DAY for a day to come, TALK_TEXT, TALK_MEMBERS, EXPECTED_OF_OTHERS
     */
    @UseCase(value = "orglife.record-talk", roles = BRANCH_OFFICER)
    public long record(String branch, TalkKind kind, LocalDate day, String ledBy, Collection<Long> members, String content) {
        Branches.Branch of = own.named(branch);
        if (kind == null) {
            throw Refusal.invalid("TALK_KIND");
        }
        if (day == null || day.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("TALK_DAY", LocalDate.now(clock)).under("domain §3");
        }
        if (members.isEmpty()) {
            throw Refusal.invalid("TALK_MEMBERS");
        }
        if (!branches.areOf(of.id(), members)) {
            throw Refusal.invalid("EXPECTED_OF_OTHERS");
        }
        long id = talks.add(of.place(), kind, day, Written.required(ledBy, Written.LINE, "TALK_TEXT", MeetingPlan.CLAUSE),
                Written.required(content, Written.TEXT, "TALK_TEXT", MeetingPlan.CLAUSE),
                members, Caller.current().signature());
        journal.subject("talk", id, null);
        journal.note("members", members.size());
        return id;
    }
}
