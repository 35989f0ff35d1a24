package org.mingping.dues.application;

import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.dues.model.Relief;
import org.mingping.dues.model.ReliefPolicy;
import org.mingping.dues.model.ReliefState;
import org.mingping.dues.persistence.PayingMembers;
import org.mingping.dues.persistence.Reliefs;
import org.mingping.notice.NoticeWriter;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** The next higher committee decides what the branch asked for, in writing; branch and member are told. */
@Stateless
public class DecidingRelief {

    @Inject
    private Reliefs reliefs;

    @Inject
    private PayingMembers members;

    @Inject
    private NoticeWriter notices;

    @Inject
    private Database database;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** How far back it reaches was judged when it was asked for: that the superior took its time is not the member's loss. @throws Refusal as {@link Relief#decide}, RELIEF_OVERLAPS, OWN_CASE */
    @UseCase(value = "dues.decide-relief", roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER})
    public void decide(long id, int seenVersion, boolean grant, String text) {
        journal.subject("dues-relief", id, Long.toString(id));
        Relief relief = reliefs.forAct(id, seenVersion);
        OwnCase.refuse(relief.getMemberId());
        database.alone("reliefs of " + relief.getMemberId());
        if (grant && relief.getState() == ReliefState.REQUESTED && reliefs.overlap(relief.getMemberId(), relief.getMonths(), id)) {
            throw Refusal.conflict("RELIEF_OVERLAPS", name(relief)).under(ReliefPolicy.CLAUSE);
        }
        relief.decide(grant, text, Caller.current().signature(), clock.instant());
        journal.note("state", relief.getState().name());
        List<String> values = List.of(relief.getMonths().first().toString(), relief.getMonths().last().toString(), relief.getKind().name());
        String decided = ReliefNotices.PREFIX + relief.getState().name().toLowerCase(java.util.Locale.ROOT);
        notices.toMember(relief.getScopePath(), relief.getMemberId(), decided, "/dues/mine.xhtml", values);
        notices.toOrganisation(relief.getScopePath(), decided, "/dues/reliefs.xhtml", Stream.concat(values.stream(), Stream.of(name(relief))).toList());
    }

    private String name(Relief relief) {
        return members.byId(List.of(relief.getMemberId())).get(relief.getMemberId()).name();
    }
}
