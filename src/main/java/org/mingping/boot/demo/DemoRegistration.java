package org.mingping.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mingping.access.Caller;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.registration.application.ClosingCampaign;
import org.mingping.registration.application.ContactingAbsentMember;
import org.mingping.registration.application.DecidingCorrection;
import org.mingping.registration.application.DecidingRegistration;
import org.mingping.registration.application.ExtendingRegistration;
import org.mingping.registration.application.OpeningCampaign;
import org.mingping.registration.application.PlanningCampaign;
import org.mingping.registration.application.ReadingCampaigns;
import org.mingping.registration.application.ReadingRegistrations;
import org.mingping.registration.application.ReportingTask;
import org.mingping.registration.application.SubmittingRegistration;
import org.mingping.registration.application.TalkingAboutLeaving;
import org.mingping.registration.application.preparation.Mobilising;
import org.mingping.registration.model.CampaignDates;
import org.mingping.registration.model.CampaignPhase;
import org.mingping.registration.model.CampaignTask;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.registration.model.preparation.MobilisationKind;
import org.mingping.registration.persistence.RegistrationLists;

/**
 * Campaigns in the demo: a trial in one department, closed, in which most stayed missing, and the county's, open since some days in all townships but one, which is left for a second, in which members of the branch where everybody has an
 * account have come differently far, one in another branch has declined, and more time is asked for. Its first and last member are left to whoever looks.
 */
@ApplicationScoped
class DemoRegistration {

    private static final String TRIAL = "jiaoyu";
    private static final String TRIAL_BRANCH = "yizhong";
    private static final String ON_PAPER = "chunhui";
    /** Its turn comes with the second lot, which whoever looks can plan and bring to its end. */
    private static final String LATER = "liulin";
    private static final String MOBILISED = "qingquan";
    private static final int TRIAL_OPENED = 24;
    private static final int TRIAL_CLOSED = 7;
    private static final int PLANNED = 5;
    static final int OPENED = 4;
    private static final int LASTING = 60;
    private static final int MORE_DAYS = 10;
    private static final int MET = 65;

    @Inject
    private PlanningCampaign planning;
    @Inject
    private OpeningCampaign opening;
    @Inject
    private ClosingCampaign closing;
    @Inject
    private Mobilising mobilising;
    @Inject
    private ReportingTask reporting;
    @Inject
    private ReadingCampaigns campaigns;
    @Inject
    private ReadingRegistrations reading;
    @Inject
    private SubmittingRegistration submitting;
    @Inject
    private DecidingRegistration deciding;
    @Inject
    private DecidingCorrection correcting;
    @Inject
    private TalkingAboutLeaving talking;
    @Inject
    private ExtendingRegistration extending;
    @Inject
    private ContactingAbsentMember contacting;
    @Inject
    private DemoForms forms;
    @Inject
    private DemoClock clock;

    void run(DemoWorld world, DemoStaff staff) throws Exception {
        trial(world, staff);
        List<String> first = world.tree().townships().stream().filter(one -> !one.key().equals(LATER)).map(DemoTree.Township::code).toList();
        long campaign = open(world, staff, "registration.campaign", PLANNED, OPENED, first);
        report(campaign, world, staff);
        byThemselves(campaign, world, staff);
        onPaper(campaign, world, staff);
    }

    private long open(DemoWorld world, DemoStaff staff, String name, int planned, int opened, List<String> organisations) throws Exception {
        Caller county = staff.countyOfficer();
        LocalDate opens = world.calendar().ago(opened);
        clock.moveTo(world.calendar().ago(planned), 1);
        CampaignDates dates = new CampaignDates(opens, opens.plusDays(MORE_DAYS), opens.plusDays(MORE_DAYS), opens.plusDays(2L * MORE_DAYS), opens, opens.plusDays(LASTING));
        long campaign = county.perform(() -> planning.plan(world.texts().one(name, 0), null, dates, organisations));
        clock.moveTo(opens, 2);
        county.perform(() -> opening.open(campaign, campaigns.one(campaign).campaign().version()));
        return campaign;
    }

    /** One has called its people together; the others are left to whoever looks. */
    private void report(long campaign, DemoWorld world, DemoStaff staff) throws Exception {
        clock.moveTo(world.calendar().ago(OPENED), 5);
        for (DemoTree.Township township : world.tree().townships()) {
            if (MOBILISED.equals(township.key())) {
                mobilise(campaign, staff.officer(township), world);
            }
        }
    }

    private void mobilise(long campaign, Caller officer, DemoWorld world) throws Exception {
        String said = world.texts().one("registration.mobilised", 0);
        officer.perform(() -> mobilising.record(campaign, null, MobilisationKind.MEETING, world.calendar().ago(OPENED), world.texts().one("prep.mobilisation", 0), said, MET));
        officer.perform(() -> {
            CampaignTask task = campaigns.one(campaign).tasks().stream().filter(one -> one.phase() == CampaignPhase.MOBILISATION).findFirst().orElseThrow();
            reporting.report(campaign, null, task.phase(), task.version(), said);
            return null;
        });
    }

    /** Members with accounts of their own: verified with a correction, handed in with one, given back, declining, a draft. */
    private void byThemselves(long campaign, DemoWorld world, DemoStaff staff) throws Exception {
        DemoTree.Branch branch = world.tree().branches().stream().filter(one -> one.key().equals(DemoAccounts.WHOLE_BRANCH)).findFirst().orElseThrow();
        Caller officer = staff.officer(branch);
        Caller second = staff.second(branch);
        int come = 0;
        for (int number = 2; number < branch.size(); number++) {
            Caller member = staff.member(branch, number);
            List<RegistrationLists.Line> own = member.perform(reading::own);
            boolean holdsOffice = member.memberId().equals(officer.memberId()) || member.memberId().equals(second.memberId());
            if (!own.isEmpty() && !holdsOffice) {
                come(come++, own.get(0).id(), member, officer, world);
            }
        }
    }

    private void come(int far, long id, Caller member, Caller officer, DemoWorld world) throws Exception {
        clock.moveTo(world.calendar().ago(2), far);
        DemoTexts texts = world.texts();
        switch (far) {
            case 0 -> {
                forms.write(id, member, DemoForms.stays(texts, far), Map.of(CorrectableField.EDUCATION, "大学本科"));
                forms.act(id, member, version -> submitting.submit(id, version));
                long correction = officer.perform(() -> reading.one(id)).corrections().get(0).id();
                forms.act(id, officer, version -> correcting.approve(id, version, correction));
                forms.act(id, officer, version -> deciding.verify(id, version, null));
            }
            case 1 -> {
                forms.write(id, member, DemoForms.stays(texts, far), Map.of(CorrectableField.TELEPHONE, "10012345678"));
                forms.act(id, member, version -> submitting.submit(id, version));
            }
            case 2 -> {
                forms.write(id, member, DemoForms.stays(texts, far), Map.of());
                forms.act(id, member, version -> submitting.submit(id, version));
                forms.act(id, officer, version -> deciding.giveBack(id, version, texts.one("registration.returned", 0)));
            }
            case 3 -> {
                forms.write(id, member, DemoForms.leaves(texts), Map.of());
                forms.act(id, member, version -> submitting.submit(id, version));
            }
            case 4 -> forms.write(id, member, new RegistrationForm(texts.one("registration.thought", 0), null, null, null, null, null), Map.of());
            default -> {
                // Has not begun.
            }
        }
    }

    /** Of a branch whose members have no accounts: two verified, one who declined after the talk, so that a case is open; one with more time and one for whom it
     * is asked; and one who is away was called. */
    private void onPaper(long campaign, DemoWorld world, DemoStaff staff) throws Exception {
        DemoTree.Branch branch = world.tree().branches().stream().filter(one -> one.key().equals(ON_PAPER)).findFirst().orElseThrow();
        Caller officer = staff.officer(branch);
        List<RegistrationLists.Line> lines = forms.ofOthers(campaign, branch, officer, staff.second(branch));
        clock.moveTo(world.calendar().ago(2), 20);
        for (int place = 0; place < 2; place++) {
            long id = lines.get(place).id();
            forms.paper(id, officer, DemoForms.stays(world.texts(), place));
            forms.act(id, staff.second(branch), version -> deciding.verify(id, version, null));
        }
        long leaving = lines.get(2).id();
        forms.paper(leaving, officer, DemoForms.leaves(world.texts()));
        LocalDate talked = world.calendar().ago(1);
        clock.moveTo(talked, 20);
        // Whoever wrote the form down from paper is none of the two.
        List<String> talkers = List.of(staff.second(branch).displayName(), lines.get(0).name());
        forms.act(leaving, staff.second(branch), version -> talking.talk(leaving, version, talked, talkers, world.texts().one("registration.talk", 0), true));
        extend(lines.get(3), officer, staff.officer(world.tree().above(branch)), world);
        extend(lines.get(4), officer, null, world);
        for (RegistrationLists.Line line : lines.subList(5, lines.size())) {
            if (line.floating()) {
                forms.act(line.id(), officer, version -> contacting.contact(line.id(), talked, officer.displayName(), world.texts().one("registration.contact", 0)));
                return;
            }
        }
    }

    /** @param township that grants it; null where it waits for the answer */
    private void extend(RegistrationLists.Line line, Caller officer, Caller township, DemoWorld world) throws Exception {
        long id = line.id();
        forms.act(id, officer, version -> extending.propose(id, line.endsOn().plusDays(MORE_DAYS), world.texts().one("registration.reason", 0)));
        if (township != null) {
            forms.act(id, township, version -> extending.grant(id, version, world.texts().one("registration.granted", 0)));
        }
    }

    /** Two verified; the others stayed missing until it was closed. */
    private void trial(DemoWorld world, DemoStaff staff) throws Exception {
        DemoTree.Township township = world.tree().townships().stream().filter(one -> one.key().equals(TRIAL)).findFirst().orElseThrow();
        DemoTree.Branch branch = township.branches().stream().filter(one -> one.key().equals(TRIAL_BRANCH)).findFirst().orElseThrow();
        long campaign = open(world, staff, "registration.trial", TRIAL_OPENED, TRIAL_OPENED, List.of(township.code()));
        Caller officer = staff.officer(branch);
        List<RegistrationLists.Line> lines = forms.ofOthers(campaign, branch, officer, staff.second(branch));
        clock.moveTo(world.calendar().ago(TRIAL_OPENED - 2), 3);
        for (int place = 0; place < 2; place++) {
            long id = lines.get(place).id();
            forms.paper(id, officer, DemoForms.stays(world.texts(), place));
            forms.act(id, staff.second(branch), version -> deciding.verify(id, version, null));
        }
        clock.moveTo(world.calendar().ago(TRIAL_CLOSED), 3);
        staff.countyOfficer().perform(() -> {
            closing.close(campaign, campaigns.one(campaign).campaign().version());
            return null;
        });
    }
}
