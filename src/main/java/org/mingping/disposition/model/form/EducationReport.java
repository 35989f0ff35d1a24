package org.mingping.disposition.model.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.shared.form.PaperForm;

/**
 * 教育转化记录 (domain §5): two full members, a session a week.
 *
 * @param educators  by name
 * @param firstDay   of the weekly plan
 * @param weeks      of the plan
 * @param sessions   held, oldest first
 * @param missed     weeks without a session, and what became of them
 */
public record EducationReport(List<String> educators, LocalDate firstDay, int weeks, List<Session> sessions, List<MissedWeek> missed) {

    public EducationReport {
        educators = List.copyOf(educators);
        sessions = List.copyOf(sessions);
        missed = List.copyOf(missed);
    }

    /** @param week of the plan, from 1; empty for one held after it @param response the member's */
    public record Session(Optional<Integer> week, LocalDate on, String by, String content, String response) {
    }

    /** @param mendedOn day of the session that mends it */
    public record MissedWeek(int week, Optional<LocalDate> mendedOn) {
    }

    public PaperForm form(FormHead head) {
        FormDraft draft = FormDraft.of(head, "education.title").member();
        draft.field("education.firstDay", firstDay).field("education.weeks", Integer.toString(weeks)).wide("education.educators", draft.list(educators))
                .table("education.sessions", List.of("education.week", "day", "education.by", "education.content", "education.response"), List.of(2, 4, 3, 8, 7),
                        sessions.stream().map(session -> row(draft, session)).toList());
        if (!missed.isEmpty()) {
            draft.table("education.missed", List.of("education.week", "education.mended"), List.of(1, 3), missed.stream().map(week -> List.of(Integer.toString(week.week()),
                    week.mendedOn().map(on -> draft.word("education.mendedOn", draft.day(on))).orElseGet(() -> draft.word("education.notMended")))).toList());
        }
        return draft.sign("education.educator", educators, Optional.empty())
                .sign("education.member", head.member().name(), Optional.empty()).done();
    }

    private static List<String> row(FormDraft draft, Session session) {
        return List.of(session.week().map(week -> Integer.toString(week)).orElseGet(() -> draft.word("education.added")), draft.day(session.on()), session.by(), session.content(),
                session.response());
    }
}
