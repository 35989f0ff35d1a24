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
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.DispositionCase;
import org.mingping.disposition.model.fact.AfterFacts.AnsweredAppeal;
import org.mingping.disposition.model.fact.BasisFacts.GroundAdded;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.model.fact.DecisionFacts.MeetingHeld;
import org.mingping.disposition.model.fact.Named;
import org.mingping.disposition.model.fact.RectificationFacts.Reevaluated;
import org.mingping.disposition.persistence.CaseClockRows;
import org.mingping.disposition.persistence.CaseLists;
import org.mingping.disposition.persistence.CasesOfGrounds.Running;
import org.mingping.notice.NoticeWording;
import org.mingping.notice.NoticeWriter;
import org.mingping.organisation.County;
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
    private static final String UNREADABLE = "case-unreadable";
    private static final String PREFIX = "case-";
    private static final String LINK = "/disposition/case.xhtml?id=";

    /** What the member is told at once; they are also told it on paper. */
    private static final List<CaseAction> TO_MEMBER = List.of(CaseAction.OPEN, CaseAction.ADD_GROUND, CaseAction.VERIFY, CaseAction.ANSWER_STATEMENT, CaseAction.APPOINT_EDUCATORS, CaseAction.WITHDRAW_PROPOSAL, CaseAction.TELL,
            CaseAction.HOLD_MEETING, CaseAction.RETURN, CaseAction.SERVE_NOTICE, CaseAction.PLAN_RECTIFICATION, CaseAction.PLAN_REEVALUATION, CaseAction.REEVALUATE, CaseAction.ANSWER_APPEAL, CaseAction.SERVE_ANSWER, CaseAction.TAKE_BACK,
            CaseAction.PAUSE, CaseAction.RESUME, CaseAction.CLOSE);

    /** Which organisation has to know of what somebody else did. */
    private static final Map<CaseAction, List<Tier>> TO_OFFICE = new EnumMap<>(Map.ofEntries(
            Map.entry(CaseAction.OPEN, List.of(Tier.BRANCH)),
            Map.entry(CaseAction.ADD_GROUND, List.of(Tier.BRANCH, Tier.TOWNSHIP)),
            Map.entry(CaseAction.STATE, List.of(Tier.BRANCH)),
            Map.entry(CaseAction.HOLD_MEETING, List.of(Tier.TOWNSHIP)),
            Map.entry(CaseAction.REVIEW, List.of(Tier.COUNTY)),
            Map.entry(CaseAction.APPROVE, List.of(Tier.BRANCH, Tier.TOWNSHIP)),
            Map.entry(CaseAction.TAKE_ON_FILE, List.of(Tier.BRANCH)),
            Map.entry(CaseAction.RETURN, List.of(Tier.BRANCH)),
            Map.entry(CaseAction.TAKE_BACK, List.of(Tier.BRANCH)),
            Map.entry(CaseAction.APPEAL, List.of(Tier.BRANCH, Tier.COUNTY)),
            Map.entry(CaseAction.ANSWER_APPEAL, List.of(Tier.BRANCH, Tier.TOWNSHIP))));

    @Inject
    private NoticeWriter notices;

    @Inject
    private CaseLists cases;

    @Inject
    private Database database;

    @Inject
    private County county;

    void opened(long id, Opened opening) {
        cases.find(id).ifPresent(line -> put(id, line.scopePath(), line.memberId(), CaseAction.OPEN, "", List.of(opening.member().name(), opening.ground().name())));
    }

    void tell(DispositionCase row, CaseEntry written) {
        cases.find(row.getId()).ifPresent(line -> {
            List<String> values = List.of(line.name(), row.getGround().name());
            if (written.fact() instanceof Reevaluated held && !held.isValid()) {
                return;
            }
            put(row.getId(), row.getScopePath(), row.getMemberId(), written.fact().action(), outcome(written, row.getGround()), values);
            // A proposal on which no meeting has to decide is with the township at once.
            if (written.fact().action() == CaseAction.PROPOSE && written.after() == CaseState.PASSED) {
                toOffice(row.getId(), row.getScopePath(), Tier.TOWNSHIP, CaseAction.PROPOSE, values);
            }
        });
    }

    /** Whoever has the case in hand, and the member, learn of a ground that came to it; the county where the case lies with it. */
    void added(Running running, Named member, GroundAdded fact) {
        List<String> values = List.of(member.name(), fact.ground().name());
        put(running.id(), running.scopePath(), member.person().number(), CaseAction.ADD_GROUND, "", values);
        if (running.state() == CaseState.REVIEWED) {
            toOffice(running.id(), running.scopePath(), Tier.COUNTY, CaseAction.ADD_GROUND, values);
        }
    }

    /** What an act came to, where a member has to know that first. */
    static String outcome(CaseEntry written, CaseGround ground) {
        // Returned, a wish to leave may be taken back again.
        if (written.fact().action() == CaseAction.RETURN) {
            return ground.isOwnWish() ? "-own-wish" : "";
        }
        if (written.fact() instanceof Reevaluated held) {
            return held.reformed() ? "-reformed" : "-not-reformed";
        }
        if (written.fact() instanceof AnsweredAppeal answer) {
            return answer.upheld() ? "-upheld" : "-rejected";
        }
        return written.fact() instanceof MeetingHeld held ? outcome(held, written.after()) : "";
    }

    /** A meeting that announces votes on nothing; one that could not decide is held again. */
    private static String outcome(MeetingHeld held, CaseState after) {
        return switch (after) {
            case PASSED -> held.announced() ? "-announced" : "-passed";
            case PROPOSED -> "-undecided";
            default -> "-not-passed";
        };
    }

    /** @param outcome what the member is told it came to; empty where that goes without saying */
    private void put(long id, String path, long member, CaseAction action, String outcome, List<String> values) {
        if (TO_MEMBER.contains(action)) {
            notices.toMember(path, member, OWN + action.name() + outcome, LINK + id, values);
        }
        TO_OFFICE.getOrDefault(action, List.of()).forEach(tier -> toOffice(id, path, tier, action, values));
    }

    private void toOffice(long id, String path, Tier tier, CaseAction action, List<String> values) {
        String office = at(path, tier);
        // A branch writes nothing into its superior's box, and a member nothing into the branch's: that they are told is the case's doing.
        database.whileSeeing(office, () -> notices.toOrganisation(office, OFFICE + action.name(), LINK + id, values));
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

    /** That a case's book cannot be read, to the county, which has whoever looks after the system see to it. @param number under which the failure stands in the log */
    void unreadable(long id, String number) {
        String office = county.path();
        database.whileSeeing(office, () -> notices.toOrganisation(office, UNREADABLE, null, List.of(Long.toString(id), number)));
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
        if (kind.equals(UNREADABLE)) {
            return Messages.text(locale, "disposition", "notice." + kind, values.get(0), values.get(1));
        }
        return Messages.text(locale, "disposition", "notice." + kind, values.get(0), Messages.text(locale, "disposition", "CaseGround." + values.get(1)));
    }
}
