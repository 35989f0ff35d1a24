package org.mingping.appraisal.web;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mingping.appraisal.model.DayCount;
import org.mingping.appraisal.model.Denominator;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.ParameterError;
import org.mingping.appraisal.model.RuleOrigin;
import org.mingping.appraisal.model.RuleParameter;
import org.mingping.appraisal.model.RuleText;
import org.mingping.appraisal.model.SanctionEffect;
import org.mingping.appraisal.model.StepRule;
import org.mingping.appraisal.model.SuperiorRule;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Words;

/** One parameter of a draft in its form: numbers and days are typed, the rest is chosen. */
public class RuleSetField implements Serializable {

    private static final long serialVersionUID = 1L;

    private final RuleParameter parameter;
    private final boolean first;
    private String text;

    /** @param first whether it begins a clause */
    RuleSetField(RuleParameter parameter, String text, boolean first) {
        this.parameter = parameter;
        this.text = text;
        this.first = first;
    }

    String key() {
        return parameter.key();
    }

    public String getLabel() {
        return RuleText.blank(parameter, Words.locale());
    }

    public String getClause() {
        return RuleText.clause(parameter.clause(), Words.locale());
    }

    public boolean isFirst() {
        return first;
    }

    public RuleOrigin getOrigin() {
        return parameter.origin();
    }

    /** How to write the value. */
    public String getHint() {
        return isChoice() ? "" : hint(Words.locale());
    }

    public boolean isChoice() {
        return switch (parameter.kind()) {
            case SHARE, COUNT, FIRST_HALF_DAY, SECOND_HALF_DAY -> false;
            case MIDDLE_GRADE, DENOMINATOR, HALVES, EFFECT, SUPERIOR, STEP, DAY_COUNT -> true;
        };
    }

    public List<SelectItem> getChoices() {
        Stream<String> values = switch (parameter.kind()) {
            case MIDDLE_GRADE -> Stream.of(Grade.QUALIFIED, Grade.BASICALLY_QUALIFIED).map(Grade::name);
            case DENOMINATOR -> Stream.of(Denominator.values()).map(Denominator::name);
            case HALVES -> Stream.of("NONE", "H1", "H2", "H1,H2");
            case EFFECT -> Stream.of(SanctionEffect.values()).map(SanctionEffect::name);
            case SUPERIOR -> Stream.of(SuperiorRule.values()).map(SuperiorRule::name);
            case STEP -> Stream.of(StepRule.values()).map(StepRule::name);
            case DAY_COUNT -> Stream.of(DayCount.values()).map(DayCount::name);
            case SHARE, COUNT, FIRST_HALF_DAY, SECOND_HALF_DAY -> Stream.empty();
        };
        return values.map(value -> new SelectItem(value, RuleText.value(parameter, value, Words.locale()))).toList();
    }

    /** What is wrong, and how to write it instead. */
    String fault(ParameterError error, Locale locale) {
        String contradiction = "ruleSet.fault." + error.code();
        String remedy = Messages.has(locale, "appraisal", contradiction) ? Messages.text(locale, "appraisal", contradiction) : hint(locale);
        return Messages.text(locale, "appraisal", "ruleSet.fault", RuleText.blank(parameter, locale), remedy);
    }

    private String hint(Locale locale) {
        return Messages.text(locale, "appraisal", isChoice() ? "ruleSet.hint.choice" : "ruleSet.hint." + parameter.kind(), parameter.least(), parameter.most());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
