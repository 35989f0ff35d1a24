package org.mingping.registration.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.organisation.model.PersonnelCategory;
import org.mingping.registration.application.ReadingRegistrations;
import org.mingping.registration.model.CorrectionState;
import org.mingping.registration.model.DeclaredWill;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.shared.web.Words;

/** The fields of 党员登记申请表 while somebody writes in them; what was typed stays whatever is refused. */
public class RegistrationDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String NOTHING = "—";

    private String thought;
    private String work;
    private String conduct;
    private String life;
    private DeclaredWill will;
    private String statement;
    private final Map<CorrectableField, String> asked = new EnumMap<>(CorrectableField.class);
    private final Map<String, String> onRecord = new HashMap<>();

    /** As it was kept last. */
    static RegistrationDraft of(ReadingRegistrations.Whole whole) {
        RegistrationDraft draft = new RegistrationDraft();
        RegistrationForm form = whole.form();
        draft.thought = form.thought();
        draft.work = form.work();
        draft.conduct = form.conduct();
        draft.life = form.life();
        draft.will = form.will();
        draft.statement = form.statement();
        for (CorrectableField field : CorrectableField.values()) {
            draft.onRecord.put(field.name(), said(field, whole.standing().get(field)));
        }
        whole.corrections().stream().filter(line -> line.state() == CorrectionState.ASKED).forEach(line -> draft.asked.put(line.field(), line.afterValue()));
        return draft;
    }

    /** For the member: what somebody is writing down from their paper is not theirs until it is handed in with their signature, and is no word that they would have said here. */
    static RegistrationDraft own(ReadingRegistrations.Whole whole) {
        RegistrationDraft draft = of(whole);
        if (whole.typed()) {
            draft.thought = null;
            draft.work = null;
            draft.conduct = null;
            draft.life = null;
            draft.will = null;
            draft.statement = null;
            draft.asked.clear();
        }
        return draft;
    }

    private static String said(CorrectableField field, String value) {
        return value == null ? NOTHING : field.form() == CorrectableField.Form.DAY ? Words.day(LocalDate.parse(value)) : value;
    }

    RegistrationForm form() {
        return new RegistrationForm(thought, work, conduct, life, will, statement);
    }

    /** What was typed in sentences. */
    List<String> texts() {
        return Stream.of(thought, work, conduct, life, statement).filter(Objects::nonNull).toList();
    }

    public List<PersonnelCategory> getCategories() {
        return List.of(PersonnelCategory.values());
    }

    public List<DeclaredWill> getWills() {
        return List.of(DeclaredWill.values());
    }

    /** What stands on record now, by the field's name, to be seen beside what is asked for. */
    public Map<String, String> getOnRecord() {
        return onRecord;
    }

    /** By field, what is asked for; blank where nothing is. */
    public Map<CorrectableField, String> getAsked() {
        return asked;
    }

    public String getThought() {
        return thought;
    }

    public void setThought(String thought) {
        this.thought = thought;
    }

    public String getWork() {
        return work;
    }

    public void setWork(String work) {
        this.work = work;
    }

    public String getConduct() {
        return conduct;
    }

    public void setConduct(String conduct) {
        this.conduct = conduct;
    }

    public String getLife() {
        return life;
    }

    public void setLife(String life) {
        this.life = life;
    }

    public DeclaredWill getWill() {
        return will;
    }

    public void setWill(DeclaredWill will) {
        this.will = will;
    }

    public String getStatement() {
        return statement;
    }

    public void setStatement(String statement) {
        this.statement = statement;
    }

    public String getName() {
        return asked.get(CorrectableField.NAME);
    }

    public void setName(String name) {
        asked.put(CorrectableField.NAME, name);
    }

    public String getEthnicity() {
        return asked.get(CorrectableField.ETHNICITY);
    }

    public void setEthnicity(String ethnicity) {
        asked.put(CorrectableField.ETHNICITY, ethnicity);
    }

    public String getEducation() {
        return asked.get(CorrectableField.EDUCATION);
    }

    public void setEducation(String education) {
        asked.put(CorrectableField.EDUCATION, education);
    }

    public String getCategory() {
        return asked.get(CorrectableField.CATEGORY);
    }

    public void setCategory(String category) {
        asked.put(CorrectableField.CATEGORY, category);
    }

    public String getTelephone() {
        return asked.get(CorrectableField.TELEPHONE);
    }

    public void setTelephone(String telephone) {
        asked.put(CorrectableField.TELEPHONE, telephone);
    }

    public String getJoinedOn() {
        return asked.get(CorrectableField.JOINED_ON);
    }

    public void setJoinedOn(String joinedOn) {
        asked.put(CorrectableField.JOINED_ON, joinedOn);
    }

    public String getFullSince() {
        return asked.get(CorrectableField.FULL_SINCE);
    }

    public void setFullSince(String fullSince) {
        asked.put(CorrectableField.FULL_SINCE, fullSince);
    }
}
