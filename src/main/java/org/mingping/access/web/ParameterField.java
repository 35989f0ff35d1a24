package org.mingping.access.web;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mingping.access.Realm;
import org.mingping.access.model.ChangeableParameter;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Words;

/** One parameter in its form: a number is typed, a word is chosen. */
public class ParameterField implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ChangeableParameter parameter;
    private final boolean first;
    private final String seen;
    private String text;

    /** @param first whether it begins a door or what comes after the doors */
    ParameterField(ChangeableParameter parameter, String seen, boolean first) {
        this.parameter = parameter;
        this.seen = seen;
        this.text = seen;
        this.first = first;
    }

    public String getKey() {
        return parameter.key();
    }

    public String getLabel() {
        return Messages.text(Words.locale(), "access", "parameter." + parameter.subject());
    }

    public boolean isFirst() {
        return first;
    }

    public Realm getRealm() {
        return parameter.realm();
    }

    public boolean isChoice() {
        return parameter.isChoice();
    }

    /** What a number may be. */
    public String getHint() {
        return isChoice() ? "" : Messages.text(Words.locale(), "access", "parameters.range", parameter.least(), parameter.most());
    }

    /** With what stands, should only the configuration be able to say so. */
    public List<SelectItem> getChoices() {
        return Stream.concat(parameter.words().stream(), Stream.of(seen)).distinct().map(word -> new SelectItem(word, word(word))).toList();
    }

    /** What stands, in words. */
    public String getShown() {
        return isChoice() ? word(seen) : seen;
    }

    boolean isFaulty() {
        return !text.equals(seen) && !parameter.allows(text);
    }

    private static String word(String choice) {
        return Messages.text(Words.locale(), "access", "parameters.factor." + choice.toUpperCase(Locale.ROOT));
    }

    String seen() {
        return seen;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text.strip();
    }
}
