package org.mingping.orglife.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.orglife.LifeTownship;
import org.mingping.orglife.model.MeetingKind;
import org.mingping.orglife.model.MeetingPlan;
import org.mingping.orglife.model.Presence;
import org.mingping.orglife.persistence.MeetingLists;
import org.mingping.shared.Refusal;

@ArquillianTest
@DisplayName("Leave from a meeting (domain §3)")
class LeaveFollowsIT {

    @Inject
    private LifeTownship township;
    @Inject
    private PlanningMeeting planning;
    @Inject
    private AskingLeave asking;
    @Inject
    private DecidingLeave deciding;
    @Inject
    private ReadingMeetings reading;
    @Inject
    private RecordingAttendance recording;
    @Inject
    private ReadingLifeDuties duties;

    private LocalDate today;

    @BeforeEach
    void settle() throws Exception {
        township.settle("9894", 2, 2);
        today = township.today();
    }

    @AfterEach
    void backToNow() {
        township.now();
    }

    @Test
    @DisplayName("leave is void once the meeting is moved to another day or hour, stays on record, and can be asked for anew; another topic leaves it as it is")
    void leaveFollowsThePlan() throws Exception {
        long meeting = township.plan(1, today.plusDays(3));
        ask(1, 1, meeting);
        decide(township.officer(1), request(meeting), true);
        change(meeting, plan("换了题目", today.plusDays(3), 15, true));
        assertThat(township.texts("select state from leave_request where meeting_id = " + meeting)).containsExactly("GRANTED");
        change(meeting, plan("换了题目", today.plusDays(4), 15, true));
        assertThat(township.texts("select state from leave_request where meeting_id = " + meeting)).containsExactly("VOID");
        assertThat(township.officer(1).perform(() -> reading.one(meeting)).expected()).as("the page shows no leave").allSatisfy(one -> assertThat(one.leaveState()).isNull());
        ask(1, 1, meeting);
        change(meeting, plan("换了题目", today.plusDays(4), 16, true));
        assertThat(township.texts("select state from leave_request where meeting_id = " + meeting)).containsExactly("VOID", "VOID");
        assertThat(township.texts("select kind from notice where member_id = " + township.id(1) + " and kind like 'life-leave-%' order by id desc limit 3"))
                .as("and is told each time").containsExactly("life-leave-void", "life-leave-void", "life-leave-granted");
        ask(1, 1, meeting);
        township.move(1, 2);
        assertThat(township.officer(1).perform(duties::mine)).as("nobody decides the leave of one who is not expected any more").noneMatch(item -> item.id() == meeting);
    }

    @Test
    @DisplayName("nobody decides their own leave or excuses themselves; the township decides, and then the excuse stands")
    void ownLeave() throws Exception {
        Caller officer = township.officer(1);
        Caller himself = new Caller(officer.accountId(), officer.username(), officer.displayName(), officer.realm(), officer.roles(), officer.county(),
                officer.organisationId(), officer.organisationName(), officer.scopePath(), township.id(1), officer.via(), officer.locale());
        long meeting = township.plan(1, today.plusDays(1));
        ask(1, 1, meeting);
        refused("OWN_LEAVE", () -> decide(himself, request(meeting), true));
        assertThat(township.texts("select state from leave_request where meeting_id = " + meeting)).containsExactly("ASKED");
        decide(township.township(), request(meeting), true);
        long other = township.plan(1, today.plusDays(1));
        township.on(today.plusDays(2));
        refused("OWN_EXCUSE", () -> excuse(himself, other));
        excuse(himself, meeting);
        assertThat(township.texts("select presence from meeting_attendance where meeting_id = " + meeting + " and member_id = " + township.id(1))).containsExactly("EXCUSED");
    }

    @Test
    @DisplayName("minutes are read by the branch; above it somebody asks for them, which the journal keeps")
    void minutes() throws Exception {
        long meeting = township.plan(1, today.minusDays(2));
        township.record(1, meeting, Map.of(), null);
        assertThat(township.officer(1).perform(() -> reading.one(meeting)).minutes()).isNotNull();
        ReadingMeetings.Whole seen = township.township().perform(() -> reading.one(meeting));
        assertThat(seen.minutes()).isNull();
        assertThat(seen.written()).isTrue();
        assertThat(township.township().perform(() -> reading.minutes(meeting))).extracting(MeetingLists.Minutes::content).isEqualTo("记录");
        assertThat(township.texts("select count(*) from journal where use_case = 'orglife.show-minutes' and subject_id = '" + meeting + "'")).containsExactly("1");
    }

    private void excuse(Caller by, long meeting) throws Exception {
        Map<Long, Presence> presences = new HashMap<>();
        expected(meeting).forEach(member -> presences.put(member, Presence.PRESENT));
        presences.put(township.id(1), Presence.EXCUSED);
        int version = version(meeting);
        by.perform(() -> {
            recording.record(meeting, version, presences, null, null);
            return null;
        });
    }

    private List<Long> expected(long meeting) throws Exception {
        List<Long> members = new ArrayList<>();
        township.texts("select member_id from meeting_attendance where expected and meeting_id = " + meeting).forEach(id -> members.add(Long.valueOf(id)));
        return members;
    }

    private int version(long meeting) throws Exception {
        return (int) township.number("select version from meeting where id = " + meeting);
    }

    private long request(long meeting) throws Exception {
        return township.number("select max(id) from leave_request where meeting_id = " + meeting);
    }

    private void change(long meeting, MeetingPlan plan) throws Exception {
        int version = version(meeting);
        township.officer(1).perform(() -> {
            planning.change(meeting, version, plan, List.of());
            return null;
        });
    }

    private static MeetingPlan plan(String topic, LocalDate day, int hour, boolean everyone) {
        return new MeetingPlan(MeetingKind.THEME_DAY, topic, "会议室", day, LocalTime.of(hour, 0), everyone);
    }

    private void ask(int branch, int member, long meeting) throws Exception {
        township.member(branch, member).perform(() -> {
            asking.ask(meeting, "住院");
            return null;
        });
    }

    private void decide(Caller by, long request, boolean granted) throws Exception {
        by.perform(() -> {
            deciding.decide(request, granted, null);
            return null;
        });
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
