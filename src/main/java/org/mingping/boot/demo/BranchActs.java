package org.mingping.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mingping.access.Caller;
import org.mingping.appraisal.application.ConcludingReview;
import org.mingping.appraisal.application.OpeningBallot;
import org.mingping.appraisal.application.PostingPublicity;
import org.mingping.appraisal.application.ReadingBranchAppraisal;
import org.mingping.appraisal.application.ReadingTallySheet;
import org.mingping.appraisal.application.RecordingMeeting;
import org.mingping.appraisal.application.ReviewingInCommittee;
import org.mingping.appraisal.application.TellingMembers;
import org.mingping.appraisal.application.TypingTally;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.Outcome;
import org.mingping.appraisal.persistence.BranchView.MemberLine;
import org.mingping.shared.ClockProducer;

/** What a branch's officers do in the demo, each act as they would do it on its page: having seen the appraisal as it stands. */
@ApplicationScoped
class BranchActs {

    private static final int PROPOSES_LOWER = 4;
    private static final int REFERS = 6;
    private static final int INFIRM_AGE = 80;
    /** Longer than the default: who tries the demo finds its ballots open. */
    private static final int DAYS_TO_VOTE = 28;
    private static final LocalTime VOTING_ENDS = LocalTime.of(18, 0);

    @Inject
    private ReadingBranchAppraisal reading;

    @Inject
    private OpeningBallot ballot;

    @Inject
    private ReadingTallySheet sheets;

    @Inject
    private TypingTally typing;

    @Inject
    private ReviewingInCommittee reviewing;

    @Inject
    private ConcludingReview concluding;

    @Inject
    private RecordingMeeting meeting;

    @Inject
    private TellingMembers telling;

    @Inject
    private PostingPublicity posting;

    private final DemoTexts texts = new DemoTexts();

    /** An act on the version of the appraisal that was seen just before. */
    @FunctionalInterface
    interface Act {

        void on(long appraisal, int version) throws Exception;
    }

    void act(Seat seat, Caller who, Act act) throws Exception {
        who.perform(() -> {
            act.on(seat.appraisal(), reading.head(seat.appraisal()).getVersion());
            return null;
        });
    }

    List<MemberLine> roll(Seat seat, Caller who) throws Exception {
        return who.perform(() -> reading.members(seat.appraisal()));
    }

    void openBallot(Seat seat, LocalDate day) throws Exception {
        act(seat, seat.officer(), (id, version) -> ballot.open(id, version, DemoBallot.MASS_REPRESENTATIVES, until(day)));
        Optional<MemberLine> infirm = infirm(seat, day);
        if (infirm.isPresent()) {
            act(seat, seat.officer(), (id, version) -> telling.excuse(id, version, infirm.get().id(), texts.one("excuse.reason", 0)));
        }
    }

    private static OffsetDateTime until(LocalDate opened) {
        return opened.plusDays(DAYS_TO_VOTE).atTime(VOTING_ENDS).atZone(ClockProducer.BEIJING).toOffsetDateTime();
    }

    void type(Seat seat, Caller who) throws Exception {
        DemoBallot counted = DemoBallot.of(seat, roll(seat, who));
        who.perform(() -> typing.type(seat.appraisal(), sheets.of(seat.appraisal()).round(), counted.issued(), counted.returned(), counted.rows()));
    }

    void review(Seat seat) throws Exception {
        for (MemberLine line : roll(seat, seat.officer())) {
            if (line.outcome() == Outcome.COMMENT_ONLY) {
                act(seat, seat.officer(), (id, version) -> reviewing.comment(id, version, line.id(), texts.one("comment", seat.number())));
            }
        }
        Predicate<MemberLine> asVoted = line -> line.grade() == Grade.QUALIFIED && line.gradeByVotes() == Grade.QUALIFIED;
        List<MemberLine> qualified = roll(seat, seat.officer()).stream().filter(asVoted).skip(3).toList();
        if (seat.number() % PROPOSES_LOWER == 1) {
            act(seat, seat.officer(), (id, version) -> reviewing.propose(id, version, qualified.get(0).id(), Grade.BASICALLY_QUALIFIED,
                    texts.one("propose.reason", seat.number())));
        }
        if (seat.number() % REFERS == 2) {
            act(seat, seat.officer(), (id, version) -> reviewing.refer(id, version, qualified.get(1).id(), texts.one("refer.evidence", seat.number())));
        }
    }

    void conclude(Seat seat) throws Exception {
        act(seat, seat.officer(), concluding::conclude);
    }

    void meet(Seat seat, LocalDate day) throws Exception {
        int entitled = (int) roll(seat, seat.officer()).stream().filter(MemberLine::mayVote).count();
        int present = entitled - 1 - seat.number() % 3;
        act(seat, seat.officer(), (id, version) -> meeting.record(id, version, day, present, present - seat.number() % 2));
    }

    void tell(Seat seat) throws Exception {
        act(seat, seat.officer(), (id, version) -> telling.tell(id, version, List.of()));
        for (MemberLine line : roll(seat, seat.officer())) {
            if (line.excused()) {
                act(seat, seat.officer(), (id, version) -> telling.hear(id, version, line.id(), texts.one("excuse.heard", 0)));
            }
        }
    }

    void post(Seat seat) throws Exception {
        act(seat, seat.officer(), posting::post);
    }

    /** The eldest, from eighty on. */
    private Optional<MemberLine> infirm(Seat seat, LocalDate day) throws Exception {
        LocalDate before = day.minusYears(INFIRM_AGE);
        return roll(seat, seat.officer()).stream().filter(line -> seat.members().get(line.name()).born().isBefore(before)).findFirst();
    }
}
