package org.mingping.disposition.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.mingping.disposition.application.OpeningCase;
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.persistence.CasePeople;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Today;

/** {@code opening.xhtml}: a case opened by hand, on a grave problem or on the member's own application; the other grounds open theirs by themselves (domain §5). */
@Named
@ViewScoped
public class OpeningPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OpeningCase opening;
    @Inject
    private Today now;
    @Inject
    private Tell tell;

    private Long member;
    private CasePeople.Person person;
    private CaseGround ground;
    private StepForm form;

    @PostConstruct
    void begin() {
        form = new StepForm(now.day());
    }

    public void load() {
        if (member == null) {
            throw Refusal.notFound();
        }
        person = opening.candidate(member);
    }

    public String open() {
        long id = ground == CaseGround.OWN_APPLICATION
                ? opening.ownApplication(member, form.getOn(), form.isWithMe(), form.getText())
                : opening.graveProblem(member, form.getText());
        tell.done("disposition", "done.OPEN", person.name());
        return DispositionPages.CASE + "?faces-redirect=true&id=" + id;
    }

    public List<CaseGround> getGrounds() {
        return isProbationary() ? List.of(CaseGround.OWN_APPLICATION) : List.of(CaseGround.GRAVE_PROBLEM, CaseGround.OWN_APPLICATION);
    }

    /** For a grave problem they lose the probation, and no case is opened. */
    public boolean isProbationary() {
        return person.status() == MembershipStatus.PROBATIONARY;
    }

    public CasePeople.Person getPerson() {
        return person;
    }

    public StepForm getForm() {
        return form;
    }

    public Long getMember() {
        return member;
    }

    public void setMember(Long member) {
        this.member = member;
    }

    public CaseGround getGround() {
        return ground;
    }

    public void setGround(CaseGround ground) {
        this.ground = ground;
    }
}
