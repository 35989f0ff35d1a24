package org.mingping.appraisal.persistence.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingping.appraisal.model.ballot.BoxName;
import org.mingping.appraisal.model.ballot.SheetForm;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/**
 * The frozen roll of an open ballot: who stands on the sheet, and who may vote. Voters see nobody's appraisal but their own, so it is read
 * with the branch's view; once frozen it never changes (§1.3), so it is read once for all of them.
 */
@ApplicationScoped
public class BallotRoll {

    private static final int REMEMBERED = 2_000;

    private static final String LINES = """
            select r.id, r.member_id, r.name, r.status, r.may_vote, not :again or exists (
                       select 1 from ballot_member b where b.county_id = r.county_id and b.branch_appraisal_id = r.branch_appraisal_id and b.round = :round
                                                       and b.member_appraisal_id = r.id) as on_sheet
              from member_appraisal r where r.county_id = :county and r.branch_appraisal_id = :branch
            union all
            select c.id, c.member_id, c.name, c.status, c.may_vote, not c.may_vote
              from case_ballot_roll c where c.county_id = :county and c.case_ballot_id = :branch order by id""";

    @Inject
    private Database database;

    @Inject
    private County county;

    private final Map<BoxName, Frozen> remembered = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<BoxName, Frozen> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** One name on the roll. @param onSheet whether it is voted on: all are, except where the branch votes again on some (§1.6), or on one whose case it is (§5) */
    public record Line(long id, long memberId, String name, String status, boolean mayVote, boolean onSheet) {
    }

    /** Everyone on it. @param again whether the sheet is about those alone whom the votes gave no grade */
    public record Frozen(List<Line> lines, SheetForm form, boolean again) {

        /** The appraisal of a member who may vote. */
        public Optional<Line> voter(Long memberId) {
            return lines.stream().filter(line -> memberId != null && line.memberId() == memberId && line.mayVote()).findFirst();
        }

        /** Whom a sheet is about. */
        public List<Line> sheet() {
            return lines.stream().filter(Line::onSheet).toList();
        }

        /** Those who have somebody to mark: in a vote again that is about one member alone, that member has not (decision 0004, 37). */
        public int voters() {
            return voters(List.of());
        }

        /** @param onPaper members who were handed paper: whose sheet came back is among the voters, whatever is on it */
        public int voters(Collection<Long> onPaper) {
            return (int) lines.stream().filter(line -> line.mayVote() && (!isAlone(line.id()) || onPaper.contains(line.memberId()))).count();
        }

        /** Whether the sheet of a vote again is about nobody but them. @param memberAppraisal null for who is not appraised */
        public boolean isAlone(Long memberAppraisal) {
            return again && memberAppraisal != null && form.members().equals(List.of(memberAppraisal));
        }
    }

    /** @param box an opened one: rolls that are not frozen are never remembered */
    public Frozen of(Boxes.Box box) {
        synchronized (remembered) {
            Frozen known = remembered.get(box.name());
            if (known != null) {
                return known;
            }
        }
        Frozen read = read(box);
        synchronized (remembered) {
            remembered.put(box.name(), read);
        }
        return read;
    }

    private Frozen read(Boxes.Box box) {
        Frozen[] read = new Frozen[1];
        database.whileSeeing(box.scopePath(), () -> {
            List<Line> lines = database.query(handle -> handle.createQuery(LINES).bind("county", county.id()).bind("branch", box.branchAppraisalId()).bind("round", box.round())
                    .bind("again", box.isAgain()).mapTo(Line.class).list());
            read[0] = new Frozen(lines, new SheetForm(lines.stream().filter(Line::onSheet).map(Line::id).toList()), box.isAgain());
        });
        return read[0];
    }
}
