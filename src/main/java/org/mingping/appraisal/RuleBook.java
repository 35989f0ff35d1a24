package org.mingping.appraisal;

import java.util.Map;
import org.mingping.appraisal.model.RuleSetParameters;

/**
 * The county's adopted rule sets, for rooms in which something begins under one and goes by it to its end: cases (domain §5), registrations ({@code parameters().registration()}, domain §6).
 */
public interface RuleBook {

    /** One version, which never changes again. */
    record Adopted(long id, String code, String name, RuleSetParameters parameters) {
    }

    /** Under which begins what begins now: the one adopted last. */
    Adopted inForce();

    /** The names of all of them by their codes, the one adopted last first. */
    Map<String, String> names();

    /** @throws org.mingping.shared.Refusal NOT_FOUND where none with this id was adopted */
    Adopted get(long id);

    /** @throws org.mingping.shared.Refusal NOT_FOUND where none of this code was adopted */
    Adopted get(String code);
}
