package org.mingping.registration.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.organisation.MemberCorrections;
import org.mingping.organisation.SeenMembers;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.registration.model.Registration;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.registration.model.RegistrationState;
import org.mingping.registration.persistence.Campaigns;
import org.mingping.registration.persistence.RegistrationCorrections;
import org.mingping.registration.persistence.RegistrationHeads;
import org.mingping.registration.persistence.RegistrationSteps;
import org.mingping.registration.persistence.RegistrationTalks;
import org.mingping.registration.persistence.Registrations;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.form.PaperForm;
import org.mingping.shared.print.FormPdf;
import org.mingping.shared.print.FormsPdf;

/** 党员登记申请表, as the paper one: filled as far as it is written, empty where it is not, so that it can also be signed by hand. A draft of somebody else's prints empty. */
@Stateless
public class PrintingRegistration {

    /** More than a branch has members; each form is drawn on its own. */
    private static final int MOST_FORMS = 500;

    @Inject
    private Registrations registrations;

    @Inject
    private Campaigns campaigns;

    @Inject
    private RegistrationHeads heads;

    @Inject
    private RegistrationTalks talks;

    @Inject
    private RegistrationSteps steps;

    @Inject
    private RegistrationCorrections corrections;

    @Inject
    private MemberCorrections ledger;

    @Inject
    private SeenMembers seen;

    @Inject
    private Journal journal;

    /** @param name of the file */
    public record Printed(String name, byte[] content) {
    }

    /** @throws Refusal NOT_FOUND */
    @UseCase(value = "registration.print", roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Printed print(long id, Locale locale) {
        Registration registration = registrations.get(id);
        seen.require(registration.getMemberId());
        journal.subject("registration", id, Long.toString(id));
        List<RegistrationSteps.Line> history = steps.of(id);
        boolean hidden = !OwnCase.is(registration.getMemberId()) && registration.isTheirsAlone(RegistrationSteps.Line.isGivenBack(history));
        RegistrationHeads.Head head = heads.of(id).orElseThrow(Refusal::notFound);
        RegistrationForm form = hidden ? RegistrationForm.EMPTY : registration.form();
        Map<CorrectableField, String> standing = ledger.standing(registration.getMemberId());
        byte[] content = new FormPdf().of(new RegistrationPaper(head, form, registration.getState(), new RegistrationPaper.Leaving(talks.of(id), talks.attempts(id), history),
                new RegistrationPaper.Corrected(standing, hidden ? List.of() : corrections.of(id).stream().map(one -> one.beside(standing)).toList()), locale).form());
        return new Printed(Messages.text(locale, "registration", "paper.title") + "-" + head.name() + ".pdf", content);
    }

    /**
     * The forms of the caller's branch that nobody has handed in, all of them empty, to be handed out; those among them that were from paper and given back, to be signed anew.
     *
     * @throws Refusal NOT_FOUND where there is no such campaign; and what {@link org.mingping.registration.model.Campaign#requireOpen} refuses; FORMS_NONE, FORMS_MANY (most)
     */
    @UseCase(value = "registration.print-forms", roles = BRANCH_OFFICER)
    public Printed empty(long campaign, Locale locale) {
        journal.subject("campaign", campaign, Long.toString(campaign));
        campaigns.get(campaign).requireOpen();
        List<RegistrationHeads.Blank> open = heads.toHandOut(campaign, MOST_FORMS + 1);
        if (open.isEmpty()) {
            throw Refusal.conflict("FORMS_NONE");
        }
        if (open.size() > MOST_FORMS) {
            throw Refusal.conflict("FORMS_MANY", MOST_FORMS);
        }
        journal.note("forms", open.size());
        List<PaperForm> forms = open.stream().map(one -> empty(one, locale)).toList();
        return new Printed(Messages.text(locale, "registration", "forms.title") + ".pdf", new FormsPdf().of(forms));
    }

    private static PaperForm empty(RegistrationHeads.Blank blank, Locale locale) {
        Map<CorrectableField, String> standing = blank.telephone() == null ? Map.of() : Map.of(CorrectableField.TELEPHONE, blank.telephone());
        return new RegistrationPaper(blank.head(), RegistrationForm.EMPTY, RegistrationState.OPEN, RegistrationPaper.Leaving.NOTHING, new RegistrationPaper.Corrected(standing, List.of()), locale).form();
    }
}
