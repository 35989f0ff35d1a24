package org.mingping.organisation;

import java.util.Map;
import org.mingping.organisation.model.CorrectableField;

/** Single values of a member's record that somebody asked to have corrected and somebody else approved. Every change stays in the member's history with both. */
public interface MemberCorrections {

    /** What is on record, by field; a field without a value is left out. Empty where the caller sees no such member. */
    Map<CorrectableField, String> standing(long member);

    /** To be told before the act that may correct something takes up what was asked: see {@link MembershipChanging}. */
    void begin(long member);

    /**
     * Puts one value on record, in the approver's name.
     *
     * @param value   as {@link CorrectableField#accept} gives it
     * @param asked   who asked for it
     * @return whether it changed anything: what stands there already is not written a second time
     * @throws org.mingping.shared.Refusal NOT_FOUND where the caller sees no such member, CORRECTION_ORDER where the days of joining and becoming full would not follow each other
     */
    boolean correct(long member, CorrectableField field, String value, Asked asked);

    /**
     * Who asked for a correction.
     *
     * @param by      the signature of the member, or of who wrote down what the member asked
     * @param onPaper whether the member asked for it on a paper that somebody else wrote down
     */
    record Asked(String by, boolean onPaper) {
    }
}
