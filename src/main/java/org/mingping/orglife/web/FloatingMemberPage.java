package org.mingping.orglife.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.orglife.application.LoggingContact;
import org.mingping.orglife.application.ReadingFloating;
import org.mingping.orglife.application.RecordingAway;
import org.mingping.orglife.model.ContactWay;
import org.mingping.orglife.model.Whereabouts;
import org.mingping.orglife.persistence.Branches;
import org.mingping.orglife.persistence.FloatingLists;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;

/** {@code floating-member.xhtml}: one member who is away: where, who keeps in touch, and each contact. */
@Named
@ViewScoped
public class FloatingMemberPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingFloating reading;
    @Inject
    private RecordingAway recording;
    @Inject
    private LoggingContact logging;
    @Inject
    private Tell tell;

    private Long id;
    private ReadingFloating.Whole whole;
    private List<Branches.Host> hosts = List.of();
    private String awayTo;
    private LocalDate since;
    private String contactPerson;
    private String contactNumber;
    private String host;
    private String outside;
    private LocalDate endedOn;
    private LocalDate contactedOn;
    private ContactWay way;
    private String contactedBy;
    private String content;
    private String number;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        whole = reading.one(id);
        contactedBy = Caller.current().displayName();
        if (isOfficer() && !isAway()) {
            hosts = recording.hosts();
        }
    }

    public String record() {
        recording.record(id, new Whereabouts(awayTo, since, contactPerson, contactNumber, host, outside));
        return done("floatingMember.done");
    }

    public String end() {
        recording.end(id, endedOn);
        return done("floatingMember.ended");
    }

    public String contact() {
        logging.log(id, contactedOn, way, contactedBy, content);
        return done("floatingMember.contact.done");
    }

    /** Stays on the page: the number is shown once, and the look is in the journal. */
    public void show() {
        number = reading.number(id);
    }

    private String done(String key) {
        tell.done("orglife", key);
        return LifePages.FLOATING_MEMBER + "?faces-redirect=true&id=" + id;
    }

    public boolean isOfficer() {
        return Caller.current().is(Role.BRANCH_OFFICER);
    }

    /** Whether the branch has said where the member is. */
    public boolean isAway() {
        return whole.line().of().stayId() != null;
    }

    public FloatingLists.Line getLine() {
        return whole.line();
    }

    public ContactWay[] getWays() {
        return ContactWay.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public ReadingFloating.Whole getWhole() {
        return whole;
    }

    public List<Branches.Host> getHosts() {
        return hosts;
    }

    public String getAwayTo() {
        return awayTo;
    }

    public void setAwayTo(String awayTo) {
        this.awayTo = awayTo;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }

    public String getContactPerson() {
        return contactPerson;
    }

    public void setContactPerson(String contactPerson) {
        this.contactPerson = contactPerson;
    }

    public String getContactNumber() {
        return contactNumber;
    }

    public void setContactNumber(String contactNumber) {
        this.contactNumber = contactNumber;
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public String getOutside() {
        return outside;
    }

    public void setOutside(String outside) {
        this.outside = outside;
    }

    public LocalDate getEndedOn() {
        return endedOn;
    }

    public void setEndedOn(LocalDate endedOn) {
        this.endedOn = endedOn;
    }

    public LocalDate getContactedOn() {
        return contactedOn;
    }

    public void setContactedOn(LocalDate contactedOn) {
        this.contactedOn = contactedOn;
    }

    public ContactWay getWay() {
        return way;
    }

    public void setWay(ContactWay way) {
        this.way = way;
    }

    public String getContactedBy() {
        return contactedBy;
    }

    public void setContactedBy(String contactedBy) {
        this.contactedBy = contactedBy;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public String getNumber() {
        return number;
    }
}
