package org.mingping.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingping.access.Caller;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.registration.application.KeepingSignedForms;
import org.mingping.registration.application.PrintingRegistration;
import org.mingping.registration.application.ReadingRegistrations;
import org.mingping.registration.application.SubmittingRegistration;
import org.mingping.registration.application.WritingRegistration;
import org.mingping.registration.model.DeclaredWill;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.registration.persistence.RegistrationLists;

/** Registration forms of the demo, and how they come in from paper. */
@ApplicationScoped
class DemoForms {

    private static final int MOST = 100;

    @Inject
    private ReadingRegistrations reading;
    @Inject
    private WritingRegistration writing;
    @Inject
    private SubmittingRegistration submitting;
    @Inject
    private KeepingSignedForms papers;
    @Inject
    private PrintingRegistration printing;

    /** An act on the version of a registration that stands. */
    interface Act {
        void on(int version) throws Exception;
    }

    /** Of a branch, without its officers' own: nobody acts in their own case, and what one writes down the other verifies. */
    List<RegistrationLists.Line> ofOthers(long campaign, DemoTree.Branch branch, Caller officer, Caller second) throws Exception {
        return officer.perform(() -> reading.page(new RegistrationLists.Filter(campaign, null, branch.code(), false, false, false), 0, MOST)).items().stream()
                .filter(line -> !List.of(officer.memberId(), second.memberId()).contains(line.memberId())).toList();
    }

    /** The signed form, which the demo prints itself, is laid beside what the officer writes down from it. */
    void paper(long id, Caller officer, RegistrationForm form) throws Exception {
        write(id, officer, form, Map.of());
        PrintingRegistration.Printed signed = officer.perform(() -> printing.print(id, Locale.SIMPLIFIED_CHINESE));
        act(id, officer, version -> papers.add(id, signed.name(), signed.content()));
        act(id, officer, version -> submitting.submit(id, version));
    }

    void write(long id, Caller by, RegistrationForm form, Map<CorrectableField, String> corrections) throws Exception {
        act(id, by, version -> writing.save(id, version, form, corrections));
    }

    void act(long id, Caller by, Act act) throws Exception {
        by.perform(() -> {
            act.on(reading.one(id).line().version());
            return null;
        });
    }

    static RegistrationForm stays(DemoTexts texts, int number) {
        return new RegistrationForm(texts.one("registration.thought", number), texts.one("registration.work", number), texts.one("registration.conduct", number),
                texts.one("registration.life", number), DeclaredWill.STAY, null);
    }

    static RegistrationForm leaves(DemoTexts texts) {
        return new RegistrationForm(null, null, null, null, DeclaredWill.LEAVE, texts.one("registration.leaving", 0));
    }
}
