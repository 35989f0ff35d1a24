package org.mingping.appraisal.model;

import java.util.List;

/** Values from which no rule set can be made; carries every error, so that a form can show them all at once. */
public class InvalidParameters extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<ParameterError> errors;

    public InvalidParameters(List<ParameterError> errors) {
        super(errors.toString());
        this.errors = List.copyOf(errors);
    }

    public List<ParameterError> errors() {
        return errors;
    }
}
