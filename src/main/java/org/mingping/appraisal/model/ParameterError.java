package org.mingping.appraisal.model;

/**
 * What is wrong with one value of a rule set.
 *
 * @param key the parameter's key, see {@link RuleParameter#key}
 * @param code one of the codes below; its text is in the bundle {@code rules}
 * @param value the value refused, empty if missing
 */
public record ParameterError(String key, String code, String value) {

    public static final String MISSING = "PARAMETER_MISSING";
    public static final String UNKNOWN = "PARAMETER_UNKNOWN";
    public static final String MALFORMED = "PARAMETER_MALFORMED";
    public static final String OUT_OF_RANGE = "PARAMETER_OUT_OF_RANGE";
    /** A lower grade asking more of the votes than a higher one. */
    public static final String CONTRADICTION = "PARAMETER_CONTRADICTION";
    /** More than the most that the same rule set allows. */
    public static final String ABOVE_MOST = "PARAMETER_ABOVE_MOST";
    /** An evaluation of an education that nobody needs to have. */
    public static final String WITHOUT_EDUCATION = "PARAMETER_WITHOUT_EDUCATION";
}
