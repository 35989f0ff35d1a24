package org.mingping.shared.api;

import java.util.List;
import org.mingping.shared.Refusal;
import org.mingping.shared.RefusalKind;

/** An input with faults, each at its JSON pointer. */
public class InvalidInput extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> errors;

    public InvalidInput(List<Fault> errors) {
        super(RefusalKind.INVALID, "INPUT_INVALID", null);
        this.errors = List.copyOf(errors);
    }

    public List<Fault> errors() {
        return errors;
    }

    /**
     * One thing wrong.
     *
     * @param pointer where, as in RFC 6901
     * @param code    what, stable
     */
    public record Fault(String pointer, String code, List<Object> arguments) {
    }
}
