package org.mingping.disposition.model.filing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mingping.disposition.model.CaseBasis;
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.model.CaseRecord;
import org.mingping.disposition.model.CaseStep;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.DispositionParameters;

/**
 * What must lie in which folder once a disposition is decided (domain §5): the decision in the personal file, everything it rests on in the case file, numbered from 1 in each. What
 * happened in a case decides with the disposition: a paper on something that did not happen is offered, and one on something that did is required. Nothing here stands above
 * {@link DispositionParameters#need}: a step that a disposition needs has its paper.
 *
 * @param items the personal file's first
 */
public record FilingChecklist(List<Item> items) {

    /** 处置决定归入个人档案；其余材料规范化整理归档. */
    public static final String CLAUSE = "§5";
    private static final String CONSTITUTION_9 = "§5, Party Constitution Art. 9";
    private static final String CONSTITUTION_43 = "§5, Party Constitution Art. 43";

    public FilingChecklist {
        items = List.copyOf(items);
    }

    /** Where a paper goes. */
    public enum Folder {
        /** 个人档案. */
        PERSONAL,
        /** 案卷. */
        CASE
    }

    /**
     * A line of the checklist.
     *
     * @param number   in its folder, from 1
     * @param required whether the file is incomplete without it
     * @param clause   on which it rests
     */
    public record Item(int number, Folder folder, CasePaper paper, boolean required, String clause) {
    }

    /** For a disposition in a case as it stands on record. @param rules by which the case goes */
    public static FilingChecklist of(Disposition disposition, CaseRecord record, DispositionParameters rules) {
        Draft draft = new Draft(rules);
        // Where nothing was imposed, nothing follows the member in their personal file (decision 0004).
        if (disposition.imposes()) {
            draft.add(Folder.PERSONAL, CasePaper.DECISION, true, CLAUSE);
        }
        draft.add(Folder.CASE, CasePaper.COVER, true, CLAUSE);
        // Where nobody applied there is no application.
        grounds(draft, record.basis(), disposition != Disposition.CLOSED_AS_UNFOUNDED);
        preparation(draft, disposition, record);
        decision(draft, disposition, record);
        return draft.done();
    }

    /** For an application to leave that the member took back: nothing was decided, and what led there is kept. */
    public static FilingChecklist ofTakenBack(CaseRecord record, DispositionParameters rules) {
        Draft draft = new Draft(rules);
        draft.add(Folder.CASE, CasePaper.COVER, true, CLAUSE);
        grounds(draft, record.basis(), record.basis().application().filter(CaseBasis.Application::written).isPresent());
        draft.add(Folder.CASE, CasePaper.APPLICATION_TAKEN_BACK, true, CLAUSE);
        draft.add(Folder.CASE, CasePaper.TALK_MINUTES, !record.hearing().talks().isEmpty(), CLAUSE);
        return draft.done();
    }

    /** What the files still lack, in order. @param present papers that lie ready, for whichever folder */
    public static List<Item> missing(FilingChecklist checklist, Set<CasePaper> present) {
        return checklist.items.stream().filter(Item::required).filter(item -> !present.contains(item.paper())).toList();
    }

    /** Papers that belong in a folder, required or not. */
    public Set<CasePaper> in(Folder folder) {
        Set<CasePaper> papers = EnumSet.noneOf(CasePaper.class);
        items.stream().filter(item -> item.folder() == folder).forEach(item -> papers.add(item.paper()));
        return papers;
    }

    /** Of the ground and of those that were added; what was added is noted for itself as well. */
    private static void grounds(Draft draft, CaseBasis basis, boolean applied) {
        ground(draft, basis.ground(), applied);
        basis.added().stream().map(CaseBasis.AddedGround::ground).forEach(added -> {
            ground(draft, added, applied);
            draft.add(Folder.CASE, CasePaper.GROUND_EVIDENCE, true, CLAUSE);
        });
    }

    /** @param applied whether an application in writing has to be there */
    private static void ground(Draft draft, CaseGround ground, boolean applied) {
        switch (ground) {
            case UNQUALIFIED -> {
                draft.add(Folder.CASE, CasePaper.APPRAISAL, true, CLAUSE);
                draft.add(Folder.CASE, CasePaper.BALLOT_TOTALS, true, CLAUSE);
            }
            case THREE_FAILURES -> draft.add(Folder.CASE, CasePaper.GROUND_EVIDENCE, true, CONSTITUTION_9);
            case GRAVE_PROBLEM -> draft.add(Folder.CASE, CasePaper.GROUND_EVIDENCE, true, CLAUSE);
            case OWN_APPLICATION, DECLINED_REGISTRATION -> draft.add(Folder.CASE, CasePaper.APPLICATION, applied, CONSTITUTION_9);
        }
    }

    private static void preparation(Draft draft, Disposition disposition, CaseRecord record) {
        boolean talked = !record.hearing().talks().isEmpty();
        boolean published = record.hearing().publishedOn().isPresent();
        draft.step(CasePaper.VERIFICATION, disposition, CaseStep.VERIFICATION, record.basis().verification().isPresent());
        // Three attempts and a publication stand for the talk; whoever was talked with and published to has both on file.
        draft.add(Folder.CASE, CasePaper.TALK_MINUTES, talked || !published && draft.rules.need(disposition, CaseStep.TALK).isNeeded(), CONSTITUTION_43);
        draft.add(Folder.CASE, CasePaper.ATTEMPTS_AND_PUBLICATION, published || record.aftermath().service().publishedOn().isPresent(), CLAUSE);
        draft.add(Folder.CASE, CasePaper.STATEMENT_AND_ANSWER, !record.hearing().statements().isEmpty(), CONSTITUTION_43);
        // Of a plan that was given up before anybody held a session there is no paper but that of the plan before, which counts no more.
        draft.step(CasePaper.EDUCATION, disposition, CaseStep.EDUCATION, !record.education().counted().isEmpty());
        draft.step(CasePaper.EVALUATION, disposition, CaseStep.EVALUATION, record.education().evaluation().isPresent());
    }

    private static void decision(Draft draft, Disposition disposition, CaseRecord record) {
        boolean ownWish = disposition == Disposition.VOLUNTARY_WITHDRAWAL;
        draft.add(Folder.CASE, CasePaper.CONCLUSION, !ownWish, CLAUSE);
        draft.add(Folder.CASE, CasePaper.NOTICE_BEFORE, !ownWish && draft.rules.need(disposition, CaseStep.GENERAL_MEETING).isNeeded(), CONSTITUTION_43);
        draft.step(CasePaper.MEETING_MINUTES, disposition, CaseStep.GENERAL_MEETING, record.decision().meeting().isPresent());
        draft.add(Folder.CASE, CasePaper.APPROVAL, true, CLAUSE);
        draft.add(Folder.CASE, CasePaper.DECISION, true, CLAUSE);
        draft.add(Folder.CASE, CasePaper.NOTICE_OF_DECISION, true, CLAUSE);
        boolean rectified = disposition == Disposition.RECTIFICATION || record.decision().rectification().isPresent();
        if (rectified) {
            draft.add(Folder.CASE, CasePaper.RECTIFICATION_PLAN, true, CLAUSE);
            draft.add(Folder.CASE, CasePaper.REEVALUATION, true, CLAUSE);
        }
        draft.add(Folder.CASE, CasePaper.APPEAL, !record.aftermath().appeals().isEmpty(), CONSTITUTION_43);
        // It begins after the file is sealed.
        draft.add(Folder.CASE, CasePaper.FOLLOW_UP, false, CLAUSE);
    }

    /** A checklist while it is put together. */
    private static final class Draft {

        private final List<Item> items = new ArrayList<>();
        private final DispositionParameters rules;

        Draft(DispositionParameters rules) {
            this.rules = rules;
        }

        void add(Folder folder, CasePaper paper, boolean required, String clause) {
            // Two grounds of one kind have one line, as two talks have.
            if (items.stream().noneMatch(item -> item.folder() == folder && item.paper() == paper)) {
                items.add(new Item(0, folder, paper, required, clause));
            }
        }

        /** The paper of a step: required where the disposition needs the step, or where it was taken all the same. */
        void step(CasePaper paper, Disposition disposition, CaseStep step, boolean taken) {
            add(Folder.CASE, paper, taken || rules.need(disposition, step).isNeeded(), CLAUSE);
        }

        FilingChecklist done() {
            List<Item> numbered = new ArrayList<>();
            int personal = 0;
            int inCase = 0;
            for (Item item : items.stream().sorted(Comparator.comparing(Item::folder).thenComparing(Item::paper)).toList()) {
                int number = item.folder() == Folder.PERSONAL ? ++personal : ++inCase;
                numbered.add(new Item(number, item.folder(), item.paper(), item.required(), item.clause()));
            }
            return new FilingChecklist(numbered);
        }
    }
}
