package org.mingping.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingping.appraisal.application.ChoosingAmongTied;
import org.mingping.appraisal.application.ConfirmingAppraisal;
import org.mingping.appraisal.application.Examining;
import org.mingping.appraisal.application.Objecting;
import org.mingping.appraisal.application.ReadingBranchAppraisal;
import org.mingping.appraisal.application.ReadingCycle;
import org.mingping.appraisal.application.ReadingQuota;
import org.mingping.appraisal.model.ExaminationResult;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.Outcome;
import org.mingping.appraisal.model.QuotaStanding;
import org.mingping.appraisal.persistence.BranchView.MemberLine;
import org.mingping.appraisal.persistence.QuotaPools;

/** What townships and the county do in the demo. */
@ApplicationScoped
class SuperiorActs {

    @Inject
    private BranchActs acts;

    @Inject
    private Examining examining;

    @Inject
    private ChoosingAmongTied choosing;

    @Inject
    private ReadingQuota quota;

    @Inject
    private ConfirmingAppraisal confirming;

    @Inject
    private Objecting objecting;

    @Inject
    private ReadingBranchAppraisal reading;

    @Inject
    private ReadingCycle cycles;

    private final DemoTexts texts = new DemoTexts();

    /** Problems are found in every other case, and wherever the county is to have something to confirm. */
    void examine(Seat seat) throws Exception {
        int number = seat.branch().stage() == Stage.UNQUALIFIED ? 0 : seat.number();
        for (MemberLine line : acts.roll(seat, seat.townshipOfficer())) {
            if (line.outcome() == Outcome.EXAMINATION_REQUIRED) {
                boolean found = number++ % 2 == 0 && !line.referred();
                acts.act(seat, seat.townshipOfficer(), (id, version) -> examining.examine(id, version, line.id(),
                        found ? ExaminationResult.CONFIRMED : ExaminationResult.CLEARED,
                        texts.one(found ? "examine.confirmed" : "examine.cleared", seat.number())));
            }
        }
    }

    void confirmUnqualified(Seat seat) throws Exception {
        for (MemberLine line : acts.roll(seat, seat.staff().countyApprover())) {
            if (line.grade() == Grade.UNQUALIFIED && line.countyConfirmedAt() == null) {
                acts.act(seat, seat.staff().countyApprover(),
                        (id, version) -> examining.confirmUnqualified(id, version, line.id(), texts.one("county.opinion", seat.number())));
            }
        }
    }

    /** The first of those who are level, where any are. */
    void chooseAmongTied(List<Seat> pool) throws Exception {
        Seat seat = pool.get(0);
        List<MemberLine> tied = new ArrayList<>();
        long admitted = 0;
        for (Seat one : pool) {
            List<MemberLine> roll = acts.roll(one, one.townshipApprover());
            roll.stream().filter(line -> line.quotaStanding() == QuotaStanding.TIED).forEach(tied::add);
            admitted += roll.stream().filter(line -> line.quotaStanding() == QuotaStanding.ADMITTED).count();
        }
        if (tied.isEmpty()) {
            return;
        }
        long left = seat.townshipApprover().perform(() -> cycles.quotas(seat.cycle())).pools().stream()
                .filter(applied -> applied.organisation().equals(seat.township().code())).mapToInt(QuotaPools.Applied::slots).sum() - admitted;
        Set<Long> chosen = tied.stream().limit(left).map(MemberLine::id).collect(Collectors.toSet());
        seat.townshipApprover().perform(() -> {
            int seen = quota.pool(seat.cycle(), seat.townshipId()).pool().version();
            choosing.choose(seat.cycle(), seat.townshipId(), seen, chosen, texts.one("tie.reason", seat.number()));
            return null;
        });
    }

    /** Somebody objects to the first name on the posted list; the branch's officer records it. */
    void object(Seat seat) throws Exception {
        seat.officer().perform(() -> {
            objecting.raise(seat.appraisal(), reading.posted(seat.appraisal()).get(0).memberAppraisalId(), texts.one("objector", seat.number()),
                    texts.one("objection", seat.number()));
            return null;
        });
    }

    void answer(Seat seat) throws Exception {
        long objection = seat.townshipOfficer().perform(() -> reading.objections(seat.appraisal())).get(0).id();
        acts.act(seat, seat.townshipOfficer(), (id, version) -> objecting.answer(id, version, objection, texts.one("objection.answer", 0), false));
    }

    void confirm(Seat seat) throws Exception {
        acts.act(seat, seat.townshipApprover(), confirming::confirm);
    }
}
