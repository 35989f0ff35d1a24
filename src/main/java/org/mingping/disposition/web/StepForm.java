package org.mingping.disposition.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What people type for one step: the day on which it happened, words, and people. A step uses of it what it needs; what was typed stays on a refusal. */
public class StepForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private LocalDate on;
    private LocalDate until;
    private String text;
    private String note;
    private String place;
    private Long person;
    private Long[] people = {};
    private String others;
    private boolean withMe;
    private Boolean yes;
    private Integer number;

    /** @param on the day that most likely is meant; may be null */
    StepForm(LocalDate on) {
        this.on = on;
    }

    /** Who was chosen, each once. */
    List<Long> chosen() {
        return Arrays.stream(people).filter(Objects::nonNull).distinct().toList();
    }

    /** A number that was left empty is none. */
    int counted() {
        return number == null ? 0 : number;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public Long[] getPeople() {
        return people.clone();
    }

    public void setPeople(Long[] people) {
        this.people = people == null ? new Long[0] : people.clone();
    }

    /** Members of other branches, one a line; only a township has any to name. */
    public String getOthers() {
        return others;
    }

    public void setOthers(String others) {
        this.others = others;
    }

    public boolean isWithMe() {
        return withMe;
    }

    public void setWithMe(boolean withMe) {
        this.withMe = withMe;
    }

    public Boolean getYes() {
        return yes;
    }

    public void setYes(Boolean yes) {
        this.yes = yes;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }
}
