package org.mingping.appraisal.persistence.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            select id, member_id, name, status, may_vote from member_appraisal
             where county_id = :county and branch_appraisal_id = :branch order by id""";

    @Inject
    private Database database;

    @Inject
    private County county;

    private final Map<Long, Frozen> remembered = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Frozen> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** One name on the sheet. */
    public record Line(long id, long memberId, String name, String status, boolean mayVote) {
    }

    /** Everyone on it. */
    public record Frozen(List<Line> lines, SheetForm form) {

        /** The appraisal of a member who may vote. */
        public Optional<Line> voter(Long memberId) {
            return lines.stream().filter(line -> memberId != null && line.memberId() == memberId && line.mayVote()).findFirst();
        }

        public int voters() {
            return (int) lines.stream().filter(Line::mayVote).count();
        }
    }

    /** @param box an opened one: rolls that are not frozen are never remembered */
    public Frozen of(Boxes.Box box) {
        synchronized (remembered) {
            Frozen known = remembered.get(box.branchAppraisalId());
            if (known != null) {
                return known;
            }
        }
        Frozen read = read(box);
        synchronized (remembered) {
            remembered.put(box.branchAppraisalId(), read);
        }
        return read;
    }

    private Frozen read(Boxes.Box box) {
        Frozen[] read = new Frozen[1];
        database.whileSeeing(box.scopePath(), () -> {
            List<Line> lines = database.query(handle -> handle.createQuery(LINES).bind("county", county.id()).bind("branch", box.branchAppraisalId())
                    .mapTo(Line.class).list());
            read[0] = new Frozen(lines, new SheetForm(lines.stream().map(Line::id).toList()));
        });
        return read[0];
    }
}
