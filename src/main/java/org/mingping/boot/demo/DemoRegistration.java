package org.mingping.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingping.access.Caller;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.registration.application.ClosingCampaign;
import org.mingping.registration.application.ContactingAbsentMember;
import org.mingping.registration.application.DecidingCorrection;
import org.mingping.registration.application.DecidingRegistration;
import org.mingping.registration.application.ExtendingRegistration;
import org.mingping.registration.application.KeepingSignedForms;
import org.mingping.registration.application.OpeningCampaign;
import org.mingping.registration.application.PlanningCampaign;
import org.mingping.registration.application.PrintingRegistration;
import org.mingping.registration.application.ReadingCampaigns;
import org.mingping.registration.application.ReadingRegistrations;
import org.mingping.registration.application.ReportingTask;
import org.mingping.registration.application.SubmittingRegistration;
import org.mingping.registration.application.TalkingAboutLeaving;
import org.mingping.registration.application.WritingRegistration;
import org.mingping.registration.model.CampaignDates;
import org.mingping.registration.model.CampaignPhase;
import org.mingping.registration.model.CampaignTask;
import org.mingping.registration.model.DeclaredWill;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.registration.persistence.RegistrationLists;

/**
 * Campaigns in the demo: a trial in one department, closed, in which most stayed missing, and the county's, open since some days, in which members of the branch where everybody has an
 * account have come differently far, one in another branch has declined, and more time is asked for. Its first and last member are left to whoever looks.
 */
@ApplicationScoped
class DemoRegistration {

    private static final String TRIAL = "jiaoyu";
    private static final String TRIAL_BRANCH = "yizhong";
    private static final String ON_PAPER = "chunhui";
    private static final List<String> MOBILISED = List.of("qingquan", "liulin");
    private static final int TRIAL_OPENED = 24;
    private static final int TRIAL_CLOSED = 7;
    private static final int PLANNED = 5;
    private static final int OPENED = 4;
    private static final int LASTING = 60;
    private static final int MORE_DAYS = 10;
    private static final int MOST = 100;

    @Inject
    private PlanningCampaign planning;
    @Inject
    private OpeningCampaign opening;
    @Inject
    private ClosingCampaign closing;
    @Inject
    private ReportingTask reporting;
    @Inject
    private ReadingCampaigns campaigns;
    @Inject
    private ReadingRegistrations reading;
    @Inject
    private WritingRegistration writing;
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
    private KeepingSignedForms papers;
    @Inject
    private PrintingRegistration printing;
    @Inject
    private ContactingAbsentMember contacting;
    @Inject
    private DemoClock clock;

    /** An act on the version of a registration that stands. */
    private interface Act {
        void on(int version) throws Exception;
    }

    void run(DemoWorld world, DemoStaff staff) throws Exception {
        trial(world, staff);
        long campaign = open(world, staff, "registration.campaign", PLANNED, OPENED, List.of());
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

    /** Two have called their people together; the others are left to whoever looks. */
    private void report(long campaign, DemoWorld world, DemoStaff staff) throws Exception {
        clock.moveTo(world.calendar().ago(OPENED), 5);
        for (DemoTree.Township township : world.tree().townships()) {
            if (MOBILISED.contains(township.key())) {
                report(campaign, staff.officer(township), CampaignPhase.MOBILISATION, world.texts().one("registration.mobilised", 0));
            }
        }
    }

    private void report(long campaign, Caller officer, CampaignPhase phase, String note) throws Exception {
        officer.perform(() -> {
            CampaignTask task = campaigns.one(campaign).tasks().stream().filter(one -> one.phase() == phase).findFirst().orElseThrow();
            reporting.report(campaign, null, phase, task.version(), note);
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
                write(id, member, stays(texts, far), Map.of(CorrectableField.EDUCATION, "大学本科"));
                act(id, member, version -> submitting.submit(id, version));
                long correction = officer.perform(() -> reading.one(id)).corrections().get(0).id();
                act(id, officer, version -> correcting.approve(id, correction));
                act(id, officer, version -> deciding.verify(id, version, null));
            }
            case 1 -> {
                write(id, member, stays(texts, far), Map.of(CorrectableField.TELEPHONE, "10012345678"));
                act(id, member, version -> submitting.submit(id, version));
            }
            case 2 -> {
                write(id, member, stays(texts, far), Map.of());
                act(id, member, version -> submitting.submit(id, version));
                act(id, officer, version -> deciding.giveBack(id, version, texts.one("registration.returned", 0)));
            }
            case 3 -> {
                write(id, member, leaves(texts), Map.of());
                act(id, member, version -> submitting.submit(id, version));
            }
            case 4 -> write(id, member, new RegistrationForm(texts.one("registration.thought", 0), null, null, null, null, null), Map.of());
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
        List<RegistrationLists.Line> lines = ofOthers(campaign, branch, officer);
        clock.moveTo(world.calendar().ago(2), 20);
        for (int place = 0; place < 2; place++) {
            long id = lines.get(place).id();
            paper(id, officer, stays(world.texts(), place));
            act(id, officer, version -> deciding.verify(id, version, null));
        }
        long leaving = lines.get(2).id();
        paper(leaving, officer, leaves(world.texts()));
        LocalDate talked = world.calendar().ago(1);
        clock.moveTo(talked, 20);
        List<String> talkers = List.of(officer.displayName(), staff.second(branch).displayName());
        act(leaving, officer, version -> talking.talk(leaving, version, talked, talkers, world.texts().one("registration.talk", 0), true));
        extend(lines.get(3), officer, staff.officer(world.tree().above(branch)), world);
        extend(lines.get(4), officer, null, world);
        for (RegistrationLists.Line line : lines.subList(5, lines.size())) {
            if (line.floating()) {
                act(line.id(), officer, version -> contacting.contact(line.id(), talked, officer.displayName(), world.texts().one("registration.contact", 0)));
                return;
            }
        }
    }

    /** @param township that grants it; null where it waits for the answer */
    private void extend(RegistrationLists.Line line, Caller officer, Caller township, DemoWorld world) throws Exception {
        long id = line.id();
        act(id, officer, version -> extending.propose(id, line.endsOn().plusDays(MORE_DAYS), world.texts().one("registration.reason", 0)));
        if (township != null) {
            act(id, township, version -> extending.grant(id, version, world.texts().one("registration.granted", 0)));
        }
    }

    /** Two verified; the others stayed missing until it was closed. */
    private void trial(DemoWorld world, DemoStaff staff) throws Exception {
        DemoTree.Township township = world.tree().townships().stream().filter(one -> one.key().equals(TRIAL)).findFirst().orElseThrow();
        DemoTree.Branch branch = township.branches().stream().filter(one -> one.key().equals(TRIAL_BRANCH)).findFirst().orElseThrow();
        long campaign = open(world, staff, "registration.trial", TRIAL_OPENED, TRIAL_OPENED, List.of(township.code()));
        Caller officer = staff.officer(branch);
        List<RegistrationLists.Line> lines = ofOthers(campaign, branch, officer);
        clock.moveTo(world.calendar().ago(TRIAL_OPENED - 2), 3);
        for (int place = 0; place < 2; place++) {
            long id = lines.get(place).id();
            paper(id, officer, stays(world.texts(), place));
            act(id, officer, version -> deciding.verify(id, version, null));
        }
        clock.moveTo(world.calendar().ago(TRIAL_CLOSED), 3);
        staff.countyOfficer().perform(() -> {
            closing.close(campaign, campaigns.one(campaign).campaign().version());
            return null;
        });
    }

    /** Of a branch, without its officer's own: nobody acts in their own case. */
    private List<RegistrationLists.Line> ofOthers(long campaign, DemoTree.Branch branch, Caller officer) throws Exception {
        return officer.perform(() -> reading.page(new RegistrationLists.Filter(campaign, null, branch.code(), false, false), 0, MOST)).items().stream()
                .filter(line -> officer.memberId() == null || line.memberId() != officer.memberId()).toList();
    }

    /** The signed form, which the demo prints itself, is laid beside what the officer writes down from it. */
    private void paper(long id, Caller officer, RegistrationForm form) throws Exception {
        write(id, officer, form, Map.of());
        PrintingRegistration.Printed signed = officer.perform(() -> printing.print(id, Locale.SIMPLIFIED_CHINESE));
        act(id, officer, version -> papers.add(id, signed.name(), signed.content()));
        act(id, officer, version -> submitting.submit(id, version));
    }

    private void write(long id, Caller by, RegistrationForm form, Map<CorrectableField, String> corrections) throws Exception {
        act(id, by, version -> writing.save(id, version, form, corrections));
    }

    private void act(long id, Caller by, Act act) throws Exception {
        by.perform(() -> {
            act.on(reading.one(id).line().version());
            return null;
        });
    }

    private static RegistrationForm stays(DemoTexts texts, int number) {
        return new RegistrationForm(texts.one("registration.thought", number), texts.one("registration.work", number), texts.one("registration.conduct", number),
                texts.one("registration.life", number), DeclaredWill.STAY, null);
    }

    private static RegistrationForm leaves(DemoTexts texts) {
        return new RegistrationForm(null, null, null, null, DeclaredWill.LEAVE, texts.one("registration.leaving", 0));
    }
}
