package org.mingping.orglife.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.orglife.application.ReadingMeetings;
import org.mingping.orglife.application.ReadingTalks;
import org.mingping.orglife.application.RecordingTalk;
import org.mingping.orglife.model.TalkKind;
import org.mingping.orglife.persistence.Branches;
import org.mingping.orglife.persistence.Talks;
import org.mingping.shared.Page;
import org.mingping.shared.web.Tell;

/** {@code talks.xhtml}: studies and talks on record; a branch adds one. */
@Named
@ViewScoped
public class TalksPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SIZE = 50;

    @Inject
    private ReadingTalks reading;
    @Inject
    private ReadingMeetings meetings;
    @Inject
    private RecordingTalk recording;
    @Inject
    private Tell tell;

    private String organisation;
    private TalkKind kind;
    private int page;
    private transient Page<Talks.Line> found;
    private List<Branches.Host> choice = List.of();
    private List<Branches.Member> members = List.of();
    private Long shown;
    private String said;
    private TalkKind added;
    private LocalDate day;
    private String ledBy;
    private String content;
    private Long[] chosen = {};

    public void load() {
        page = Math.max(page, 0);
        choice = meetings.organisations(organisation);
        members = isOfficer() ? meetings.members() : List.of();
    }

    public String add() {
        recording.record(null, added, day, ledBy, Arrays.stream(chosen).filter(Objects::nonNull).toList(), content);
        tell.done("orglife", "talks.done");
        return LifePages.TALKS + "?faces-redirect=true";
    }

    /** Shows what was said in one; who is above the branch asks for it, and the journal keeps that. */
    public void show(Talks.Line line) {
        shown = line.id();
        said = reading.content(line.id());
    }

    public boolean isOfficer() {
        return Caller.current().is(Role.BRANCH_OFFICER);
    }

    public Page<Talks.Line> getFound() {
        if (found == null) {
            found = reading.page(organisation == null || organisation.isBlank() ? null : organisation, kind, page, SIZE);
        }
        return found;
    }

    public String getQuery() {
        return Addresses.query("organisation", organisation, "kind", kind);
    }

    public Long getShown() {
        return shown;
    }

    public String getSaid() {
        return said;
    }

    public TalkKind[] getKinds() {
        return TalkKind.values();
    }

    public int getSize() {
        return SIZE;
    }

    public List<Branches.Host> getChoice() {
        return choice;
    }

    public List<Branches.Member> getMembers() {
        return members;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public TalkKind getKind() {
        return kind;
    }

    public void setKind(TalkKind kind) {
        this.kind = kind;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public TalkKind getAdded() {
        return added;
    }

    public void setAdded(TalkKind added) {
        this.added = added;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getLedBy() {
        return ledBy;
    }

    public void setLedBy(String ledBy) {
        this.ledBy = ledBy;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public Long[] getChosen() {
        return chosen;
    }

    public void setChosen(Long[] chosen) {
        this.chosen = chosen;
    }
}
