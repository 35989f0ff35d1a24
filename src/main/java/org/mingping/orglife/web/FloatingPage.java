package org.mingping.orglife.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.orglife.application.AnsweringHandshake;
import org.mingping.orglife.application.ReadingFloating;
import org.mingping.orglife.application.ReadingMeetings;
import org.mingping.orglife.persistence.Branches;
import org.mingping.orglife.persistence.FloatingLists;
import org.mingping.shared.Page;
import org.mingping.shared.web.Tell;

/** {@code floating.xhtml}: floating members, the longest silent first; and those of other branches whom the caller's branch is asked to receive. */
@Named
@ViewScoped
public class FloatingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SIZE = 50;

    @Inject
    private ReadingFloating reading;
    @Inject
    private ReadingMeetings meetings;
    @Inject
    private AnsweringHandshake answering;
    @Inject
    private Tell tell;

    private String organisation;
    private int page;
    private transient Page<FloatingLists.Line> found;
    private List<Branches.Host> choice = List.of();
    private List<Branches.Member> atHome = List.of();
    private final List<GuestRow> guests = new ArrayList<>();

    public void load() {
        page = Math.max(page, 0);
        choice = meetings.organisations(organisation);
        if (Caller.current().is(Role.BRANCH_OFFICER)) {
            atHome = reading.atHome();
            reading.guests().forEach(guest -> guests.add(new GuestRow(guest)));
        }
    }

    public String confirm(GuestRow row) {
        return answer(row, true, "guests.confirmed");
    }

    public String decline(GuestRow row) {
        return answer(row, false, "guests.declined");
    }

    /** Stays on the page: the number is shown once, and the look is in the journal. */
    public void show(GuestRow row) {
        row.setNumber(reading.guestNumber(row.getOf().id()));
    }

    private String answer(GuestRow row, boolean confirmed, String key) {
        answering.answer(row.getOf().id(), row.getOf().version(), confirmed, row.getAnswer());
        tell.done("orglife", key);
        return LifePages.FLOATING + "?faces-redirect=true";
    }

    public Page<FloatingLists.Line> getFound() {
        if (found == null) {
            found = reading.page(organisation == null || organisation.isBlank() ? null : organisation, page, SIZE);
        }
        return found;
    }

    public String getQuery() {
        return Addresses.query("organisation", organisation);
    }

    public int getSize() {
        return SIZE;
    }

    public List<Branches.Host> getChoice() {
        return choice;
    }

    /** Whom a branch may say of that they are leaving; none for anybody else. */
    public List<Branches.Member> getAtHome() {
        return atHome;
    }

    public List<GuestRow> getGuests() {
        return guests;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
