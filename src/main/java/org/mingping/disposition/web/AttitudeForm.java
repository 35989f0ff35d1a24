package org.mingping.disposition.web;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingping.disposition.model.CaseBasis.Attitude;
import org.mingping.disposition.model.CaseBasis.Persuasion;
import org.mingping.shared.Refusal;

/** Where the member stands, as it is typed: answered whole or not at all, so that what nobody asked is not taken for a no. */
public class AttitudeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int QUESTIONS = 4;

    private Boolean stay;
    private Boolean resolve;
    private Boolean measures;
    private Boolean education;
    private Persuasion persuaded = Persuasion.NOT_TRIED;

    /** Empty where nothing was said of it. @throws Refusal CASE_ATTITUDE where only a part was answered */
    Optional<Attitude> stated() {
        long answered = Stream.of(stay, resolve, measures, education).filter(Objects::nonNull).count();
        if (answered == 0 && persuaded == Persuasion.NOT_TRIED) {
            return Optional.empty();
        }
        if (answered < QUESTIONS) {
            throw Refusal.invalid("CASE_ATTITUDE").under("domain §5");
        }
        return Optional.of(new Attitude(stay, resolve, measures, education, persuaded));
    }

    public Persuasion[] getPersuasions() {
        return Persuasion.values();
    }

    public Boolean getStay() {
        return stay;
    }

    public void setStay(Boolean stay) {
        this.stay = stay;
    }

    public Boolean getResolve() {
        return resolve;
    }

    public void setResolve(Boolean resolve) {
        this.resolve = resolve;
    }

    public Boolean getMeasures() {
        return measures;
    }

    public void setMeasures(Boolean measures) {
        this.measures = measures;
    }

    public Boolean getEducation() {
        return education;
    }

    public void setEducation(Boolean education) {
        this.education = education;
    }

    public Persuasion getPersuaded() {
        return persuaded;
    }

    public void setPersuaded(Persuasion persuaded) {
        this.persuaded = persuaded;
    }
}
