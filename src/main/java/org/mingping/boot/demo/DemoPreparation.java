package org.mingping.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingping.access.Caller;
import org.mingping.appraisal.model.StandardCategory;
import org.mingping.registration.application.PlanningCampaign;
import org.mingping.registration.application.ReadingCampaigns;
import org.mingping.registration.application.preparation.CheckingCensus;
import org.mingping.registration.application.preparation.CompletingCensus;
import org.mingping.registration.application.preparation.Consulting;
import org.mingping.registration.application.preparation.DrawingCensus;
import org.mingping.registration.application.preparation.Mobilising;
import org.mingping.registration.application.preparation.ReadingPreparation;
import org.mingping.registration.application.preparation.ReviewingPlan;
import org.mingping.registration.application.preparation.WritingPlan;
import org.mingping.registration.model.CampaignDates;
import org.mingping.registration.model.preparation.MobilisationKind;
import org.mingping.registration.model.preparation.OpinionSubject;
import org.mingping.registration.model.preparation.ParticipantLayer;
import org.mingping.registration.persistence.Campaigns;
import org.mingping.registration.persistence.preparation.CensusBook;
import org.mingping.registration.persistence.preparation.ConsultationBook;

/**
 * Preparation in the demo, an organisation a stage: one has done everything and its plan is accepted, one is in the middle of its census and its plan came back, one has handed
 * its plan in, one has only mobilised its people, and the others are left to whoever looks.
 */
@ApplicationScoped
class DemoPreparation {

    private static final String DONE = "jiaoyu";
    private static final String AT_IT = "weijian";
    private static final String HANDED_IN = "shiqiao";
    private static final String BEGUN = "kaifaqu";

    @Inject
    private ReadingCampaigns campaigns;
    @Inject
    private PlanningCampaign planning;
    @Inject
    private Mobilising mobilising;
    @Inject
    private DrawingCensus drawing;
    @Inject
    private CompletingCensus completing;
    @Inject
    private CheckingCensus checking;
    @Inject
    private Consulting consulting;
    @Inject
    private WritingPlan writing;
    @Inject
    private ReviewingPlan reviewing;
    @Inject
    private ReadingPreparation reading;
    @Inject
    private DemoClock clock;

    /** An act without an answer. */
    private interface Act {
        void run() throws Exception;
    }

    void prepare(DemoWorld world, DemoStaff staff) throws Exception {
        clock.back();
        long campaign = campaign(staff);
        for (DemoTree.Township township : world.tree().townships()) {
            if (Set.of(DONE, AT_IT, HANDED_IN, BEGUN).contains(township.key())) {
                bring(campaign, township, world, staff);
            }
        }
    }

    /** The campaign that runs, or one that is planned for it. */
    private long campaign(DemoStaff staff) throws Exception {
        Optional<Campaigns.Line> running = staff.countyOfficer().perform(() -> campaigns.all()).stream().filter(one -> one.state().isRunning()).findFirst();
        if (running.isPresent()) {
            return running.get().id();
        }
        LocalDate today = clock.today();
        CampaignDates dates = new CampaignDates(today.plusDays(5), today.plusDays(15), today.plusDays(15), today.plusDays(20), today.plusDays(22), today.plusDays(60));
        return staff.countyOfficer().perform(() -> planning.plan("处置不合格党员试点", null, dates, Set.of()));
    }

    private void bring(long campaign, DemoTree.Township township, DemoWorld world, DemoStaff staff) throws Exception {
        Caller officer = staff.officer(township);
        mobilise(campaign, officer, world);
        if (township.key().equals(BEGUN)) {
            return;
        }
        officer.perform(() -> drawing.draw(campaign, null));
        boolean done = township.key().equals(DONE);
        census(campaign, township, staff, township.key().equals(HANDED_IN) ? 0 : done ? township.branches().size() : 2, done ? township.branches().size() : 1);
        consult(campaign, officer, world);
        plan(campaign, township, world, staff);
    }

    /** On the campaign's opening day, its last for this. */
    private void mobilise(long campaign, Caller officer, DemoWorld world) throws Exception {
        LocalDate day = world.calendar().ago(DemoRegistration.OPENED);
        clock.moveTo(day, 10);
        for (int number = 0; number < 2; number++) {
            int which = number;
            MobilisationKind kind = number == 0 ? MobilisationKind.MEETING : MobilisationKind.NOTICE;
            officer.perform(() -> mobilising.record(campaign, null, kind, day, text(world, "mobilisation", which), text(world, "mobilisation.content", which), 60 + 20 * which));
        }
        act(officer, () -> mobilising.conclude(campaign, null));
        clock.back();
    }

    /** The first branches sign; of them the first are accepted, and the others wait. */
    private void census(long campaign, DemoTree.Township township, DemoStaff staff, int signed, int accepted) throws Exception {
        for (int place = 0; place < signed; place++) {
            DemoTree.Branch branch = township.branches().get(place);
            CensusBook.Line line = sheet(campaign, branch, staff.officer(township));
            act(staff.officer(branch), () -> completing.sign(line.id(), line.version()));
            if (place < accepted) {
                CensusBook.Line standing = sheet(campaign, branch, staff.officer(township));
                act(staff.approver(township), () -> checking.accept(standing.id(), standing.version()));
            }
        }
    }

    private CensusBook.Line sheet(long campaign, DemoTree.Branch branch, Caller officer) throws Exception {
        return officer.perform(() -> reading.census(campaign, null)).stream().filter(line -> line.branch().equals(branch.code())).findFirst().orElseThrow();
    }

    private void consult(long campaign, Caller officer, DemoWorld world) throws Exception {
        LocalDate day = world.calendar().ago(3);
        long members = officer.perform(() -> consulting.meet(campaign, null, day, ParticipantLayer.MEMBERS, StandardCategory.FLOATING, text(world, "place", 0), text(world, "ledBy", 0), 14));
        long secretaries = officer.perform(() -> consulting.meet(campaign, null, day, ParticipantLayer.SECRETARIES, StandardCategory.EVERYONE, text(world, "place", 1), text(world, "ledBy", 1), 9));
        officer.perform(() -> consulting.meet(campaign, null, day, ParticipantLayer.LEADERS, StandardCategory.EVERYONE, text(world, "place", 0), text(world, "ledBy", 0), 7));
        for (OpinionSubject subject : OpinionSubject.values()) {
            officer.perform(() -> consulting.say(campaign, null, members, subject, text(world, "opinion." + subject, 0)));
            officer.perform(() -> consulting.say(campaign, null, secretaries, subject, text(world, "opinion." + subject, 1)));
        }
        long like = officer.perform(() -> consulting.say(campaign, null, secretaries, OpinionSubject.STANDARDS, text(world, "opinion.STANDARDS", 2)));
        List<ConsultationBook.Said> said = officer.perform(() -> reading.consultation(campaign, null)).opinions();
        act(officer, () -> consulting.merge(like, 0, said.get(0).id()));
        for (int place = 0; place < said.size(); place++) {
            ConsultationBook.Said one = said.get(place);
            boolean adopted = place % 2 == 0;
            if (one.id() != like) {
                act(officer, () -> consulting.answer(one.id(), one.version(), adopted, text(world, adopted ? "answer.adopted" : "answer.declined", 0)));
            }
        }
        act(officer, () -> consulting.conclude(campaign, null, Map.of(ParticipantLayer.MASSES, text(world, "unheard", 0))));
    }

    private void plan(long campaign, DemoTree.Township township, DemoWorld world, DemoStaff staff) throws Exception {
        Caller officer = staff.officer(township);
        long id = officer.perform(() -> writing.begin(campaign, null));
        ReadingPreparation.Plan begun = officer.perform(() -> reading.plan(campaign, null)).orElseThrow();
        officer.perform(() -> writing.submit(id, begun.standing().version(), begun.standing().text()));
        ReadingPreparation.Plan handedIn = officer.perform(() -> reading.plan(campaign, null)).orElseThrow();
        if (township.key().equals(DONE)) {
            act(staff.countyOfficer(), () -> reviewing.accept(id, handedIn.standing().version()));
        } else if (township.key().equals(AT_IT)) {
            act(staff.countyOfficer(), () -> reviewing.giveBack(id, handedIn.standing().version(), text(world, "plan.return", 0)));
        }
    }

    private static void act(Caller caller, Act act) throws Exception {
        caller.perform(() -> {
            act.run();
            return null;
        });
    }

    private static String text(DemoWorld world, String key, int number) {
        return world.texts().one("prep." + key, number);
    }
}
