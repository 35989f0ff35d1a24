package org.mingping.registration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.orglife.LifeTownship;
import org.mingping.registration.application.OpeningCampaign;
import org.mingping.registration.application.PlanningCampaign;
import org.mingping.registration.application.SubmittingRegistration;
import org.mingping.registration.application.WritingRegistration;
import org.mingping.registration.model.CampaignDates;
import org.mingping.registration.model.DeclaredWill;
import org.mingping.registration.model.RegistrationForm;

/** A township of a test's own with a campaign for it alone, and members who register by the product's use cases. */
@Dependent
public class CampaignTownship {

    /** Whole, by somebody who stays. */
    public static final RegistrationForm STAYS = new RegistrationForm("坚定理想信念。", "完成本职工作。", "联系群众。", "家庭和睦。", DeclaredWill.STAY, null);
    /** Whole, by somebody who leaves. */
    public static final RegistrationForm LEAVES = new RegistrationForm(null, null, null, null, DeclaredWill.LEAVE, "长期在外，不愿继续留在党内。");

    public LifeTownship life;
    @Inject
    private PlanningCampaign planning;
    @Inject
    private OpeningCampaign opening;
    @Inject
    private WritingRegistration writing;
    @Inject
    private SubmittingRegistration submitting;

    private String code;

    /** As {@link LifeTownship#settle}; what an earlier test left open of campaigns counts as over. @param township its code */
    public CampaignTownship begin(String township, LifeTownship settled) throws Exception {
        code = township;
        life = settled;
        life.run("update campaign set state = 'CLOSED', opened_on = coalesce(opened_on, opens_on), registration_ends_on = coalesce(registration_ends_on, opens_on + 1),"
                + " closed_on = coalesce(registration_ends_on, opens_on + 1) + 1 where state in ('PLANNED','OPEN') and id in (select t.campaign_id from campaign_task t"
                + " join organisation o on o.county_id = t.county_id and o.id = t.organisation_id where o.code = '" + code + "')");
        return this;
    }

    public Caller county() {
        return new Caller(23, "account-23", "账户23", Role.COUNTY_OFFICER.realm(), Set.of(Role.COUNTY_OFFICER), life.county().id(), life.county().id(), life.county().name(),
                life.county().path(), null, Caller.Via.PAGE, "zh-CN");
    }

    /** The same office, acted for from an account of this member's. */
    public static Caller behind(Caller office, long account, long member) {
        return new Caller(account, "account-" + account, "账户" + account, office.realm(), office.roles(), office.county(), office.organisationId(), office.organisationName(), office.scopePath(),
                member, Caller.Via.PAGE, "zh-CN");
    }

    /** Opens on that day, and closes two months later. */
    public static CampaignDates dates(LocalDate opening) {
        return new CampaignDates(opening, opening.plusDays(10), opening.plusDays(20), opening.plusDays(30), opening, opening.plusMonths(2));
    }

    public long plan(CampaignDates dates) throws Exception {
        return county().perform(() -> planning.plan("登记活动" + code, null, dates, List.of(code)));
    }

    /** Planned and opened on the day that the clock shows. */
    public long open() throws Exception {
        long campaign = plan(dates(life.today()));
        open(campaign);
        return campaign;
    }

    public int open(long campaign) throws Exception {
        int version = (int) life.number("select version from campaign where id = " + campaign);
        return county().perform(() -> opening.open(campaign, version));
    }

    public long registration(long campaign, int member) throws Exception {
        return life.number("select id from registration where campaign_id = " + campaign + " and member_id = " + life.id(member));
    }

    public int version(long registration) throws Exception {
        return (int) life.number("select version from registration where id = " + registration);
    }

    public void write(Caller by, long registration, RegistrationForm form) throws Exception {
        int version = version(registration);
        by.perform(() -> {
            writing.save(registration, version, form, Map.of());
            return null;
        });
    }

    public void submit(Caller by, long registration) throws Exception {
        int version = version(registration);
        by.perform(() -> {
            submitting.submit(registration, version);
            return null;
        });
    }

    public String text(String query) throws Exception {
        return life.texts(query).get(0);
    }

    /** The first days of a month far enough ahead that no other test's clock is there. */
    public LocalDate day(int month, int day) {
        return LocalDate.of(life.today().getYear() + 1, month, day);
    }
}
