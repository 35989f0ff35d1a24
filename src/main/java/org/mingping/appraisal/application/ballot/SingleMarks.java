package org.mingping.appraisal.application.ballot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mingping.appraisal.model.TallyRow;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.appraisal.model.ballot.Reconciliation;
import org.mingping.appraisal.model.ballot.SmallNumbersPolicy;
import org.mingping.appraisal.model.ballot.VoterGroup;
import org.mingping.appraisal.persistence.ballot.BallotBox.Single;
import org.mingping.appraisal.persistence.ballot.PaperBesideBox;

/** All sheets of a ballot, from screens and from paper, as single marks of nobody. */
final class SingleMarks {

    private final List<Single> marks = new ArrayList<>();

    private SingleMarks() {
    }

    /** Paper is counted for both groups together; where both voted on it, nothing is kept apart. */
    static SingleMarks of(SmallNumbersPolicy numbers, List<Reconciliation.Opened> sheets, PaperBesideBox.Counted paper) {
        int ofMembers = (int) sheets.stream().filter(sheet -> sheet.group() == VoterGroup.MEMBERS).count();
        boolean paperOfBoth = paper.membersReturned() > 0 && paper.representativesReturned() > 0;
        Map<VoterGroup, VoterGroup> storedAs = numbers.storedAs(ofMembers + paper.membersReturned(), sheets.size() - ofMembers + paper.representativesReturned());
        SingleMarks all = new SingleMarks();
        sheets.forEach(sheet -> sheet.marks().forEach((member, mark) ->
                all.marks.add(new Single(paperOfBoth ? VoterGroup.POOLED : storedAs.get(sheet.group()), member, mark))));
        VoterGroup onPaper = paperOfBoth ? VoterGroup.POOLED : storedAs.get(paper.membersReturned() > 0 ? VoterGroup.MEMBERS : VoterGroup.REPRESENTATIVES);
        paper.rows().forEach(row -> all.add(onPaper, row));
        return all;
    }

    private void add(VoterGroup group, TallyRow row) {
        long member = Long.parseLong(row.member());
        int[] counts = {row.votes().excellent(), row.votes().qualified(), row.votes().basicallyQualified(), row.votes().unqualified(), row.votes().abstained()};
        for (Mark mark : Mark.values()) {
            marks.addAll(Collections.nCopies(counts[mark.ordinal()], new Single(group, member, mark)));
        }
    }

    /** In an order that says nothing of the sheets'. */
    List<Single> shuffled(Random random) {
        Collections.shuffle(marks, random);
        return marks;
    }

    int size() {
        return marks.size();
    }
}
