package org.mingping.orglife.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.orglife.LifeTownship;
import org.mingping.orglife.model.ContactWay;
import org.mingping.orglife.model.HandshakeState;
import org.mingping.orglife.model.TalkKind;
import org.mingping.orglife.model.Whereabouts;
import org.mingping.orglife.persistence.FloatingLists;
import org.mingping.shared.Refusal;

@ArquillianTest
@DisplayName("A floating member (domain §3)")
class FloatingLifeIT {

    @Inject
    private LifeTownship township;
    @Inject
    private RecordingAway away;
    @Inject
    private LoggingContact contacts;
    @Inject
    private AnsweringHandshake answering;
    @Inject
    private ReadingFloating reading;
    @Inject
    private ReadingLifeDuties duties;
    @Inject
    private RecordingTalk talks;
    @Inject
    private ReadingTalks readingTalks;

    private LocalDate today;

    @BeforeEach
    void settle() throws Exception {
        township.settle("9802", 3, 2);
        today = township.today();
        for (int member = 1; member <= 3; member++) {
            township.run("update floating_handshake set state = 'WITHDRAWN' where stay_id in (select id from floating_stay where member_id = " + township.id(member) + ")");
            township.run("update floating_stay set ended_on = greatest(since, current_date) where ended_on is null and member_id = " + township.id(member));
        }
    }

    @AfterEach
    void backToNow() {
        township.now();
    }

    @Test
    @DisplayName("is looked after by the branch at the place, once that branch of this county has confirmed")
    void handshake() throws Exception {
        record(1, "本县城区", today.minusDays(10), township.people.branchCode(2), null);
        assertThat(line(1).of().handshake()).isEqualTo(HandshakeState.ASKED);
        FloatingLists.Guest guest = township.officer(2).perform(reading::guests).get(0);
        assertThat(guest.homeName()).isEqualTo(township.people.branchName(1));
        assertThat(township.officer(2).perform(duties::mine)).anyMatch(item -> item.duty().name().equals("ANSWER_HANDSHAKE") && item.id() == guest.id());
        refused("NOT_FOUND", () -> answer(1, guest, true, null));
        refused("HANDSHAKE_TEXT", () -> answer(2, guest, false, " "));
        answer(2, guest, true, null);
        refused("HANDSHAKE_ANSWERED", () -> answer(2, guest, true, null));
        assertThat(line(1).of().handshake()).isEqualTo(HandshakeState.CONFIRMED);
        assertThat(township.officer(2).perform(() -> reading.guestNumber(guest.id()))).isEqualTo("13800001111");
        end(1, today);
        assertThat(township.officer(2).perform(reading::guests)).extracting(FloatingLists.Guest::id).doesNotContain(guest.id());
    }

    @Test
    @DisplayName("with an organisation outside the county is recorded with its name, and nobody is asked")
    void outside() throws Exception {
        record(2, "深圳市", today.minusDays(10), null, "深圳市某街道党工委");
        assertThat(line(2).of().hostName()).isEqualTo("深圳市某街道党工委");
        assertThat(township.officer(1).perform(reading::atHome)).as("who may newly leave").extracting(one -> one.id())
                .contains(township.id(1), township.id(3)).doesNotContain(township.id(2));
        assertThat(line(2).of().handshake()).isNull();
        refused("FLOATING_STANDING", () -> record(2, "广州市", today, null, null));
        refused("FLOATING_HOST", () -> record(3, "x", today, township.people.branchCode(1), null));
        refused("FLOATING_HOST", () -> record(3, "x", today, "NOWHERE", null));
        refused("FLOATING_HOST", () -> record(3, "x", today, township.people.branchCode(2), "x"));
        refused("FLOATING_DAY", () -> record(3, "x", today.plusDays(1), null, null));
        refused("NOT_FOUND", () -> township.officer(2).perform(() -> reading.one(township.id(2))));
    }

    @Test
    @DisplayName("of whom nothing was heard for longer than the parameter says comes first and waits for the branch, until they are contacted")
    void overdue() throws Exception {
        record(1, "上海市", today.minusDays(91), null, null);
        record(2, "杭州市", today.minusDays(90), null, null);
        assertThat(line(1).overdue()).isTrue();
        assertThat(line(1).days()).isEqualTo(91);
        assertThat(line(2).overdue()).isFalse();
        assertThat(township.officer(1).perform(() -> reading.page(null, 0, 50)).items()).extracting(one -> one.of().memberId())
                .containsExactly(township.id(1), township.id(2));
        assertThat(township.officer(1).perform(duties::mine)).anyMatch(item -> item.duty().name().equals("CONTACT_OVERDUE") && item.count() == 1);
        refused("CONTACT_DAY", () -> contact(1, today.plusDays(1)));
        refused("CONTACT_DAY", () -> contact(1, today.minusDays(92)));
        contact(1, today.minusDays(2));
        assertThat(line(1).days()).isEqualTo(2);
        assertThat(line(1).overdue()).isFalse();
        assertThat(township.officer(1).perform(() -> reading.one(township.id(1))).contacts()).singleElement()
                .satisfies(one -> assertThat(one.way()).isEqualTo(ContactWay.TELEPHONE));
    }

    @Test
    @DisplayName("and whoever else was talked with is on record with who, when, with whom and what; a day to come is refused")
    void talk() throws Exception {
        refused("TALK_DAY", () -> talk(today.plusDays(1)));
        long id = talk(today);
        assertThat(township.officer(1).perform(() -> readingTalks.page(null, TalkKind.TALK, 0, 50)).items()).filteredOn(one -> one.id() == id).singleElement()
                .satisfies(one -> assertThat(one.members()).isNotBlank());
        assertThat(township.officer(2).perform(() -> readingTalks.page(null, null, 0, 50)).items()).extracting(one -> one.id()).doesNotContain(id);
    }

    private long talk(LocalDate day) throws Exception {
        return township.officer(1).perform(() -> talks.record(null, TalkKind.TALK, day, "书记", List.of(township.id(1), township.id(3)), "思想情况"));
    }

    private void record(int member, String to, LocalDate since, String host, String outside) throws Exception {
        township.officer(1).perform(() -> {
            away.record(township.id(member), new Whereabouts(to, since, "工友老李", "13800001111", host, outside));
            return null;
        });
    }

    private void end(int member, LocalDate on) throws Exception {
        township.officer(1).perform(() -> {
            away.end(township.id(member), on);
            return null;
        });
    }

    private void contact(int member, LocalDate day) throws Exception {
        township.officer(1).perform(() -> {
            contacts.log(township.id(member), day, ContactWay.TELEPHONE, "书记", "近况");
            return null;
        });
    }

    private void answer(int branch, FloatingLists.Guest guest, boolean confirmed, String answer) throws Exception {
        township.officer(branch).perform(() -> {
            answering.answer(guest.id(), guest.version(), confirmed, answer);
            return null;
        });
    }

    private FloatingLists.Line line(int member) throws Exception {
        return township.officer(1).perform(() -> reading.one(township.id(member))).line();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
