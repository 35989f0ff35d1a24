package org.mingping.audit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mingping.audit.application.JournalRow;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Words;

/** The journal's stable names in the reader's words. */
@Named
@ApplicationScoped
public class JournalWords {

    private static final Object[] WHATEVER = {"…", "…", "…", "…", "…", "…"};

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

    /** What it was done to: a job with the period it ran for, everything else by its kind and name. */
    static String subject(Locale locale, JournalRow entry) {
        if (entry.subjectKind() == null) {
            return "";
        }
        if (entry.subjectKind().equals("job")) {
            return job(locale, entry);
        }
        String kind = Messages.has(locale, "audit", "subject." + entry.subjectKind())
                ? Messages.text(locale, "audit", "subject." + entry.subjectKind()) : entry.subjectKind();
        String name = entry.subjectName() == null ? entry.subjectId() : entry.subjectName();
        boolean account = entry.subjectKind().equals("account");
        return kind + " " + (account ? Words.actor(name, locale) : JournalValues.period(locale, name));
    }

    private static String job(Locale locale, JournalRow entry) {
        String[] nameAndPeriod = entry.subjectId().split("/", 2);
        String title = Messages.has(locale, "schedule", nameAndPeriod[0] + ".title")
                ? Messages.text(locale, "schedule", nameAndPeriod[0] + ".title") : nameAndPeriod[0];
        return nameAndPeriod.length < 2 ? title : title + " " + JournalValues.period(locale, nameAndPeriod[1]);
    }

    static String roles(Locale locale, JournalRow entry) {
        String roles = Arrays.stream(entry.role().split(",")).map(role -> role(locale, role))
                .collect(Collectors.joining(Messages.text(locale, "shared", "list.separator")));
        return entry.onBehalfOf() == null ? roles : Messages.text(locale, "audit", "journal.onBehalf", roles, role(locale, entry.onBehalfOf()));
    }

    /** The refusal's sentence, with what is no longer known of it left open. */
    static String reason(Locale locale, JournalRow entry) {
        String code = code(entry);
        return code == null || !Messages.has(locale, "refusals", code) ? "" : Messages.text(locale, "refusals", code, WHATEVER);
    }

    /** Of a sign-in with a second factor that was used before, entries before V107 keep the code that ballots have now. */
    private static String code(JournalRow entry) {
        return "CODE_USED".equals(entry.code()) && entry.useCase().startsWith("access.") ? "FACTOR_USED" : entry.code();
    }

    static String word(Locale locale, String prefix, String constant) {
        return Messages.has(locale, "audit", prefix + constant) ? Messages.text(locale, "audit", prefix + constant) : constant;
    }

    public String useCase(String name) {
        return useCase(Words.locale(), name);
    }

    /** The roles acted under; a county officer's step on another's behalf says whose it was. */
    public String roles(JournalRow entry) {
        return roles(Words.locale(), entry);
    }

    public String reason(JournalRow entry) {
        return reason(Words.locale(), entry);
    }

    public String subjectOf(JournalRow entry) {
        return subject(Words.locale(), entry);
    }

    public List<JournalValues.Line> changes(JournalRow entry) {
        return JournalValues.of(Words.locale(), entry.beforeValues(), entry.afterValues());
    }

    private static String role(Locale locale, String role) {
        return Messages.has(locale, "access", "role." + role) ? Messages.text(locale, "access", "role." + role) : role;
    }
}
