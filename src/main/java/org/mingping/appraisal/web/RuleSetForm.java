package org.mingping.appraisal.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.mingping.appraisal.model.InvalidParameters;
import org.mingping.appraisal.model.ParameterError;
import org.mingping.appraisal.model.RuleParameter;
import org.mingping.appraisal.model.RuleSetParameters;

/** A draft's parameters as they are typed: a field each, in the order of the clauses, and all that is wrong at once. */
public class RuleSetForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<RuleSetField> fields;

    private RuleSetForm(List<RuleSetField> fields) {
        this.fields = fields;
    }

    static RuleSetForm of(RuleSetParameters parameters) {
        String clause = "";
        List<RuleSetField> fields = new ArrayList<>();
        for (RuleParameter parameter : RuleParameter.values()) {
            fields.add(new RuleSetField(parameter, parameter.textIn(parameters), !parameter.clause().equals(clause)));
            clause = parameter.clause();
        }
        return new RuleSetForm(List.copyOf(fields));
    }

    public List<RuleSetField> getFields() {
        return fields;
    }

    /** By key, as {@link RuleSetParameters#fromMap} reads it. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach(field -> typed.put(field.key(), field.getText() == null ? "" : field.getText()));
        return typed;
    }

    /** What is wrong, by the client id of the field it is about; empty if nothing is. */
    Map<String, String> faults(Locale locale) {
        Map<String, String> faults = new LinkedHashMap<>();
        try {
            RuleSetParameters.fromMap(typed());
        } catch (InvalidParameters invalid) {
            for (int at = 0; at < fields.size(); at++) {
                RuleSetField field = fields.get(at);
                String id = "revise:fields:" + at + ":" + (field.isChoice() ? "choice" : "text");
                about(field, invalid).forEach(error -> faults.put(id, field.fault(error, locale)));
            }
        }
        return faults;
    }

    private static Stream<ParameterError> about(RuleSetField field, InvalidParameters invalid) {
        return invalid.errors().stream().filter(error -> error.key().equals(field.key()));
    }
}
