package org.mingping.audit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mingping.audit.application.JournalRow;
import org.mingping.shared.Messages;

/** The journal's stable names in the reader's words. */
@Named
@ApplicationScoped
public class JournalWords {

    /**
     * Every name that the product gives its entries, in order: what can be filtered by. Those that occur could only be found by reading a
     * journal that never stops growing.
     */
    static List<String> useCases() {
        return Messages.bundle(Messages.CHINESE, "journal").keySet().stream().sorted().toList();
    }

    /** A use case's name; one that has left the product since shows as it was written. */
    static String useCase(Locale locale, String name) {
        return Messages.has(locale, "journal", name) ? Messages.text(locale, "journal", name) : name;
    }

    static String subject(JournalRow entry) {
        if (entry.subjectKind() == null) {
            return "";
        }
        return entry.subjectName() == null ? entry.subjectKind() + " " + entry.subjectId() : entry.subjectName();
    }

    public String useCase(String name) {
        return useCase(FacesContext.getCurrentInstance().getViewRoot().getLocale(), name);
    }

    /** The roles acted under; a county officer's step on another's behalf says whose it was. */
    public String roles(JournalRow entry) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        String roles = Arrays.stream(entry.role().split(",")).map(role -> role(locale, role)).collect(Collectors.joining("、"));
        return entry.onBehalfOf() == null ? roles : Messages.text(locale, "audit", "journal.onBehalf", roles, role(locale, entry.onBehalfOf()));
    }

    /** Why it was refused, where a refusal's sentence needs no values; the bare code otherwise. */
    public String reason(JournalRow entry) {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        if (entry.code() == null || !Messages.has(locale, "refusals", entry.code())) {
            return entry.code();
        }
        String sentence = Messages.text(locale, "refusals", entry.code());
        return sentence.indexOf('{') < 0 ? sentence : entry.code();
    }

    private static String role(Locale locale, String role) {
        return Messages.has(locale, "access", "role." + role) ? Messages.text(locale, "access", "role." + role) : role;
    }

    public String subjectOf(JournalRow entry) {
        return subject(entry);
    }
}
