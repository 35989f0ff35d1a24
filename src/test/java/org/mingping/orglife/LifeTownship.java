package org.mingping.orglife;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.organisation.County;
import org.mingping.organisation.ImportedRoster;
import org.mingping.organisation.RosterFixture;
import org.mingping.orglife.application.PlanningMeeting;
import org.mingping.orglife.application.RecordingAttendance;
import org.mingping.orglife.model.MeetingKind;
import org.mingping.orglife.model.MeetingPlan;
import org.mingping.orglife.model.Presence;
import org.mingping.shared.ClockProducer;

/** A township of a test's own with two branches whose officers hold meetings by the product's use cases. Members are numbered through, from 1. */
@Dependent
public class LifeTownship {

    @Inject
    private County county;

    @Inject
    private ImportedRoster roster;

    @Inject
    private PlanningMeeting planning;

    @Inject
    private RecordingAttendance recording;

    @Inject
    private ClockProducer clocks;

    @Inject
    private Clock clock;

    public RosterFixture people;
    private String prefix;

    /** @param code four digits that no other test uses @param members how many each branch has */
    public LifeTownship settle(String code, int... members) throws Exception {
        prefix = code;
        people = new RosterFixture(code);
        int number = 0;
        for (int branch = 1; branch <= members.length; branch++) {
            people.branch(branch);
            for (int one = 0; one < members[branch - 1]; one++) {
                people.member(++number).put("所在党支部", people.branchName(branch));
            }
        }
        roster.of(people);
        importRoster();
        return this;
    }

    public void importRoster() throws Exception {
        roster.store();
    }

    /** Brings everything in that was put on the roster meanwhile, too. */
    public void move(int member, int branch) throws Exception {
        roster.move(member, branch);
    }

    /** To a branch of another township. */
    public void move(int member, LifeTownship township, int branch) throws Exception {
        roster.move(member, township.people.township(), township.people.branchName(branch));
    }

    public Caller officer(int branch) throws SQLException {
        long id = number("select id from organisation where code = '" + people.branchCode(branch) + "'");
        return caller(21, Role.BRANCH_OFFICER, branchPath(branch), id, null);
    }

    /** A member who is an officer of their branch. @param account of theirs: they may have two */
    public Caller officer(int branch, int member, long account) throws SQLException {
        return caller(account, Role.BRANCH_OFFICER, branchPath(branch), number("select id from organisation where code = '" + people.branchCode(branch) + "'"), id(member));
    }

    public Caller township() throws SQLException {
        return caller(22, Role.TOWNSHIP_OFFICER, county.path() + prefix + "/", number("select id from organisation where code = '" + prefix + "'"), null);
    }

    public Caller approver() throws SQLException {
        return caller(23, Role.TOWNSHIP_APPROVER, county.path() + prefix + "/", number("select id from organisation where code = '" + prefix + "'"), null);
    }

    public Caller member(int branch, int member) throws SQLException {
        return caller(1000 + member, Role.MEMBER, branchPath(branch), number("select id from organisation where code = '" + people.branchCode(branch) + "'"), id(member));
    }

    private Caller caller(long account, Role role, String path, long organisation, Long member) {
        return new Caller(account, "account-" + account, "账户" + account, role.realm(), Set.of(role), county.id(), organisation, county.name(), path, member,
                Caller.Via.PAGE, "zh-CN");
    }

    public String branchPath(int branch) {
        return county.path() + prefix + "/" + people.branchCode(branch) + "/";
    }

    public long id(int member) throws SQLException {
        return roster.id(member);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whatever happens until {@link #now} happens on that day at nine in the morning. */
    public void on(LocalDate day) {
        clocks.shift(Duration.ZERO);
        clocks.shift(Duration.between(clock.instant(), day.atTime(9, 0).atZone(ClockProducer.BEIJING).toInstant()));
    }

    public void now() {
        clocks.shift(Duration.ZERO);
    }

    /** A theme day of everybody in the branch. */
    public long plan(int branch, LocalDate day) throws Exception {
        return officer(branch).perform(() -> planning.plan(null, new MeetingPlan(MeetingKind.THEME_DAY, "主题党日", "会议室", day, LocalTime.of(15, 0), true), List.of()));
    }

    /** Everybody expected was there but those named. */
    public void record(int branch, long meeting, Map<Long, Presence> others, String reason) throws Exception {
        Map<Long, Presence> presences = new HashMap<>();
        for (String member : texts("select member_id from meeting_attendance where expected and meeting_id = " + meeting)) {
            presences.put(Long.valueOf(member), others.getOrDefault(Long.valueOf(member), Presence.PRESENT));
        }
        int version = (int) number("select version from meeting where id = " + meeting);
        officer(branch).perform(() -> {
            recording.record(meeting, version, presences, "记录", reason);
            return null;
        });
    }

    public long number(String query) throws SQLException {
        return roster.number(query);
    }

    public List<String> texts(String query) throws SQLException {
        return roster.texts(query);
    }

    public void run(String statement) throws SQLException {
        roster.run(statement);
    }

    public County county() {
        return county;
    }
}
