package org.mingping.appraisal.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mingping.appraisal.model.NoticeKind;
import org.mingping.notice.NoticeWording;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;

/** What an appraisal tells, from {@code messages/appraisal} under {@code notice.<kind>}. */
@ApplicationScoped
class AppraisalNoticeWording implements NoticeWording {

    private static final String ROOM = "appraisal";

    @Override
    public boolean speaks(String kind) {
        return Arrays.stream(NoticeKind.values()).anyMatch(one -> one.code().equals(kind));
    }

    @Override
    public String sentence(String kind, List<String> values, Locale locale) {
        Object[] spoken = kind.equals(NoticeKind.BALLOT_OVERDUE.code()) ? overdue(values, locale) : isVote(kind) ? vote(values, locale)
                : values.stream().map(value -> spoken(value, locale)).toArray();
        return Messages.text(locale, ROOM, "notice." + kind, spoken);
    }

    /** A member who was told in person has no grade to look at before it is confirmed (§1.11). */
    @Override
    public boolean leadsOn(String kind) {
        return !kind.equals(NoticeKind.GRADE_TOLD.code());
    }

    /** The branch, then why as a refusal's code and what belongs to it. */
    private static Object[] overdue(List<String> values, Locale locale) {
        Refusal why = Refusal.conflict(values.get(1), values.subList(2, values.size()).toArray());
        return new Object[] {values.get(0), why.sentence(locale)};
    }

    private static boolean isVote(String kind) {
        return kind.equals(NoticeKind.CASE_VOTE.code()) || kind.equals(NoticeKind.CASE_VOTE_GIVEN_UP.code());
    }

    /** The one whom it is about, and until when. */
    private static Object[] vote(List<String> values, Locale locale) {
        return new Object[] {values.get(0), Messages.moment(OffsetDateTime.parse(values.get(1)), locale)};
    }

    private static String spoken(String value, Locale locale) {
        return HalfYear.find(value).map(period -> Messages.text(locale, "shared", "halfYear." + period.half(), Integer.toString(period.year()))).orElse(value);
    }
}
