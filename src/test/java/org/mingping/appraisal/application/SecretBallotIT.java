package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.application.ballot.CastingBallot;
import org.mingping.appraisal.application.ballot.ClosingBallot;
import org.mingping.appraisal.application.ballot.CodeDoor;
import org.mingping.appraisal.application.ballot.HandingOutPaper;
import org.mingping.appraisal.application.ballot.IssuingCodes;
import org.mingping.appraisal.application.ballot.ListingRepresentatives;
import org.mingping.appraisal.application.ballot.ReadingBallot;
import org.mingping.appraisal.application.ballot.ReadingSheet;
import org.mingping.appraisal.application.ballot.SweepingKeys;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.ReturnedSheets;
import org.mingping.appraisal.model.TallyRow;
import org.mingping.appraisal.model.Votes;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.appraisal.model.ballot.MassCode;
import org.mingping.appraisal.model.ballot.Receipt;
import org.mingping.appraisal.model.ballot.Representative;
import org.mingping.appraisal.model.ballot.Tally;
import org.mingping.appraisal.model.ballot.VoterGroup;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.RosterFixture;
import org.mingping.shared.Refusal;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.Upload;

@ArquillianTest
@DisplayName("§4 The secret ballot")
class SecretBallotIT {

    private static final int MEMBERS = 7;
    private static final int CODES = 5;
    private static final String[] TALLY = {"所在党支部代码", "姓名", "公民身份证号", "发出票数", "收回票数", "优秀", "合格", "基本合格", "不合格", "弃权"};

    @Inject
    private Township township;

    @Inject
    private OpeningBallot opening;

    @Inject
    private ReadingSheet sheets;

    @Inject
    private CastingBallot casting;

    @Inject
    private IssuingCodes issuing;

    @Inject
    private CodeDoor door;

    @Inject
    private ClosingBallot closing;

    @Inject
    private ReadingBallot reading;

    @Inject
    private SweepingKeys sweeping;

    @Inject
    private ListingRepresentatives listing;

    @Inject
    private ImportingTally importing;

    @Inject
    private HandingOutPaper paper;

    @Inject
    private TypingTally typing;

    @Inject
    @ConfigProperty(name = "mingping.keys.directory")
    private String keys;

    @Inject
    @ConfigProperty(name = "mingping.db.url")
    private String url;

    @Inject
    @ConfigProperty(name = "mingping.db.owner.user")
    private String ownerName;

    @Inject
    @ConfigProperty(name = "mingping.db.owner.password")
    private String ownerPassword;

    @Inject
    private County county;

    @Test
    @DisplayName("takes each voter's sheet once, shows nothing but numbers while it is open, and gives the branch its tally when it is sealed")
    void fromOpeningToTally() throws Exception {
        opened("9706");
        List<MassCode> codes = issue(CODES);
        assertThat(codes).hasSize(CODES).doesNotHaveDuplicates();
        Refused.under("§4", "CODES_TOO_MANY", () -> issue(1));
        List<String> receipts = new ArrayList<>();
        for (int member = 1; member < MEMBERS; member++) {
            receipts.add(vote(member, member == 1 ? Mark.QUALIFIED : Mark.EXCELLENT, "token-" + member).text());
        }
        for (MassCode code : codes.subList(0, 4)) {
            receipts.add(voteWith(code, Mark.QUALIFIED, "by code").text());
        }
        ReadingBallot.Turnout turnout = turnout();
        assertThat(turnout.members()).isEqualTo(6);
        assertThat(turnout.codesUsed()).isEqualTo(4);
        Refused.under("§1.5", "BALLOT_OPEN", () -> tallies());
        receipts.add(voteWith(codes.get(4), Mark.ABSTAINED, "by code").text());

        ClosingBallot.Closed closed = close();
        assertThat(closed.sheets()).isEqualTo(11).isEqualTo(closed.receipts()).isEqualTo(closed.members() + closed.representatives());
        assertThat(closed.marks()).isEqualTo(6 * (MEMBERS - 1) + 5 * MEMBERS);
        assertThat(township.state(1).phase()).isEqualTo(Phase.COMMITTEE_REVIEW);
        assertThat(township.of(1, "excellent || ' ' || qualified || ' ' || abstained")).as("marked by the five others, who marked 优秀, and by five codes")
                .isEqualTo("5 4 1");
        assertThat(township.of(7, "excellent || ' ' || qualified || ' ' || abstained")).as("did not vote and was marked by everybody").isEqualTo("5 5 1");
        assertThat(tallies()).filteredOn(line -> line.voterGroup() == VoterGroup.REPRESENTATIVES).allSatisfy(line -> assertThat(line.qualified()).isEqualTo(4));
        assertThat(officer().perform(() -> reading.receipts(id(), 0, 200)).items()).containsExactlyElementsOf(receipts.stream().sorted().toList());
        assertThat(township.number("select count(*) from ballot_sheet where branch_appraisal_id = " + id())).as("sheets left").isZero();
        assertThat(key()).as("the key").doesNotExist();
        Refused.under("§1.2", "WRONG_PHASE", this::close);
    }

    @Test
    @DisplayName("counts a voter once: again with the same token gives the same receipt, with another is refused, also after the end")
    void exactlyOnce() throws Exception {
        opened("9707");
        MassCode code = issue(1).get(0);
        Receipt receipt = vote(1, Mark.EXCELLENT, "mine");
        assertThat(vote(1, Mark.UNQUALIFIED, "mine")).isEqualTo(receipt);
        Refused.under("§1.4", "ALREADY_VOTED", () -> vote(1, Mark.EXCELLENT, "another"));
        Receipt byCode = voteWith(code, Mark.EXCELLENT, "code's");
        assertThat(voteWith(code, Mark.UNQUALIFIED, "code's")).isEqualTo(byCode);
        Refused.under("§4", "CODE_USED", () -> voteWith(code, Mark.EXCELLENT, "another"));
        Refused.with("BALLOT_TOKEN", () -> vote(2, Mark.EXCELLENT, ""));
        Refused.with("BALLOT_TOKEN", () -> vote(2, Mark.EXCELLENT, "x".repeat(101)));
        for (int member = 2; member <= MEMBERS; member++) {
            vote(member, Mark.EXCELLENT, "t");
        }
        assertThat(turnout().members()).isEqualTo(MEMBERS);
        close();
        assertThat(vote(1, Mark.EXCELLENT, "mine")).as("who never heard whether it arrived").isEqualTo(receipt);
        assertThat(voteWith(code, Mark.EXCELLENT, "code's")).isEqualTo(byCode);
    }

    @Test
    @DisplayName("refuses who is not on its roll, who marks themselves, and a code that is none")
    void strangers() throws Exception {
        township.settle("9708", township.thisYear(), MEMBERS, MEMBERS);
        openBallot();
        Caller neighbour = township.member(2, MEMBERS + 1);
        Refused.with("NOT_FOUND", () -> neighbour.perform(() -> sheets.own(id())));
        Caller voter = township.member(1, 1);
        Map<Long, Mark> marks = marks(voter, Mark.EXCELLENT);
        marks.put(township.appraised(1), Mark.EXCELLENT);
        Refused.under("§1.4", "SHEET_SELF", () -> voter.perform(() -> casting.cast(id(), marks, "t")));
        Refused.with("NOT_PERMITTED", () -> officer().perform(() -> casting.cast(id(), Map.of(), "t")));
        Refused.with("CODE_FORM", () -> door.enter("abcd", "192.0.2.1", Caller.Via.API));
        MassCode code = issue(1).get(0);
        Refused.under("§1.4", "SHEET_INCOMPLETE", () -> voteWith(code, Map.of(), "t"));
        assertThat(turnout().codesUsed()).as("the code is still good").isZero();
        movedOn();
    }

    /** §1.3: later transfers do not change a frozen roll. */
    private void movedOn() throws Exception {
        long id = id();
        township.people.cells(1).put("所在党支部", township.people.branchName(2));
        township.importRoster();
        Caller moved = township.member(2, 1);
        Map<Long, Mark> marks = marks(moved, Mark.QUALIFIED);
        assertThat(marks).hasSize(MEMBERS - 1);
        moved.perform(() -> casting.cast(id, marks, "t"));
        assertThat(turnout().members()).as("who has moved to another branch still votes where they stand on the roll").isEqualTo(1);
    }

    @Test
    @DisplayName("slows and locks out who guesses codes, from there alone, and writes that down; a used code is no guess")
    void guessing() throws Exception {
        opened("9709");
        MassCode code = issue(1).get(0);
        voteWith(code, Mark.EXCELLENT, "t");
        long begun = System.nanoTime();
        for (int guess = 0; guess < 20; guess++) {
            MassCode guessed = MassCode.draw(new SecureRandom());
            door.enter(code.printed(), "192.0.2.9", Caller.Via.API);
            Refused.with("CODE_UNKNOWN", () -> door.enter(guessed.printed(), "192.0.2.9", Caller.Via.API));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as("twenty guesses take their time").isGreaterThan(Duration.ofSeconds(5));
        Refused.with("CODE_GUESSES", () -> door.enter(code.printed(), "192.0.2.9", Caller.Via.API));
        assertThat(door.enter(code.printed(), "192.0.2.10", Caller.Via.API).used()).isTrue();
        assertThat(township.number("select count(*) from journal where use_case = 'appraisal.guess-code' and code = 'CODE_GUESSES'")).isPositive();
    }

    @Test
    @DisplayName("does not close below the least turnout, nor with a box from which a sheet was taken, into which one was put, or of which one was changed")
    void reconciles() throws Exception {
        opened("9710");
        vote(1, Mark.EXCELLENT, "t");
        Refused.under("§1.5", "TURNOUT_TOO_LOW", this::close);
        for (int member = 2; member <= MEMBERS; member++) {
            vote(member, Mark.EXCELLENT, "t");
        }
        for (String tampering : List.of("delete from ballot_sheet where ctid = (select min(ctid) from ballot_sheet where branch_appraisal_id = %d)",
                "insert into ballot_sheet select * from ballot_sheet where ctid = (select min(ctid) from ballot_sheet where branch_appraisal_id = %d)",
                "update ballot_sheet set sealed = set_byte(sealed, 70, get_byte(sealed, 70) # 1) where ctid = (select min(ctid) from ballot_sheet where branch_appraisal_id = %d)",
                "update ballot_sheet set voter_group = 'REPRESENTATIVES' where ctid = (select min(ctid) from ballot_sheet where branch_appraisal_id = %d)")) {
            keepingAside(() -> {
                asOwner(tampering.formatted(id()));
                assertThat(Stream.of("BOX_SHEETS", "BOX_FOREIGN", "BOX_MARKS")).as(tampering).contains(refusal(this::close));
                assertThat(township.state(1).phase()).isEqualTo(Phase.BALLOT);
                assertThat(township.number("select count(*) from ballot_mark where branch_appraisal_id = " + id())).isZero();
            });
        }
        assertThat(close().sheets()).isEqualTo(MEMBERS);
    }

    @Test
    @DisplayName("does not close where a tick was taken away or put in, a receipt changed or doubled, or a code made used or unused behind its back")
    void reconcilesTheRoll() throws Exception {
        opened("9997");
        List<MassCode> codes = issue(CODES);
        for (int member = 1; member < MEMBERS; member++) {
            vote(member, Mark.EXCELLENT, "t");
        }
        for (MassCode code : codes.subList(0, 4)) {
            voteWith(code, Mark.QUALIFIED, "t");
        }
        String last = "select m.id from member m where m.id_number = '" + township.people.idNumber(MEMBERS) + "'";
        Map<String, String> tamperings = new LinkedHashMap<>();
        tamperings.put("delete from ballot_tick where ctid = (select min(ctid) from ballot_tick where branch_appraisal_id = %1$d)", "BOX_SHEETS");
        tamperings.put("insert into ballot_tick select county_id, scope_path, branch_appraisal_id, round, (" + last + "), token_hash, reverse(receipt) from ballot_tick"
                + " where ctid = (select min(ctid) from ballot_tick where branch_appraisal_id = %1$d)", "BOX_SHEETS");
        tamperings.put("update ballot_tick set member_id = (" + last + ") where ctid = (select min(ctid) from ballot_tick where branch_appraisal_id = %1$d)", "BOX_MARKS");
        tamperings.put("update ballot_tick set receipt = '3333-4444-6666-7777' where ctid = (select min(ctid) from ballot_tick where branch_appraisal_id = %1$d)",
                "BOX_RECEIPTS");
        tamperings.put("update ballot_tick set receipt = (select max(receipt) from ballot_tick where branch_appraisal_id = %1$d) where branch_appraisal_id = %1$d"
                + " and receipt = (select min(receipt) from ballot_tick where branch_appraisal_id = %1$d)", "BOX_RECEIPTS");
        tamperings.put("update mass_code set receipt = '3333-4444-6666-7777' where ctid = (select min(ctid) from mass_code where branch_appraisal_id = %1$d"
                + " and state = 'USED')", "BOX_RECEIPTS");
        tamperings.put("update mass_code set state = 'ISSUED', token_hash = null, receipt = null where ctid = (select min(ctid) from mass_code"
                + " where branch_appraisal_id = %1$d and state = 'USED')", "BOX_SHEETS");
        tamperings.put("update mass_code set state = 'CANCELLED', token_hash = null, receipt = null where ctid = (select min(ctid) from mass_code"
                + " where branch_appraisal_id = %1$d and state = 'USED')", "BOX_SHEETS");
        tamperings.put("update mass_code set state = 'USED', token_hash = '\\x00', receipt = '3333-4444-6666-7777' where branch_appraisal_id = %1$d and state = 'ISSUED'",
                "BOX_SHEETS");
        tamperings.put("delete from mass_code where ctid = (select min(ctid) from mass_code where branch_appraisal_id = %1$d and state = 'USED')", "BOX_SHEETS");
        for (Map.Entry<String, String> tampering : tamperings.entrySet()) {
            keepingAside(() -> {
                asOwner(tampering.getKey().formatted(id()));
                assertThat(refusal(this::close)).as(tampering.getKey()).isEqualTo(tampering.getValue());
                assertThat(township.state(1).phase()).isEqualTo(Phase.BALLOT);
                assertThat(township.number("select count(*) from ballot_mark where branch_appraisal_id = " + id())).isZero();
            });
        }
        vote(MEMBERS, Mark.EXCELLENT, "a refused closing has not ended the vote");
        assertThat(close().sheets()).isEqualTo(MEMBERS + 4);
    }

    @Test
    @DisplayName("is sealed as if nothing had been, where sealing was interrupted at whatever step; and nobody votes in between: their marks would be the difference")
    void interrupted() throws Exception {
        opened("9998");
        for (int member = 1; member < MEMBERS; member++) {
            vote(member, member == 1 ? Mark.UNQUALIFIED : Mark.EXCELLENT, "t");
        }
        asOwner("create function interruption() returns trigger language plpgsql as 'begin raise exception ''interrupted''; end'");
        asOwner("create function ending() returns trigger language plpgsql as 'begin perform pg_terminate_backend(pg_backend_pid()); return null; end'");
        try {
            for (String step : List.of("before update of sealed_at on ballot_box for each row when (new.branch_appraisal_id = %d) execute function interruption()",
                    "after insert on ballot_mark for each row when (new.branch_appraisal_id = %d) execute function ending()",
                    "before delete on ballot_sheet for each row when (old.branch_appraisal_id = %d) execute function interruption()",
                    "after update on member_appraisal for each row when (new.branch_appraisal_id = %d) execute function interruption()",
                    "before update of phase on branch_appraisal for each row when (new.id = %d) execute function interruption()",
                    "before insert on journal for each row when (new.use_case = 'appraisal.close-ballot' and new.outcome = 'DONE' and %d > 0)"
                            + " execute function interruption()",
                    "constraint after insert on ballot_mark deferrable initially deferred for each row when (new.branch_appraisal_id = %d)"
                            + " execute function interruption()")) {
                String kind = step.startsWith("constraint") ? "constraint trigger interrupts " : "trigger interrupts ";
                asOwner("create " + kind + step.replace("constraint ", "").formatted(id()));
                assertThat(catchThrowable(this::close)).as(step).isNotNull().isNotInstanceOf(Refusal.class);
                asOwner("drop trigger interrupts on " + step.replaceAll(".* on (\\w+) .*", "$1").strip());
                answering();
                asItWas(step);
            }
        } finally {
            asOwner("drop function interruption cascade");
            asOwner("drop function ending cascade");
        }
        ClosingBallot.Closed closed = close();
        assertThat(closed.sheets()).isEqualTo(MEMBERS - 1);
        assertThat(closed.marks()).isEqualTo((MEMBERS - 1) * (MEMBERS - 1)).isEqualTo(
                (int) township.number("select count(*) from ballot_mark where branch_appraisal_id = " + id()));
        assertThat(township.of(2, "excellent || ' ' || unqualified")).isEqualTo("4 1");
        assertThat(key()).doesNotExist();
    }

    private void asItWas(String step) throws Exception {
        assertThat(township.state(1).phase()).as(step).isEqualTo(Phase.BALLOT);
        assertThat(township.number("select count(*) from ballot_sheet where branch_appraisal_id = " + id())).as(step).isEqualTo(MEMBERS - 1);
        assertThat(township.number("select count(*) from ballot_mark where branch_appraisal_id = " + id())).as(step).isZero();
        assertThat(township.number("select count(*) from ballot_box where sealed_at is null and branch_appraisal_id = " + id())).as(step).isEqualTo(1);
        assertThat(township.of(2, "excellent")).as(step).isEqualTo("null");
        assertThat(key()).as(step).exists();
        Refused.under("§1.5", "BALLOT_CLOSED", () -> vote(MEMBERS, Mark.EXCELLENT, "t"));
        Refused.under("§1.5", "BALLOT_CLOSED", () -> issue(1));
        assertThat(vote(1, Mark.EXCELLENT, "t").text()).as("who asks again").isNotEmpty();
        assertThat(turnout().members()).isEqualTo(MEMBERS - 1);
    }

    /** A pool notices only in use that a connection was ended. */
    private void answering() throws Exception {
        for (int turn = 0; turn < 40; turn++) {
            if (catchThrowable(this::turnout) == null && catchThrowable(() -> vote(1, Mark.EXCELLENT, "t")) == null) {
                return;
            }
        }
    }

    @Test
    @DisplayName("changes nothing where its key is lost, damaged, unreadable, away with the whole store, or another box's")
    void keys() throws Exception {
        township.settle("9711", township.thisYear(), MEMBERS, MEMBERS);
        openBallot();
        township.act(township.officer(2), 2, seen -> {
            opening.open(seen.id(), seen.version(), CODES);
            return null;
        });
        for (int member = 1; member <= MEMBERS; member++) {
            vote(member, Mark.EXCELLENT, "t");
        }
        byte[] key = Files.readAllBytes(key());
        Files.delete(key());
        Refused.under("§4", "BALLOT_KEY_LOST", this::close);
        byte[] damaged = key.clone();
        damaged[damaged.length - 1] ^= 1;
        Files.write(key(), damaged);
        Refused.under("§4", "BALLOT_KEY_UNREADABLE", this::close);
        Files.write(key(), Files.readAllBytes(Path.of(keys, county.id() + "-" + township.state(2).id() + "-1.key")));
        Refused.under("§4", "BALLOT_KEY_UNREADABLE", this::close);
        assertThat(township.state(1).phase()).isEqualTo(Phase.BALLOT);
        assertThat(turnout().members()).isEqualTo(MEMBERS);
        Files.delete(key());
        Files.createDirectory(key());
        Refused.under("§4", "KEY_STORE_UNAVAILABLE", this::close);
        Files.delete(key());
        Path away = Path.of(keys + ".away");
        Files.move(Path.of(keys), away);
        Refused.under("§4", "KEY_STORE_UNAVAILABLE", this::close);
        Files.move(away, Path.of(keys));
        assertThat(township.number("select count(*) from ballot_box where ended_at is not null and branch_appraisal_id = " + id())).as("vote ended").isZero();
        Files.write(key(), key);
        assertThat(close().sheets()).isEqualTo(MEMBERS);
    }

    @Test
    @DisplayName("adds up what came from screens, from codes and from paper that two people typed; nobody votes two ways")
    void threeWays() throws Exception {
        township.settle("9714", township.thisYear(), 12);
        openBallot();
        List<MassCode> codes = issue(CODES);
        for (int member = 1; member <= 6; member++) {
            vote(member, Mark.EXCELLENT, "t");
        }
        for (MassCode code : codes) {
            voteWith(code, every(12, Mark.QUALIFIED), "t");
        }
        Refused.under("§1.4", "PAPER_HAS_VOTED", () -> handOut(1));
        for (int member = 7; member <= 10; member++) {
            handOut(member);
        }
        Refused.under("§1.4", "VOTES_ON_PAPER", () -> vote(7, Mark.EXCELLENT, "t"));
        Refused.under("§1.5", "PAPER_NOT_COUNTED", this::close);
        Refused.under("§1.5", "PAPER_HAS_VOTED", () -> typePaper(1, 2, 3, 4, 5));
        typePaper(7, 8, 9, 10);
        assertThat(township.state(1).phase()).as("others still vote").isEqualTo(Phase.BALLOT);
        Refused.under("§4", "BALLOT_FEW_ON_PAPER", this::close);
        Refused.under("§1.5", "PAPER_COUNTED", () -> handOut(11));
        discardPaper();
        handOut(11);
        typePaper(7, 8, 9, 10, 11);
        ClosingBallot.Closed closed = close();
        assertThat(closed.sheets()).isEqualTo(11);
        assertThat(closed.paperSheets()).isEqualTo(5);
        assertThat(township.of(1, "excellent || ' ' || qualified || ' ' || basically_qualified")).isEqualTo("5 5 5");
        assertThat(township.of(7, "excellent || ' ' || qualified || ' ' || basically_qualified")).isEqualTo("6 5 4");
        assertThat(township.of(12, "excellent || ' ' || qualified || ' ' || basically_qualified")).isEqualTo("6 5 5");
        assertThat(tallies()).extracting(Tally::voterGroup).as("the paper was members' alone").doesNotContain(VoterGroup.POOLED);
    }

    @Test
    @DisplayName("§1.3 counts mass representatives by their named list, which is frozen when it opens")
    void namedList() throws Exception {
        township.settle("9715", township.thisYear(), MEMBERS);
        List<Representative> list = Representative.typed("张三 村民代表\n李四\n王五");
        township.act(officer(), 1, seen -> {
            listing.replace(seen.id(), seen.version(), list);
            return null;
        });
        Refused.under("§1.3", "REPRESENTATIVES_DIFFER", this::openBallot);
        township.act(officer(), 1, seen -> {
            opening.open(seen.id(), seen.version(), null);
            return null;
        });
        assertThat(issue(3)).hasSize(3);
        Refused.under("§4", "CODES_TOO_MANY", () -> issue(1));
        long id = id();
        assertThat(officer().perform(() -> listing.of(id))).isEqualTo(list);
        Refused.under("§1.2", "WRONG_PHASE", () -> township.act(officer(), 1, seen -> {
            listing.replace(seen.id(), seen.version(), List.of());
            return null;
        }));
    }

    @Test
    @DisplayName("loses the key that a server left behind which ended right after sealing, and no key of an open box")
    void swept() throws Exception {
        township.settle("9713", township.thisYear(), MEMBERS, MEMBERS);
        openBallot();
        for (int member = 1; member <= MEMBERS; member++) {
            vote(member, Mark.EXCELLENT, "t");
        }
        byte[] key = Files.readAllBytes(key());
        sweeping.sweep();
        assertThat(key()).as("of the open box").exists();
        close();
        Files.write(key(), key);
        assertThat(sweeping.sweep()).isPositive();
        assertThat(key()).as("of the sealed box").doesNotExist();
    }

    @Test
    @DisplayName("is not overwritten by typed or imported totals once somebody has voted, and takes no sheet once its public key was replaced")
    void notOverwritten() throws Exception {
        opened("9712");
        vote(1, Mark.EXCELLENT, "t");
        Refused.under("§1.5", "PAPER_MEMBERS_TOO_MANY", () -> township.tally(1, Township.QUALIFIED));
        List<String[]> rows = new ArrayList<>(List.<String[]>of(TALLY));
        for (int member = 1; member <= MEMBERS; member++) {
            rows.add(new String[] {township.people.branchCode(1), township.name(member), township.people.idNumber(member), "12", "12", "0", "11", "0", "0", "0"});
        }
        Upload workbook = new Upload(RosterFixture.sheet("民主测评计票表", rows.toArray(String[][]::new)), township.cycle);
        ImportReport report = Officer.ofCounty(county, () -> importing.store(workbook, Progress.UNWATCHED));
        assertThat(report.rejected()).hasSize(MEMBERS).allSatisfy(finding -> assertThat(finding.code()).isEqualTo("BALLOT_HAS_SHEETS"));
        assertThat(turnout().members()).isEqualTo(1);
        asOwner("update ballot_box set public_key = set_byte(public_key, 3, get_byte(public_key, 3) # 1) where branch_appraisal_id = " + id());
        Refused.under("§4", "BALLOT_KEY_FOREIGN", () -> vote(2, Mark.EXCELLENT, "t"));
        assertThat(turnout().members()).isEqualTo(1);
    }

    private void opened(String code) throws Exception {
        township.settle(code, township.thisYear(), MEMBERS);
        openBallot();
    }

    private void openBallot() throws Exception {
        township.act(officer(), 1, seen -> {
            opening.open(seen.id(), seen.version(), CODES);
            return null;
        });
    }

    private long id() throws SQLException {
        return township.state(1).id();
    }

    private Caller officer() {
        return township.officer(1);
    }

    private List<MassCode> issue(int count) throws Exception {
        long id = id();
        return officer().perform(() -> issuing.issue(id, count));
    }

    private Map<Long, Mark> marks(Caller voter, Mark mark) throws Exception {
        long id = id();
        Map<Long, Mark> marks = new HashMap<>();
        voter.perform(() -> sheets.own(id)).lines().forEach(line -> marks.put(line.id(), mark));
        return marks;
    }

    private Receipt vote(int member, Mark mark, String token) throws Exception {
        long id = id();
        Caller voter = township.member(1, member);
        Map<Long, Mark> marks = marks(voter, mark);
        return voter.perform(() -> casting.cast(id, marks, token));
    }

    private Receipt voteWith(MassCode code, Mark mark, String token) throws Exception {
        return voteWith(code, every(MEMBERS, mark), token);
    }

    private Map<Long, Mark> every(int members, Mark mark) throws Exception {
        Map<Long, Mark> marks = new HashMap<>();
        for (int member = 1; member <= members; member++) {
            marks.put(township.appraised(member), mark);
        }
        return marks;
    }

    private void handOut(int member) throws Exception {
        long id = id();
        long appraised = township.appraised(member);
        officer().perform(() -> {
            paper.handOut(id, appraised);
            return null;
        });
    }

    private void discardPaper() throws Exception {
        long id = id();
        ReadingTallySheet.Sheet sheet = township.sheet(officer(), 1);
        officer().perform(() -> {
            typing.discard(id, sheet.round());
            return null;
        });
    }

    /** Two people type the sheets of these members, who marked everybody 基本合格. */
    private void typePaper(Integer... members) throws Exception {
        List<Long> voted = new ArrayList<>();
        for (int member : members) {
            voted.add(township.appraised(member));
        }
        long id = id();
        for (Caller typist : List.of(officer(), township.secondOfficer(1))) {
            ReadingTallySheet.Sheet sheet = township.sheet(typist, 1);
            List<TallyRow> rows = sheet.lines().stream().map(line -> new TallyRow(Long.toString(line.memberAppraisalId()), line.name(),
                    voted.contains(line.memberAppraisalId()), new Votes(0, 0, members.length - (voted.contains(line.memberAppraisalId()) ? 1 : 0), 0, 0))).toList();
            typist.perform(() -> typing.type(id, sheet.round(), members.length, new ReturnedSheets(members.length, 0), rows));
        }
    }

    private Receipt voteWith(MassCode code, Map<Long, Mark> marks, String token) throws Exception {
        CodeDoor.Entered entered = door.enter(code.printed(), "192.0.2.2", Caller.Via.API);
        return entered.caller().perform(() -> casting.castWithCode(entered.branchAppraisalId(), entered.round(), entered.code(), marks, token));
    }

    private ClosingBallot.Closed close() throws Exception {
        long id = id();
        return officer().perform(() -> closing.close(id));
    }

    private ReadingBallot.Turnout turnout() throws Exception {
        long id = id();
        return township.township(Role.TOWNSHIP_OFFICER).perform(() -> reading.turnout(id));
    }

    private List<Tally> tallies() throws Exception {
        long id = id();
        return officer().perform(() -> reading.tallies(id, 0, 200)).items();
    }

    private Path key() throws SQLException {
        return Path.of(keys, county.id() + "-" + id() + "-1.key");
    }

    private static String refusal(ThrowingCallable act) {
        Throwable thrown = catchThrowable(act);
        return thrown instanceof Refusal refused ? refused.code() : String.valueOf(thrown);
    }

    /** What a test does to the box. */
    @FunctionalInterface
    private interface Deed {

        void run() throws Exception;
    }

    /** Does it, and puts roll, codes and box back as they were. */
    private void keepingAside(Deed deed) throws Exception {
        List<String> tables = List.of("ballot_sheet", "ballot_tick", "mass_code");
        for (String table : tables) {
            asOwner("create table mingping.%1$s_aside as select * from mingping.%1$s where branch_appraisal_id = %2$d".formatted(table, id()));
        }
        try {
            deed.run();
        } finally {
            for (String table : tables) {
                asOwner("delete from mingping.%1$s where branch_appraisal_id = %2$d".formatted(table, id()));
                asOwner("insert into mingping.%1$s select * from mingping.%1$s_aside".formatted(table));
                asOwner("drop table mingping.%s_aside".formatted(table));
            }
        }
    }

    private void asOwner(String statement) throws SQLException {
        try (Connection connection = owner(); Statement run = connection.createStatement()) {
            run.execute("set search_path to mingping");
            run.execute(statement);
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(url, ownerName, ownerPassword);
    }
}
