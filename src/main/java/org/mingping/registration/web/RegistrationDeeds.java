package org.mingping.registration.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What an office types about a registration; of several forms on one page one is sent, the rest stays. */
public class RegistrationDeeds implements Serializable {

    private static final long serialVersionUID = 1L;

    private String note;
    private String reason;
    private String answer;
    private LocalDate on;
    private String firstTalker;
    private String secondTalker;
    private String minutes;
    private Boolean confirmed;
    private LocalDate until;
    private String through;
    private String outcome;
    private final Map<Long, String> answers = new HashMap<>();
    private final Map<Long, String> withdrawals = new HashMap<>();

    /** Who talked with the member. */
    List<String> talkers() {
        return Stream.of(firstTalker, secondTalker).filter(Objects::nonNull).toList();
    }

    /** What was typed, at most a page of it sent. */
    List<String> texts() {
        return Stream.concat(Stream.of(note, reason, answer, minutes, outcome), answers.values().stream()).filter(Objects::nonNull).toList();
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getFirstTalker() {
        return firstTalker;
    }

    public void setFirstTalker(String firstTalker) {
        this.firstTalker = firstTalker;
    }

    public String getSecondTalker() {
        return secondTalker;
    }

    public void setSecondTalker(String secondTalker) {
        this.secondTalker = secondTalker;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }

    public Boolean getConfirmed() {
        return confirmed;
    }

    public void setConfirmed(Boolean confirmed) {
        this.confirmed = confirmed;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getThrough() {
        return through;
    }

    public void setThrough(String through) {
        this.through = through;
    }

    /** Why a correction is not approved, by its id: each of several has a field of its own. */
    public Map<Long, String> getAnswers() {
        return answers;
    }

    /** Why a scan was laid there by mistake, by its id. */
    public Map<Long, String> getWithdrawals() {
        return withdrawals;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }
}
