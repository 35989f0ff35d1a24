package org.mingping.registration.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.MEMBER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.organisation.MemberCorrections;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.registration.model.Registration;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.registration.persistence.RegistrationCorrections;
import org.mingping.shared.Refusal;

/** Keeps what a member has written so far, or what a branch's officer writes down from the member's signed paper. A draft is kept whatever the day. */
@Stateless
public class WritingRegistration {

    @Inject
    private RegistrationDesk desk;

    @Inject
    private RegistrationCorrections corrections;

    @Inject
    private MemberCorrections ledger;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * @param asked values the member asks to have corrected, by field; one that is blank or stands on record already is not asked for
     * @throws Refusal NOT_FOUND, STALE_VERSION, CAMPAIGN_CLOSED, NOT_PERMITTED; what {@link Registration#save} and {@link CorrectableField#accept} refuse
     */
    @UseCase(value = "registration.write", roles = {MEMBER, BRANCH_OFFICER})
    public void save(long id, int seenVersion, RegistrationForm form, Map<CorrectableField, String> asked) {
        Registration registration = desk.toWrite(id, seenVersion);
        RegistrationForm before = registration.form();
        boolean paper = !OwnCase.is(registration.getMemberId());
        Map<CorrectableField, String> standing = ledger.standing(registration.getMemberId());
        Map<CorrectableField, String> wanted = new EnumMap<>(CorrectableField.class);
        asked.forEach((field, value) -> {
            if (value != null && !value.isBlank() && !value.strip().equals(standing.get(field))) {
                wanted.put(field, field.accept(value, desk.today()));
            }
        });
        registration.save(form, paper ? Caller.current().person() : null, corrections.waiting(id) > 0, clock.instant());
        corrections.ask(id, wanted, Caller.current().person(), Caller.current().signature());
        journal.note("fromPaper", paper);
        if (paper) {
            note(before, form);
            journal.note("corrections", wanted.size());
        }
    }

    /** Of what is written about a person the journal keeps the length; the will is what the form is for. Of what a member has not handed in it keeps nothing: that is theirs alone. */
    private void note(RegistrationForm before, RegistrationForm form) {
        journal.written("thought", before.thought(), form.thought());
        journal.written("work", before.work(), form.work());
        journal.written("conduct", before.conduct(), form.conduct());
        journal.written("life", before.life(), form.life());
        journal.written("statement", before.statement(), form.statement());
        journal.change("will", before.will(), form.will());
    }
}
