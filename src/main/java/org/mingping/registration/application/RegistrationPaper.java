package org.mingping.registration.application;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.registration.model.CorrectionState;
import org.mingping.registration.model.DeclaredWill;
import org.mingping.registration.model.RegistrationAction;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.registration.model.RegistrationState;
import org.mingping.registration.persistence.RegistrationCorrections;
import org.mingping.registration.persistence.RegistrationHeads;
import org.mingping.registration.persistence.RegistrationSteps;
import org.mingping.registration.persistence.RegistrationTalks;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Messages;
import org.mingping.shared.form.PaperForm;

/** 党员登记申请表 as it stands on paper: who the member is, four parts, the will, and the boxes of branch and talk. No identity number: a form goes through many hands. */
final class RegistrationPaper {

    private static final String ROOM = "registration";
    /** What was not declared is ticked by hand. */
    private static final String BOX = "□ ";
    private static final String TICK = "√ ";

    private static final Set<RegistrationState> SIGNED = EnumSet.of(RegistrationState.SUBMITTED, RegistrationState.VERIFIED, RegistrationState.DECLINED);

    /** Lines to write on: for each of the four parts, for what is said in a sentence or two, and for a note. */
    private static final int MANY = 5;
    private static final int SOME = 7;
    private static final int FEW = 3;

    private final RegistrationHeads.Head head;
    private final RegistrationForm form;
    private final RegistrationState state;
    private final List<RegistrationTalks.Talk> talks;
    private final List<RegistrationTalks.Attempt> attempts;
    private final boolean unheard;
    private final Corrected corrected;
    private final Locale locale;

    /** What is on record of the member, by field, and what they ask to have corrected of it. */
    record Corrected(Map<CorrectableField, String> standing, List<RegistrationCorrections.Line> asked) {
    }

    /** What was said and tried about leaving. The form says what belongs to the declaration that stands in it; what belonged to an earlier one is kept in the history, and in its case where it opened one. */
    record Leaving(List<RegistrationTalks.Talk> talks, List<RegistrationTalks.Attempt> attempts, List<RegistrationSteps.Line> steps) {

        static final Leaving NOTHING = new Leaving(List.of(), List.of(), List.of());

        private boolean standing(OffsetDateTime recordedAt) {
            return !RegistrationSteps.Line.isGivenBack(steps) && RegistrationSteps.Line.handedIn(steps).filter(handedIn -> !recordedAt.isBefore(handedIn)).isPresent();
        }

        private int last(RegistrationAction action) {
            return steps.stream().filter(step -> step.action() == action).mapToInt(RegistrationSteps.Line::number).max().orElse(0);
        }

        private boolean isUnheard() {
            return last(RegistrationAction.DECLINED_UNHEARD) > last(RegistrationAction.DECLINED);
        }
    }

    RegistrationPaper(RegistrationHeads.Head head, RegistrationForm form, RegistrationState state, Leaving leaving, Corrected corrected, Locale locale) {
        this.head = head;
        this.form = form;
        this.state = state;
        this.talks = leaving.talks().stream().filter(talk -> leaving.standing(talk.recordedAt())).toList();
        this.attempts = leaving.attempts().stream().filter(one -> leaving.standing(one.recordedAt())).toList();
        this.unheard = leaving.isUnheard();
        this.corrected = corrected;
        this.locale = locale;
    }

    PaperForm form() {
        List<PaperForm.Part> parts = new ArrayList<>();
        parts.add(new PaperForm.Fields(List.of(field("name", head.name()), field("gender", organisation("gender." + head.gender())), field("ethnicity", head.ethnicity()),
                field("birthDate", day(head.birthDate())), field("education", head.education()), field("category", organisation("category." + head.category())),
                field("joinedOn", day(head.joinedOn())), field("fullSince", day(head.fullSince())),
                new PaperForm.Field(word("paper.telephone"), corrected.standing().get(CorrectableField.TELEPHONE), true), new PaperForm.Field(word("paper.branch"), branch(), true))));
        parts.add(text("form.thought", form.thought()));
        parts.add(text("form.work", form.work()));
        parts.add(text("form.conduct", form.conduct()));
        parts.add(text("form.life", form.life()));
        parts.add(new PaperForm.Text(word("paper.corrections"), corrected.asked().stream().map(this::correction).collect(Collectors.joining("\n")), byHand() ? FEW : 0));
        PaperForm.Text declared = new PaperForm.Text(word("form.will"), will());
        if (byHand()) {
            parts.add(declared);
            declared = new PaperForm.Text(word("paper.statement"), "", SOME);
        }
        parts.add(new PaperForm.Signed(declared, List.of(new PaperForm.Signature(word("paper.applicant"), "", signedOn()))));
        if (byHand()) {
            parts.add(new PaperForm.Signed(new PaperForm.Text(word("paper.talk.leaving"), "", SOME), List.of(new PaperForm.Signature(word("paper.talkers"), "", Optional.empty()))));
        }
        attempts.forEach(one -> parts.add(new PaperForm.Text(word("paper.talk.tried"), Messages.text(locale, ROOM, "recorded.attempt", one.triedOn(), one.tried()))));
        talks.forEach(talk -> parts.add(new PaperForm.Text(word("paper.talk"),
                Messages.text(locale, ROOM, talk.confirmed() ? "recorded.talk.confirmed" : "recorded.talk.reconsidered", talk.talkedOn(), talk.talkers(), talk.minutes()))));
        parts.add(new PaperForm.Signed(new PaperForm.Text(word("paper.opinion"), opinion(), byHand() ? FEW : 0), List.of(new PaperForm.Signature(word("paper.seal"), "", decidedOn()))));
        return new PaperForm(locale, word("paper.title"), "", List.of(head.campaign()), parts, List.of(), word("paper.title") + "　" + head.name());
    }

    /** The day on which what stands in it was handed in; of what may still be changed, and is signed anew, none. */
    private Optional<LocalDate> signedOn() {
        return SIGNED.contains(state) ? Optional.ofNullable(head.submittedOn()) : Optional.empty();
    }

    /** What stands and what is to stand; of one that is decided what became of it. */
    private String correction(RegistrationCorrections.Line line) {
        String field = word("CorrectableField." + line.field());
        String before = said(line.field(), line.beforeValue());
        return line.state() == CorrectionState.ASKED ? Messages.text(locale, ROOM, "paper.correction", field, before, said(line.field(), line.afterValue()))
                : Messages.text(locale, ROOM, "paper.correction.decided", field, before, said(line.field(), line.afterValue()), word("CorrectionState." + line.state()));
    }

    private String said(CorrectableField field, String value) {
        if (value == null) {
            return word("one.unwritten");
        }
        return switch (field.form()) {
            case CATEGORY -> organisation("category." + value);
            case DAY -> day(LocalDate.parse(value));
            case TEXT, TELEPHONE -> value;
        };
    }

    /** Whether it is handed out to be filled with a pen: then there is room to write. */
    private boolean byHand() {
        return form.equals(RegistrationForm.EMPTY) && (state == RegistrationState.OPEN || state == RegistrationState.RETURNED);
    }

    private String branch() {
        return head.township() == null ? head.branch() : head.township() + " " + head.branch();
    }

    private String will() {
        String ticked = tick(DeclaredWill.STAY) + word("DeclaredWill.STAY") + "　　" + tick(DeclaredWill.LEAVE) + word("DeclaredWill.LEAVE");
        return form.statement() == null || form.will() == DeclaredWill.STAY ? ticked : ticked + "\n" + form.statement();
    }

    private String tick(DeclaredWill will) {
        return form.will() == will ? TICK : BOX;
    }

    /** Of a registration that is decided; a branch writes it by hand on the others. */
    private String opinion() {
        return switch (state) {
            case VERIFIED -> word("paper.verified") + (head.decision() == null ? "" : "\n" + head.decision());
            case DECLINED -> word(unheard ? "paper.declined.unheard" : "paper.declined");
            case OPEN, SUBMITTED, RETURNED, VOID -> "";
        };
    }

    private Optional<LocalDate> decidedOn() {
        boolean decided = state == RegistrationState.VERIFIED || state == RegistrationState.DECLINED;
        return decided ? Optional.of(head.decidedAt().atZoneSameInstant(ClockProducer.BEIJING).toLocalDate()) : Optional.empty();
    }

    private PaperForm.Field field(String key, String value) {
        return new PaperForm.Field(word("paper." + key), value, false);
    }

    private PaperForm.Text text(String key, String value) {
        return new PaperForm.Text(word(key), value, byHand() ? MANY : 0);
    }

    private String day(LocalDate day) {
        return day == null ? null : Messages.day(day, locale);
    }

    private String organisation(String key) {
        return Messages.text(locale, "organisation", key);
    }

    private String word(String key) {
        return Messages.text(locale, ROOM, key);
    }
}
