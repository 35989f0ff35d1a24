package org.mingping.dues.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.dues.application.FixingYear;
import org.mingping.dues.application.ReadingFixing;
import org.mingping.dues.model.DuesKind;
import org.mingping.shared.Messages;
import org.mingping.shared.web.FieldFaults;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Words;

/** {@code fixing.xhtml}: what the members of a branch owe in a year, fixed in one action. */
@Named
@ViewScoped
public class FixingPage extends YearOfBranch {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingFixing reading;
    @Inject
    private FixingYear fixing;
    @Inject
    private FieldFaults faults;
    @Inject
    private Tell tell;

    private transient ReadingFixing.Fixing shown;
    private List<FixingRow> rows = List.of();

    public void load() {
        shown = reading.read(getBranch(), getYear());
        setYear(shown.year());
        rows = Stream.concat(shown.missing().stream(), shown.toFix().stream()).map(FixingRow::new).toList();
    }

    public String fix() {
        if (!faults.tell(faulty())) {
            return null;
        }
        int fixed = fixing.fix(getBranch(), getYear(), rows.stream().map(FixingRow::choice).toList());
        tell.done("dues", "fixing.done", fixed, Integer.toString(getYear()));
        return AssessmentPages.FIXING + "?faces-redirect=true&year=" + getYear() + (getBranch() == null ? "" : "&branch=" + getBranch());
    }

    private Map<String, String> faulty() {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).isFaulty()) {
                sentences.put("fixing:rows:" + at + ":base", Messages.text(Words.locale(), "dues", "fixing.base.fault", rows.get(at).getName()));
            }
        }
        return sentences;
    }

    /** Not kept with the view: read anew where it is gone. */
    public ReadingFixing.Fixing getShown() {
        if (shown == null) {
            shown = reading.read(getBranch(), getYear());
        }
        return shown;
    }

    public boolean isMayFix() {
        return getShown().open() && !rows.isEmpty() && (Caller.current().is(Role.BRANCH_OFFICER) || Caller.current().is(Role.TOWNSHIP_OFFICER));
    }

    /** What the confirmation says. */
    public String getWhat() {
        return Messages.text(Words.locale(), "dues", "fixing.what", getShown().branch().name(), Integer.toString(getYear()), rows.size());
    }

    public DuesKind[] getKinds() {
        return DuesKind.values();
    }

    public List<FixingRow> getRows() {
        return rows;
    }
}
