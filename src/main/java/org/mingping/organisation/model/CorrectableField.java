package org.mingping.organisation.model;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.mingping.shared.Refusal;

/** What a member may ask to have corrected of their own record (domain §6). The identity number is none of it, nor what follows from it: a wrong one is another person's. */
public enum CorrectableField {
    NAME("name", Form.TEXT),
    ETHNICITY("ethnicity", Form.TEXT),
    EDUCATION("education", Form.TEXT),
    CATEGORY("category", Form.CATEGORY),
    TELEPHONE("telephone", Form.TELEPHONE),
    JOINED_ON("joined_on", Form.DAY),
    FULL_SINCE("full_since", Form.DAY);

    private static final String CLAUSE = "domain §6";
    private static final int LONGEST = 50;
    private static final Pattern NUMBER = Pattern.compile("[0-9+()\\- ]{5,30}");
    private static final LocalDate FOUNDING = LocalDate.of(1921, 7, 1);

    private final String column;
    private final Form form;

    CorrectableField(String column, Form form) {
        this.column = column;
        this.form = form;
    }

    /** How a value of it is written. */
    public enum Form { TEXT, CATEGORY, TELEPHONE, DAY }

    /** In the roster's table; also the kind of the change in a member's history. */
    public String column() {
        return column;
    }

    public Form form() {
        return form;
    }

    /**
     * The value as it may stand on record.
     *
     * @throws Refusal CORRECTION_TEXT (most characters), CORRECTION_CATEGORY, CORRECTION_TELEPHONE, CORRECTION_DAY for no day from the Party's founding to today
     */
    public String accept(String written, LocalDate today) {
        // An input method may write digits in full width.
        String value = written == null ? "" : form == Form.TELEPHONE ? Normalizer.normalize(written.strip(), Normalizer.Form.NFKC) : written.strip();
        switch (form) {
            case TEXT -> refuseUnless(!value.isEmpty() && value.length() <= LONGEST && value.chars().noneMatch(Character::isISOControl), "CORRECTION_TEXT", LONGEST);
            case CATEGORY -> refuseUnless(Arrays.stream(PersonnelCategory.values()).anyMatch(category -> category.name().equals(value)), "CORRECTION_CATEGORY");
            case TELEPHONE -> refuseUnless(NUMBER.matcher(value).matches(), "CORRECTION_TELEPHONE");
            case DAY -> refuseUnless(isDay(value, today), "CORRECTION_DAY");
        }
        return value;
    }

    private static boolean isDay(String value, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(value);
            return !day.isBefore(FOUNDING) && !day.isAfter(today);
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private static void refuseUnless(boolean right, String code, Object... values) {
        if (!right) {
            throw Refusal.invalid(code, values).under(CLAUSE);
        }
    }
}
