package org.mingping.registration.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mingping.access.Caller;
import org.mingping.access.model.SamePerson;
import org.mingping.notice.NoticeWording;
import org.mingping.notice.NoticeWriter;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.registration.model.Campaign;
import org.mingping.registration.model.Registration;
import org.mingping.registration.persistence.RegistrationLists;
import org.mingping.registration.persistence.RegistrationTidings;
import org.mingping.shared.Messages;
import org.mingping.shared.persistence.Database;

/** What people are told of registrations: the member what became of theirs, the township what is asked of it, and, once before the last day and once after it, whoever is concerned. */
@ApplicationScoped
public class RegistrationNotices implements NoticeWording {

    static final String OWN = "/registration/mine.xhtml";
    static final String ONE = "/registration/registration.xhtml?id=";
    static final String LIST = "/registration/registrations.xhtml?campaign=";

    private static final String ROOM = "registration";
    private static final String PREFIX = "registration-";
    static final String ASKED = PREFIX + "asked";
    static final String RESUMED = PREFIX + "resumed";
    static final String TAKEN_BACK = PREFIX + "taken-back";
    static final String RESUMED_WAITS = PREFIX + "resumed-waits";

    private static final String RETURNED = PREFIX + "returned-until";
    private static final String RECONSIDERED = PREFIX + "reconsidered-until";
    private static final String CORRECTED = PREFIX + "correction-rejected";
    private static final String APPROVED = PREFIX + "correction-approved";
    private static final String OPENED = PREFIX + "opened";
    private static final String MISSING = PREFIX + "missing";
    private static final String TALKED = PREFIX + "talked";
    private static final String TRIED = PREFIX + "tried";
    private static final String AWAY = PREFIX + "away";

    @Inject
    private NoticeWriter notices;

    @Inject
    private RegistrationTidings tidings;

    @Inject
    private RegistrationLists lists;

    @Inject
    private Database database;

    /** To townships and branches; a member finds theirs on the first page. */
    void opened(Campaign campaign) {
        tidings.opened(campaign.getId(), OPENED, LIST + campaign.getId(), List.of(campaign.getName(), campaign.getRegistrationEndsOn().orElseThrow().toString()));
    }

    /** Of what was written down from paper the member knows before anybody decides on it: they say so where it is not what they signed. */
    void entered(Registration registration) {
        toMember(registration, PREFIX + "entered-" + registration.form().will().name(), List.of());
    }

    /** To everybody who is named as having talked with the member, but whoever wrote it down: nobody's name stands for a talk of which they know nothing. @param people as {@link RegistrationTalks} names them */
    void talked(Registration registration, Set<String> people, LocalDate on) {
        String name = name(registration);
        SamePerson own = Caller.current().person();
        List<String> others = people.stream().filter(person -> !person.equals("member " + own.member()) && !person.equals("account " + own.account())).toList();
        tidings.talked(others, TALKED, List.of(name, on.toString()));
    }

    /** Whoever does not know that somebody tried to reach them can neither come nor deny it. @param on the day of the attempt */
    void tried(Registration registration, LocalDate on) {
        toMember(registration, TRIED, List.of(on.toString()));
    }

    void returned(Registration registration) {
        toMember(registration, RETURNED, List.of(registration.getEndsOn().toString()));
    }

    void reconsidered(Registration registration) {
        toMember(registration, RECONSIDERED, List.of(registration.getEndsOn().toString()));
    }

    void verified(Registration registration) {
        toMember(registration, PREFIX + "verified", List.of());
    }

    void extended(Registration registration) {
        toMember(registration, PREFIX + "extended", List.of(registration.getEndsOn().toString()));
        toBranch(registration, PREFIX + "extension-granted", List.of(name(registration), registration.getEndsOn().toString()));
    }

    void refused(Registration registration) {
        toBranch(registration, PREFIX + "extension-refused", List.of(name(registration)));
    }

    void corrected(Registration registration, CorrectableField field) {
        toMember(registration, CORRECTED, List.of(field.name()));
    }

    void approved(Registration registration, CorrectableField field) {
        toMember(registration, APPROVED, List.of(field.name()));
    }

    /** The township above the branch, into whose box a branch writes nothing by itself. */
    void proposed(Registration registration) {
        String path = registration.getScopePath();
        String township = path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
        List<String> values = List.of(name(registration));
        database.whileSeeing(township, () -> notices.toOrganisation(township, PREFIX + "extension-proposed", ONE + registration.getId(), values));
    }

    /** To members whose last day comes near; for those who are away, to their branch, with whom to call. @return how many members */
    int due(LocalDate today, LocalDate soon) {
        return tidings.due(PREFIX + "due", OWN, AWAY, ONE, today, soon);
    }

    /** To branches and townships, of those whose last day is over. @return how many members */
    int missing(LocalDate today) {
        return tidings.missing(MISSING, LIST, today);
    }

    private void toMember(Registration registration, String kind, List<String> values) {
        notices.toMember(registration.getScopePath(), registration.getMemberId(), kind, OWN, values);
    }

    private void toBranch(Registration registration, String kind, List<String> values) {
        notices.toOrganisation(registration.getScopePath(), kind, ONE + registration.getId(), values);
    }

    private String name(Registration registration) {
        return lists.find(registration.getId()).map(RegistrationLists.Line::name).orElseThrow();
    }

    @Override
    public boolean speaks(String kind) {
        return kind.startsWith(PREFIX);
    }

    /** Values that are days are told as days, those that are fields by their name. */
    @Override
    public String sentence(String kind, List<String> values, Locale locale) {
        Object[] spoken = switch (kind) {
            case CORRECTED, APPROVED -> new Object[] {Messages.text(locale, ROOM, "CorrectableField." + values.get(0))};
            case TALKED, OPENED, ASKED, TAKEN_BACK, RESUMED, RESUMED_WAITS, PREFIX + "extension-granted", PREFIX + "due" -> new Object[] {values.get(0), LocalDate.parse(values.get(1))};
            case PREFIX + "extended", TRIED, RETURNED, RECONSIDERED -> new Object[] {LocalDate.parse(values.get(0))};
            case MISSING -> new Object[] {values.get(0), Long.valueOf(values.get(1))};
            case AWAY -> new Object[] {values.get(0), LocalDate.parse(values.get(1)), contact(values.get(2), locale)};
            default -> values.toArray();
        };
        return Messages.text(locale, ROOM, "notice." + kind, spoken);
    }

    private static String contact(String known, Locale locale) {
        return known.isEmpty() ? Messages.text(locale, ROOM, "contact.unknown") : known;
    }
}
