package org.mingping.appraisal.web.ballot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.HolderNames;
import org.mingping.appraisal.application.ballot.ReadingCodeIssues;
import org.mingping.appraisal.persistence.ballot.CodeIssues;
import org.mingping.appraisal.web.BranchPage;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Words;

/** The part of {@code branch.xhtml} that says who issued codes and who stood by (§4). */
@Named
@RequestScoped
public class IssuesStep {

    @Inject
    private BranchPage branch;

    @Inject
    private ReadingCodeIssues reading;

    @Inject
    private HolderNames names;

    private List<Line> lines;

    /** One time, in words. @param second name of who stood by, empty for nobody */
    public record Line(String text, String second) {
    }

    /** Empty for members, and where nothing was issued. */
    public List<Line> getLines() {
        if (lines == null) {
            lines = Caller.current().isConfinedToOwn() ? List.of() : reading.of(branch.getId()).stream().map(this::line).toList();
        }
        return lines;
    }

    private Line line(CodeIssues.Issue issue) {
        if (issue.issuedBy() == null) {
            return new Line(Words.say1("appraisal", "issues.before", issue.codes()), "");
        }
        String second = names.name(issue.secondPerson());
        return new Line(Messages.text(Words.locale(), "appraisal", second.isEmpty() ? "issues.alone.line" : "issues.line", Words.moment(issue.issuedAt()),
                names.name(issue.issuedBy()), issue.codes(), second), second);
    }
}
