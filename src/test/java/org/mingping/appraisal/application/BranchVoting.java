package org.mingping.appraisal.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingping.access.Caller;
import org.mingping.appraisal.application.ballot.CastingBallot;
import org.mingping.appraisal.application.ballot.CodeDoor;
import org.mingping.appraisal.application.ballot.HandingOutPaper;
import org.mingping.appraisal.application.ballot.ReadingSheet;
import org.mingping.appraisal.model.ReturnedSheets;
import org.mingping.appraisal.model.TallyRow;
import org.mingping.appraisal.model.Votes;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.appraisal.model.ballot.MassCode;

/** The voters of a township's first branch, on screens, with codes and on paper, by the product's use cases. */
@Dependent
public class BranchVoting {

    @Inject
    private OpeningBallot opening;

    @Inject
    private ReadingSheet sheets;

    @Inject
    private CastingBallot casting;

    @Inject
    private CodeDoor door;

    @Inject
    private HandingOutPaper paper;

    @Inject
    private TypingTally typing;

    void open(Township township, int representatives) throws Exception {
        township.act(township.officer(1), 1, seen -> {
            opening.open(seen.id(), seen.version(), representatives);
            return null;
        });
    }

    void vote(Township township, int member) throws Exception {
        long id = township.state(1).id();
        township.member(1, member).perform(() -> {
            Map<Long, Mark> marks = new HashMap<>();
            sheets.own(id).lines().forEach(line -> marks.put(line.id(), Mark.QUALIFIED));
            return casting.cast(id, marks, "t");
        });
    }

    void vote(MassCode code) throws Exception {
        CodeDoor.Entered holder = door.enter(code.printed(), "192.0.2.97", Caller.Via.API);
        holder.caller().perform(() -> {
            Map<Long, Mark> marks = new HashMap<>();
            sheets.withCode(holder).lines().forEach(line -> marks.put(line.id(), Mark.QUALIFIED));
            return casting.castWithCode(holder.branchAppraisalId(), holder.round(), holder.code(), marks, "t");
        });
    }

    void handOut(Township township, int member) throws Exception {
        long id = township.state(1).id();
        long appraised = township.appraised(member);
        township.officer(1).perform(() -> {
            paper.handOut(id, appraised);
            return null;
        });
    }

    void takeBack(Township township, int member) throws Exception {
        long id = township.state(1).id();
        long appraised = township.appraised(member);
        township.officer(1).perform(() -> {
            paper.takeBack(id, appraised);
            return null;
        });
    }

    /** Two people type the sheets of these members, who marked everybody 基本合格. */
    void typePaper(Township township, Integer... members) throws Exception {
        typeSheets(township, 0, members);
    }

    /** As {@link #typePaper(Township, Integer...)}, with so many sheets of mass representatives. */
    TypingTally.Result typeSheets(Township township, int representatives, Integer... members) throws Exception {
        return type(township, new ReturnedSheets(members.length, representatives), members);
    }

    /** As {@link #typeSheets}, with these members' rows marked as having voted. */
    TypingTally.Result type(Township township, ReturnedSheets returned, Integer... members) throws Exception {
        TypingTally.Result result = null;
        List<Long> voted = new ArrayList<>();
        for (int member : members) {
            voted.add(township.appraised(member));
        }
        long id = township.state(1).id();
        for (Caller typist : List.of(township.officer(1), township.secondOfficer(1))) {
            ReadingTallySheet.Sheet sheet = township.sheet(typist, 1);
            List<TallyRow> rows = sheet.lines().stream().map(line -> new TallyRow(Long.toString(line.memberAppraisalId()), line.name(),
                    voted.contains(line.memberAppraisalId()), new Votes(0, 0, returned.total() - (voted.contains(line.memberAppraisalId()) ? 1 : 0), 0, 0))).toList();
            result = typist.perform(() -> typing.type(id, sheet.round(), returned.total(), returned, rows));
        }
        return result;
    }
}
