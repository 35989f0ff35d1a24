package org.mingping.appraisal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.MemberAppraisal;
import org.mingping.appraisal.model.NoticeKind;
import org.mingping.appraisal.persistence.ballot.OverdueBoxes;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Puts a notice into a member's or an organisation's box; its text is its kind's. */
@ApplicationScoped
public class Notices {

    private static final String INSERT = """
            insert into notice (county_id, scope_path, member_id, kind, arguments, link, created_at)
            values (:county, :path, :member, :kind, :arguments, :link, :now)""";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Inject
    private County county;

    public void toMember(MemberAppraisal member, NoticeKind kind, String... arguments) {
        put(member.getScopePath(), member.getMemberId(), kind, "/appraisal/my-grade.xhtml?id=" + member.getId(), arguments);
    }

    public void toBranch(BranchAppraisal branch, NoticeKind kind, String... arguments) {
        put(branch.getScopePath(), null, kind, "/appraisal/branch.xhtml?id=" + branch.getId(), arguments);
    }

    /** To a member who objected to the branch's posted list. */
    public void toObjector(BranchAppraisal branch, long member, NoticeKind kind, String... arguments) {
        put(branch.getScopePath(), member, kind, "/appraisal/objections.xhtml?id=" + branch.getId(), arguments);
    }

    /** To the superior that examines the branch's members. */
    public void toTownship(BranchAppraisal branch, MemberAppraisal about, NoticeKind kind, String... arguments) {
        put(superior(branch.getScopePath()), null, kind, "/appraisal/member.xhtml?branch=" + branch.getId() + "&id=" + about.getId(), arguments);
    }

    /**
     * To the branch and to its superior: its ballot is past the deadline and could not be closed. Why stands in it as a refusal's code with what belongs to it.
     */
    public void ballotOverdue(OverdueBoxes.Due box, String reason, List<String> arguments) {
        List<String> values = new ArrayList<>(List.of(box.branchName(), reason));
        values.addAll(arguments);
        for (String path : List.of(box.scopePath(), superior(box.scopePath()))) {
            put(path, null, NoticeKind.BALLOT_OVERDUE, "/appraisal/branch.xhtml?id=" + box.branchAppraisalId(), values.toArray(String[]::new));
        }
    }

    private static String superior(String path) {
        return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
    }

    private void put(String path, Long member, NoticeKind kind, String link, String... arguments) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (String argument : arguments) {
            array.add(argument);
        }
        database.execute(handle -> handle.createUpdate(INSERT)
                .bind("county", county.id()).bind("path", path).bind("member", member).bind("kind", kind.code())
                .bind("arguments", array.build().toString()).bind("link", link).bind("now", OffsetDateTime.now(clock)).execute());
    }
}
