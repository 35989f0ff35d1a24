package org.mingping.disposition.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.DispositionCase;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.persistence.CaseClockRows;
import org.mingping.disposition.persistence.CaseLists;
import org.mingping.notice.NoticeWording;
import org.mingping.notice.NoticeWriter;
import org.mingping.organisation.model.Tier;
import org.mingping.shared.Messages;
import org.mingping.shared.persistence.Database;

/** What people are told of a case (domain §5): the member what concerns them, and each organisation what it has to do next. The kind says which act it was. */
@ApplicationScoped
public class CaseNotices implements NoticeWording {

    private static final String OWN = "case-own-";
    private static final String OFFICE = "case-office-";
    private static final String DUE = "case-due-";
    private static final String LATE = "case-late-";
    private static final String PREFIX = "case-";
    private static final String LINK = "/disposition/case.xhtml?id=";

    /** What the member is told at once; they are also told it on paper. */
    private static final List<CaseAction> TO_MEMBER = List.of(CaseAction.OPEN, CaseAction.VERIFY, CaseAction.ANSWER_STATEMENT, CaseAction.APPOINT_EDUCATORS, CaseAction.TELL,
            CaseAction.HOLD_MEETING, CaseAction.SERVE_NOTICE, CaseAction.PLAN_RECTIFICATION, CaseAction.REEVALUATE, CaseAction.ANSWER_APPEAL, CaseAction.CLOSE);

    /** Which organisation has to know of what somebody else did. */
    private static final Map<CaseAction, List<Tier>> TO_OFFICE = new EnumMap<>(Map.of(
            CaseAction.OPEN, List.of(Tier.BRANCH),
            CaseAction.STATE, List.of(Tier.BRANCH),
            CaseAction.HOLD_MEETING, List.of(Tier.TOWNSHIP),
            CaseAction.REVIEW, List.of(Tier.COUNTY),
            CaseAction.APPROVE, List.of(Tier.BRANCH, Tier.TOWNSHIP),
            CaseAction.TAKE_ON_FILE, List.of(Tier.BRANCH),
            CaseAction.RETURN, List.of(Tier.BRANCH),
            CaseAction.TAKE_BACK, List.of(Tier.BRANCH),
            CaseAction.APPEAL, List.of(Tier.BRANCH, Tier.COUNTY),
            CaseAction.ANSWER_APPEAL, List.of(Tier.BRANCH, Tier.TOWNSHIP)));

    @Inject
    private NoticeWriter notices;

    @Inject
    private CaseLists cases;

    @Inject
    private Database database;

    void opened(long id, Opened opening) {
        cases.find(id).ifPresent(line -> put(id, line.scopePath(), line.memberId(), CaseAction.OPEN, List.of(opening.member().name(), opening.ground().name())));
    }

    void tell(DispositionCase row, CaseEntry written) {
        cases.find(row.getId()).ifPresent(line -> put(row.getId(), row.getScopePath(), row.getMemberId(), written.fact().action(), List.of(line.name(), row.getGround().name())));
    }

    private void put(long id, String path, long member, CaseAction action, List<String> values) {
        if (TO_MEMBER.contains(action)) {
            notices.toMember(path, member, OWN + action.name(), LINK + id, values);
        }
        TO_OFFICE.getOrDefault(action, List.of()).forEach(tier -> {
            String office = at(path, tier);
            // A branch writes nothing into its superior's box, and a member nothing into the branch's: that they are told is the case's doing.
            database.whileSeeing(office, () -> notices.toOrganisation(office, OFFICE + action.name(), LINK + id, values));
        });
    }

    /** The path of the organisation of this tier above a branch: county, township and branch are its parts. */
    private static String at(String branch, Tier tier) {
        String[] parts = branch.substring(1).split("/");
        int depth = switch (tier) {
            case COUNTY -> 1;
            case TOWNSHIP -> Math.max(1, parts.length - 1);
            case BRANCH -> parts.length;
        };
        return "/" + String.join("/", List.of(parts).subList(0, depth)) + "/";
    }

    /** That something will be due, or is late. @param tier whose office is told */
    void due(CaseClockRows.Line clock, Tier tier, boolean late) {
        notices.toOrganisation(at(clock.scopePath(), tier), (late ? LATE : DUE) + clock.kind().name(), LINK + clock.caseId(), List.of(clock.name(), clock.dueOn().toString()));
    }

    @Override
    public boolean speaks(String kind) {
        return kind.startsWith(PREFIX);
    }

    /** Of an act the member's name and the ground; of what is due the name and the day. */
    @Override
    public String sentence(String kind, List<String> values, Locale locale) {
        if (kind.startsWith(DUE) || kind.startsWith(LATE)) {
            String first = kind.startsWith(DUE) ? DUE : LATE;
            return Messages.text(locale, "disposition", "notice." + first + "clock", values.get(0), Messages.text(locale, "disposition", "ClockKind." + kind.substring(first.length())),
                    LocalDate.parse(values.get(1)));
        }
        return Messages.text(locale, "disposition", "notice." + kind, values.get(0), Messages.text(locale, "disposition", "CaseGround." + values.get(1)));
    }
}
