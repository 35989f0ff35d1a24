package org.mingping.disposition.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.Role;
import org.mingping.disposition.application.CheckingCase;
import org.mingping.disposition.application.OfferingActs;
import org.mingping.disposition.application.ReadingCases;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseClock;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.CaseOffers;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.Defect;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.DispositionParameters;
import org.mingping.disposition.model.Pause;
import org.mingping.disposition.model.PlanWeek;
import org.mingping.disposition.model.fact.BasisFacts.GroundAdded;
import org.mingping.disposition.persistence.CaseLists;
import org.mingping.disposition.persistence.CasePeople;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Today;
import org.mingping.shared.web.Words;

/** {@code case.xhtml}: one case with its book, the check, and what the caller can do next (domain §5). The forms themselves are beans of their own. */
@Named
@ViewScoped
public class CasePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingCases reading;
    @Inject
    private OfferingActs offering;
    @Inject
    private CheckingCase checking;
    @Inject
    private Today today;
    @Inject
    private Tell tell;

    private Long id;
    private Disposition look;
    private CaseAction act;
    private CaseLists.Line line;
    private transient DispositionParameters rules;
    private transient List<CaseEntry> book;
    private transient CaseOffers offers;
    private transient List<CasePeople.Person> voting;
    private transient List<Defect> defects;
    private transient List<CaseLists.Line> others;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        line = reading.get(id);
    }

    /** After a refusal the page shows the case as it is by then, also where somebody else was faster; what was typed stays, and can be sent again by whoever has seen that. */
    public void again() {
        if (FacesContext.getCurrentInstance().isValidationFailed()) {
            line = reading.get(id);
            book = null;
            offers = null;
            defects = null;
        }
    }

    /** What was done is told on the page as it is then. */
    String done(CaseAction act) {
        return done(act.name());
    }

    /** As {@link #done(CaseAction)}. @param how it was done, where its words are others than the act's */
    String done(String how) {
        tell.done("disposition", "done." + how, line.name());
        // A branch that has closed the last case of a former member has no more business with them.
        return reading.find(id).isPresent() ? DispositionPages.CASE + "?faces-redirect=true&id=" + id : DispositionPages.LIST + "?faces-redirect=true";
    }

    /** As the caller saw it. */
    int seen() {
        return line.version();
    }

    public boolean may(CaseAction act) {
        return getOffers().acts().contains(act);
    }

    /** Whether its form is there: also the one that was sent for what can be done no more, so that it is refused in words and what was typed is not lost. */
    public boolean shows(CaseAction act, String form) {
        return may(act) || isSent(form);
    }

    private static boolean isSent(String form) {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.isPostback() && faces.getExternalContext().getRequestParameterMap().containsKey(form);
    }

    /** Whether its form stands open: the one that was sent and refused, and otherwise the one asked for in the address, or that is most likely next. */
    public boolean opens(CaseAction act, String form) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.isPostback()) {
            return isSent(form);
        }
        return this.act == null ? getOffers().likely().filter(act::equals).isPresent() : this.act == act;
    }

    /** Whether somebody else has to act: the case is about the one who reads it, whatever office they hold. */
    public boolean isOwn() {
        return OwnCase.is(line.memberId());
    }

    /** Whether the caller took part and so cannot answer the appeal that waits. */
    public boolean isTookPart() {
        return Caller.current().is(Role.COUNTY_APPROVER) && !may(CaseAction.ANSWER_APPEAL) && getBook().stream().map(one -> one.fact().action())
                .filter(one -> one == CaseAction.APPEAL || one == CaseAction.ANSWER_APPEAL).reduce((before, after) -> after).filter(one -> one == CaseAction.APPEAL).isPresent();
    }

    /** Everything for which the disposition that is looked at would be refused today; for offices. */
    public List<Defect> getDefects() {
        if (defects == null) {
            defects = getLooked() == null || isOwn() ? List.of() : checking.check(id, getLooked());
        }
        return defects;
    }

    public String sentence(Defect defect) {
        return defect.sentence(Words.locale());
    }

    public String clause(Defect defect) {
        return Messages.text(Words.locale(), "shared", "refusal.clause", defect.spokenClause(Words.locale()));
    }

    public String mend(Defect defect) {
        return defect.mend(Words.locale());
    }

    /** Everything that stands in the way of approving what is proposed. */
    public List<Defect> getApprovalDefects() {
        return line.disposition() == null || isOwn() ? List.of() : checking.check(id, line.disposition());
    }

    /** What is due by when, in words. */
    public String due(CaseClock clock) {
        String kind = Words.word("disposition", "ClockKind", clock.kind());
        return Messages.text(Words.locale(), "disposition", clock.due().isBefore(today.day()) ? "case.due.late" : clock.provisional() ? "case.due.provisional" : "case.due.line",
                kind, clock.due());
    }

    /** The one chosen, or the one proposed; null where there is neither. */
    public Disposition getLooked() {
        return look != null ? look : line.disposition();
    }

    /** Only what its grounds can end in. */
    public List<Disposition> getDispositions() {
        return Arrays.stream(Disposition.values()).filter(one -> line.ground().bears(one) || getAddedGrounds().stream().anyMatch(added -> added.ground().bears(one))).toList();
    }

    /** Grounds that came while the case ran, in their order. */
    public List<GroundAdded> getAddedGrounds() {
        return getBook().stream().map(CaseEntry::fact).filter(GroundAdded.class::isInstance).map(GroundAdded.class::cast).toList();
    }

    /** In which the case's deadlines rest today, or will: without them nobody could tell why a day is as late as it is. */
    public List<Pause> getPauses() {
        return CaseEntry.pauses(getBook()).open(today.day());
    }

    /** The member's other cases that are not closed, for offices: what is done in one bears on the other. */
    public List<CaseLists.Line> getOthers() {
        if (others == null) {
            others = isOwn() || Caller.current().roles().stream().noneMatch(Role::isOffice) ? List.of()
                    : reading.ofMember(line.memberId()).stream().filter(one -> one.id() != id && one.state() != CaseState.CLOSED).toList();
        }
        return others;
    }

    public List<TimelineLine> getTimeline() {
        FactWords words = new FactWords(Words.locale());
        return getBook().stream().map(words::line).toList();
    }

    List<CaseEntry> getBook() {
        if (book == null) {
            book = reading.lines(id);
        }
        return book;
    }

    public List<CaseClock> getClocks() {
        return reading.clocks(id);
    }

    public List<PlanWeek> getWeeks() {
        return offering.weeks(id);
    }

    /** What the rule set says that the case goes by. */
    public DispositionParameters getRules() {
        if (rules == null) {
            rules = offering.parameters(id);
        }
        return rules;
    }

    public CaseOffers getOffers() {
        if (offers == null) {
            offers = offering.offers(id);
        }
        return offers;
    }

    /** Who may vote in the branch, without the member concerned: to choose from. */
    public List<CasePeople.Person> getVoting() {
        if (voting == null) {
            voting = reading.voting(id);
        }
        return voting;
    }

    public CaseLists.Line getLine() {
        return line;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Disposition getLook() {
        return look;
    }

    public void setLook(Disposition look) {
        this.look = look;
    }

    public CaseAction getAct() {
        return act;
    }

    public void setAct(CaseAction act) {
        this.act = act;
    }
}
