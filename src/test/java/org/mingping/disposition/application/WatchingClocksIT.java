package org.mingping.disposition.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.disposition.CaseTownship;
import org.mingping.disposition.CaseWalker;
import org.mingping.disposition.model.CaseClock;
import org.mingping.disposition.model.ClockKind;
import org.mingping.disposition.model.Defect;
import org.mingping.disposition.model.DefectCode;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.fact.AfterFacts.Service;
import org.mingping.disposition.model.fact.RectificationFacts.Milestone;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.schedule.RunningJob;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("§5 The deadlines of a case")
class WatchingClocksIT {

    @Inject
    private TakingBackApplication takingBack;
    @Inject
    private ServingDecision serving;
    @Inject
    private CaseWalker walker;
    @Inject
    private ReadingCases reading;
    @Inject
    private EducatingMember educating;
    @Inject
    private RectifyingMember rectifying;
    @Inject
    private AppealingDecision appealing;
    @Inject
    private OfferingActs offering;
    @Inject
    private PausingCase pausing;
    @Inject
    private ClosingCase closing;
    @Inject
    private OpeningCase opening;
    @Inject
    private ReadingHandover handover;
    @Inject
    private RunningJob running;
    @Inject
    private ImportingRoster importing;
    @Inject
    private County county;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private CaseTownship township;

    @BeforeEach
    void settled() throws Exception {
        township = CaseTownship.settle("9782", importing, county, database);
    }

    @AfterEach
    void back() {
        walker.back();
    }

    @Test
    @DisplayName("a week without a session is shown to branch and township the next working day, once, and an added session mends it")
    void missedWeek() throws Exception {
        long id = walker.reported(township, 11);
        walker.prepared(township, id, Disposition.REMOVAL);
        // A week that ends on a Friday is shown on the Monday, or later where that is a holiday.
        LocalDate first = walker.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        walker.act(township, id, version -> educating.appoint(id, version, walker.today(), township.members(4, 5), first, List.of()));
        walker.until(first);
        assertThat(clocks(id)).extracting(CaseClock::kind, CaseClock::number).containsExactly(tuple(ClockKind.EDUCATION_WEEK, 1));
        watch();
        assertThat(told("case-late-MISSED_WEEK", id)).isEmpty();
        walker.until(first.plusDays(6));
        watch();
        assertThat(told("case-due-EDUCATION_WEEK", id)).as("before the week is over").containsExactly(township.branchPath());

        CaseClock missed = missedAfter(first.plusDays(7), id);
        walker.until(missed.due().minusDays(1));
        watch();
        assertThat(told("case-late-MISSED_WEEK", id)).as("not before the next working day").isEmpty();
        walker.until(missed.due());
        watch();
        watch();
        assertThat(told("case-late-MISSED_WEEK", id)).as("once each").containsExactlyInAnyOrder(township.branchPath(), township.path());

        walker.act(township, id, version -> educating.session(id, version, walker.today(), township.member(4), "学习", "认真"));
        walker.later(1);
        walker.act(township, id, version -> educating.session(id, version, walker.today(), township.member(5), "补课", "认真"));
        assertThat(clocks(id)).as("mended").extracting(CaseClock::kind).doesNotContain(ClockKind.MISSED_WEEK);
    }

    @Test
    @DisplayName("a decision that is not served in time is told to branch and township, days later to the county; a pause moves the day")
    void servedLate() throws Exception {
        long id = walker.reported(township, 12);
        walker.prepared(township, id, Disposition.DIRECT_REMOVAL);
        walker.passed(township, id, Disposition.DIRECT_REMOVAL);
        walker.approvedByCounty(township, id);
        LocalDate due = clocks(id).get(0).due();
        township.township(() -> {
            pausing.pause(id, walker.version(township, id), walker.today(), walker.today().plusDays(20), "本人住院");
            return null;
        });
        LocalDate later = clocks(id).get(0).due();
        assertThat(later).isAfter(due);
        assertThat(township.texts("select kind from notice where kind = 'case-own-PAUSE' and member_id = " + township.member(12))).as("the member knows").hasSize(1);
        walker.until(due.plusDays(3));
        watch();
        assertThat(told("case-late-SERVE_DECISION", id)).as("it rests").isEmpty();
        walker.until(later.plusDays(1));
        watch();
        assertThat(told("case-late-SERVE_DECISION", id)).containsExactlyInAnyOrder(township.branchPath(), township.path());
        walker.until(later.plusDays(ClockKind.DAYS_TO_COUNTY + 1));
        watch();
        assertThat(told("case-late-SERVE_DECISION", id)).containsExactlyInAnyOrder(township.branchPath(), township.path(), county.path());
        walker.served(township, id);
        assertThat(clocks(id)).isEmpty();

        walker.act(township, id, version -> appealing.appeal(id, version, walker.today(), "不服"));
        LocalDate answer = clocks(id).get(0).due();
        walker.until(answer.plusDays(1));
        watch();
        assertThat(told("case-late-ANSWER_APPEAL", id)).as("an appeal is the county's").containsExactly(county.path());
    }

    @Test
    @DisplayName("rest no longer than until the township lets them run again: the day comes earlier, and what is late by it is told; nothing rests a second time without a reason on record")
    void runAgain() throws Exception {
        long id = walker.to(township, 16, Disposition.DIRECT_REMOVAL);
        LocalDate decided = walker.today();
        LocalDate due = clocks(id).get(0).due();
        assertThat(refusal(() -> resume(id, "出院"))).as("nothing rests").isEqualTo("CASE_NOT_PAUSED");
        township.township(() -> {
            pausing.pause(id, walker.version(township, id), decided, decided.plusDays(60), "本人住院");
            return null;
        });
        LocalDate rested = clocks(id).get(0).due();
        walker.until(decided.plusDays(2));
        assertThat(refusal(() -> resume(id, " "))).isEqualTo("CASE_TEXT");
        assertThat(township.texts(kept(id))).containsExactly(rested.toString());
        assertThat(refusal(() -> township.branch(() -> resume(id, walker.version(township, id), "出院")))).as("whom the deadline binds").isEqualTo("NOT_PERMITTED");
        assertThat(refusal(() -> resume(id, "提前出院"))).isEqualTo("done");
        LocalDate again = clocks(id).get(0).due();
        assertThat(again).isAfterOrEqualTo(due).isBefore(rested).isBeforeOrEqualTo(due.plusDays(12));
        assertThat(township.texts(kept(id))).containsExactly(again.toString());
        assertThat(refusal(() -> resume(id, "再次恢复"))).isEqualTo("CASE_NOT_PAUSED");
        walker.until(again.plusDays(1));
        watch();
        assertThat(told("case-late-SERVE_DECISION", id)).containsExactlyInAnyOrder(township.branchPath(), township.path());
        assertThat(refusal(() -> township.township(() -> {
            pausing.pause(id, walker.version(township, id), walker.today(), walker.today().plusMonths(6).plusDays(1), "再次住院");
            return null;
        }))).isEqualTo("PAUSE_LONG");
    }

    @Test
    @DisplayName("an appeal against the decision of a closed case is watched as any other, and its branch finds the former member again until it has served the answer")
    void closedCase() throws Exception {
        long id = decided(17);
        walker.served(township, id);
        walker.sealed(township, id);
        walker.followed(township, id);
        walker.act(township, id, version -> closing.close(id, version, ""));
        assertThat(refusal(() -> township.branch(() -> reading.get(id)))).isEqualTo("NOT_FOUND");
        township.township(() -> {
            appealing.appeal(id, reading.get(id).version(), walker.today(), "不服");
            return null;
        });
        assertThat(township.branch(() -> reading.get(id)).name()).isNotEmpty();
        LocalDate answer = clocks(id).get(0).due();
        walker.until(answer);
        watch();
        assertThat(told("case-late-ANSWER_APPEAL", id)).isEmpty();
        walker.until(answer.plusDays(1));
        watch();
        assertThat(told("case-late-ANSWER_APPEAL", id)).containsExactly(county.path());
        township.countyApprover(9_870_019, () -> {
            appealing.answer(id, reading.get(id).version(), false, "维持");
            return null;
        });
        assertThat(clocks(id)).extracting(CaseClock::kind).containsExactly(ClockKind.SERVE_ANSWER);
        walker.act(township, id, version -> serving.answer(id, version, walker.today(), Service.SIGNED, "支部书记当面送达"));
        assertThat(refusal(() -> township.branch(() -> reading.get(id)))).as("answered and served").isEqualTo("NOT_FOUND");
    }

    @Test
    @DisplayName("of a case that rests, because another ended the membership, nobody is told but of the appeal in it")
    void resting() throws Exception {
        long id = walker.to(township, 10, Disposition.RECTIFICATION);
        LocalDate due = clocks(id).stream().map(CaseClock::due).max(LocalDate::compareTo).orElseThrow();
        String put = "update member set status = '%s', ended_on = %s, kept_until = %s where id = " + township.member(10) + " returning id";
        township.texts(put.formatted("FORMER", "current_date", "current_date + 3650"));
        try {
            township.township(() -> {
                appealing.appeal(id, reading.get(id).version(), walker.today(), "不服");
                return null;
            });
            walker.until(due.plusDays(40));
            watch();
            assertThat(township.texts("select distinct kind from notice where kind like 'case-late-%' and link like '%id=" + id + "'")).containsExactly("case-late-ANSWER_APPEAL");
        } finally {
            township.texts(put.formatted("FULL", "null", "null"));
        }
    }

    @Test
    @DisplayName("are handed over with what the case still needs: before anything is proposed, what every disposition needs; of a wish to leave, what stands in the way of taking it on file")
    void handedOver() throws Exception {
        long reported = walker.reported(township, 18);
        long left = township.branch(() -> opening.ownApplication(township.member(19), walker.today(), false, "口头提出"));
        assertThat(needed(reported)).contains(DefectCode.VERIFICATION_MISSING, DefectCode.TALK_MISSING).doesNotContain(DefectCode.MEETING_MISSING);
        assertThat(needed(left)).contains(DefectCode.APPLICATION_NOT_WRITTEN, DefectCode.TALK_MISSING, DefectCode.MEETING_MISSING);
        walker.prepared(township, reported, Disposition.DIRECT_REMOVAL);
        assertThat(needed(reported)).as("nothing is missing for a proposal").isEmpty();
        walker.act(township, left, version -> takingBack.takeBack(left, version, walker.today(), "本人交来书面撤回申请"));
        assertThat(needed(left)).as("taken back: nothing is decided any more").isEmpty();
    }

    private List<DefectCode> needed(long id) throws Exception {
        return township.branch(() -> handover.cases(null, Messages.CHINESE)).stream().filter(line -> line.row().id() == id).flatMap(line -> line.defects().stream()).map(Defect::code).toList();
    }

    private static String kept(long id) {
        return "select due_on from case_clock where running and kind = 'SERVE_DECISION' and case_id = " + id;
    }

    private Object resume(long id, String reason) throws Exception {
        return township.township(() -> resume(id, walker.version(township, id), reason));
    }

    private Object resume(long id, int version, String reason) {
        pausing.resume(id, version, reason);
        return null;
    }

    private static String refusal(Callable<?> work) throws Exception {
        try {
            work.call();
            return "done";
        } catch (Refusal refused) {
            return refused.code();
        }
    }

    @Test
    @DisplayName("one case that nobody can read keeps no other from being watched: it stands in the ledger and is told to the county with its number, and the others are told as ever")
    void unreadable() throws Exception {
        long spoilt = decided(13);
        long sound = decided(14);
        LocalDate due = clocks(sound).get(0).due();
        String book = " case_entry set fact = jsonb_set(fact, '{on}', to_jsonb(cast('%s' as text))) where action = 'VERIFY' and case_id = " + spoilt;
        LocalDate verified = LocalDate.parse(township.texts("select fact ->> 'on' from case_entry where action = 'VERIFY' and case_id = " + spoilt).get(0));
        township.texts("update" + book.formatted("某日") + " returning 1");
        try {
            walker.until(due.plusDays(1));
            String told = watch();
            assertThat(told).contains("\"unreadable\":1");
            assertThat(township.branch(() -> offering.offers(List.of(spoilt, sound)))).as("on the first page, too, it takes no other along").containsOnlyKeys(sound);
            assertThat(told("case-late-SERVE_DECISION", sound)).containsExactlyInAnyOrder(township.branchPath(), township.path());
            assertThat(told("case-late-SERVE_DECISION", spoilt)).as("of what cannot be read nothing is told").isEmpty();
            assertThat(township.texts("select scope_path from notice where kind = 'case-unreadable' and cast(arguments as jsonb) ->> 0 = '" + spoilt + "'")).containsExactly(county.path());
        } finally {
            township.texts("update" + book.formatted(verified) + " returning 1");
        }
        assertThat(watch()).contains("\"unreadable\":0");
        assertThat(told("case-late-SERVE_DECISION", spoilt)).as("once it is mended").contains(township.branchPath(), township.path());
        watch();
        assertThat(told("case-late-SERVE_DECISION", sound)).as("once").hasSize(2);
    }

    @Test
    @DisplayName("a watch on a day on which nothing changes and nothing is to be told writes nothing of a case, and waits for nobody who acts in one")
    void nothingToDo() throws Exception {
        long id = decided(15);
        watch();
        String written = "select string_agg(xmin || ' ' || ctid, ',' order by kind, number) from case_clock where case_id = " + id;
        String before = township.texts(written).get(0);
        watch();
        assertThat(township.texts(written)).containsExactly(before);
    }

    @Test
    @DisplayName("a case that nobody takes up is told to branch and township when its term is over, days later to the county; taken up, it has a new one")
    void nobodyTakesItUp() throws Exception {
        long id = walker.reported(township, 19);
        CaseClock idle = step(id);
        assertThat(idle.kind()).isEqualTo(ClockKind.BRANCH_STEP);
        walker.until(idle.due().minusDays(3));
        watch();
        assertThat(told("case-due-BRANCH_STEP", id)).as("before it is over").containsExactly(township.branchPath());
        walker.until(idle.due().plusDays(1));
        watch();
        watch();
        assertThat(told("case-late-BRANCH_STEP", id)).as("once each").containsExactlyInAnyOrder(township.branchPath(), township.path());
        walker.until(idle.due().plusDays(ClockKind.DAYS_TO_COUNTY + 1));
        watch();
        assertThat(told("case-late-BRANCH_STEP", id)).containsExactlyInAnyOrder(township.branchPath(), township.path(), county.path());
        walker.prepared(township, id, Disposition.DIRECT_REMOVAL);
        assertThat(step(id).due()).isAfter(walker.today());
        walker.passed(township, id, Disposition.DIRECT_REMOVAL);
        assertThat(step(id).kind()).as("the township's review").isEqualTo(ClockKind.TOWNSHIP_STEP);
    }

    @Test
    @DisplayName("before a rectification ends its evaluation is planned, on its last day or within a month after, and the member is told")
    void reevaluation() throws Exception {
        long id = walker.to(township, 20, Disposition.RECTIFICATION);
        walker.served(township, id);
        walker.act(township, id, version -> rectifying.plan(id, version, walker.today(), township.member(6), "按时参加组织生活", List.of(new Milestone(walker.today(), "写出检查"))));
        LocalDate last = walker.today().plusMonths(6);
        walker.act(township, id, version -> rectifying.milestone(id, version, walker.today(), 1, false, "还没有写"));
        walker.act(township, id, version -> rectifying.milestone(id, version, walker.today(), 1, true, "写出了检查"));
        assertThat(refusal(() -> township.branch(() -> {
            rectifying.milestone(id, walker.version(township, id), walker.today(), 1, true, "又写一次");
            return null;
        }))).as("reached once").isEqualTo("CASE_MILESTONE_REACHED");
        walker.until(last.minusDays(20));
        watch();
        assertThat(told("case-due-PLAN_REEVALUATION", id)).containsExactly(township.branchPath());
        assertThat(refusal(() -> township.branch(() -> planned(id, last.minusDays(1))))).isEqualTo("CASE_REEVALUATION_DAY");
        assertThat(refusal(() -> township.branch(() -> planned(id, last.plusDays(31))))).isEqualTo("CASE_REEVALUATION_DAY");
        township.branch(() -> planned(id, last.plusDays(3)));
        assertThat(clocks(id)).extracting(CaseClock::kind, CaseClock::due).containsExactly(tuple(ClockKind.REEVALUATE, last.plusDays(3)));
        walker.until(last.plusDays(5));
        assertThat(refusal(() -> township.branch(() -> planned(id, last.plusDays(4))))).as("a day that is over").isEqualTo("CASE_REEVALUATION_DAY");
        assertThat(refusal(() -> township.branch(() -> planned(id, last.plusDays(31))))).as("it is not put off by planning it again").isEqualTo("CASE_REEVALUATION_DAY");
        assertThat(township.texts("select kind from notice where kind = 'case-own-PLAN_REEVALUATION' and member_id = " + township.member(20))).as("the member knows").hasSize(1);
    }

    private Object planned(long id, LocalDate day) throws Exception {
        rectifying.planReevaluation(id, walker.version(township, id), day, "支部活动室");
        return null;
    }

    private long decided(int number) throws Exception {
        long id = walker.reported(township, number);
        walker.prepared(township, id, Disposition.DIRECT_REMOVAL);
        walker.passed(township, id, Disposition.DIRECT_REMOVAL);
        walker.approvedByCounty(township, id);
        return id;
    }

    private CaseClock missedAfter(LocalDate day, long id) throws Exception {
        walker.until(day);
        return clocks(id).stream().filter(clock -> clock.kind() == ClockKind.MISSED_WEEK).findFirst().orElseThrow();
    }

    private String watch() throws Exception {
        return Officer.ofCounty(county, () -> running.run("case-clocks", walker.today().toString(), true)).result();
    }

    /** What has a term of its own. */
    private List<CaseClock> clocks(long id) throws Exception {
        return township.branch(() -> reading.clocks(id)).stream().filter(clock -> !ClockKind.steps().contains(clock.kind())).toList();
    }

    private CaseClock step(long id) throws Exception {
        return township.branch(() -> reading.clocks(id)).stream().filter(clock -> ClockKind.steps().contains(clock.kind())).findFirst().orElseThrow();
    }

    private List<String> told(String kind, long id) throws Exception {
        return township.texts("select scope_path from notice where kind = '" + kind + "' and link like '%id=" + id + "'");
    }
}
