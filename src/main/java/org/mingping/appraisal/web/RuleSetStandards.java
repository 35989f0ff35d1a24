package org.mingping.appraisal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingping.appraisal.application.ReadingStandards;
import org.mingping.appraisal.model.Standard;
import org.mingping.appraisal.model.StandardCategory;
import org.mingping.appraisal.persistence.Standards;
import org.mingping.shared.Messages;

/** Standards beside what they are about: a rule set's on its page, a member's beside what is written and decided about them. */
@Named
@RequestScoped
public class RuleSetStandards {

    @Inject
    private ReadingStandards reading;

    private final Map<String, Standards.Written> read = new HashMap<>();
    private final Map<Long, List<Standard>> applying = new HashMap<>();

    /** One category with its statements, as the page shows them together. */
    public record Group(StandardCategory category, List<Standard> standards) {
    }

    public Standards.Written of(String code) {
        return read.computeIfAbsent(code, reading::read);
    }

    public List<Group> groups(String code) {
        Map<StandardCategory, List<Standard>> groups = new TreeMap<>();
        for (StandardCategory category : StandardCategory.values()) {
            List<Standard> own = of(code).standards().stream().filter(one -> one.category() == category).toList();
            if (!own.isEmpty()) {
                groups.put(category, own);
            }
        }
        return groups.entrySet().stream().map(one -> new Group(one.getKey(), one.getValue())).toList();
    }

    /** How the source of a standard names the opinion of the annex that it is drawn from; a document of the county's is in Chinese. @param place in the annex, from 0 */
    static String named(int place) {
        return Messages.text(Messages.CHINESE, "standards", "annex.named", place + 1);
    }

    static boolean isDrawn(String source, int place) {
        return source != null && source.strip().startsWith(named(place));
    }

    /** Whether a standard of the rule set is drawn from this opinion of its annex. @param place in the annex, from 0 */
    public boolean isTaken(String code, int place) {
        return of(code).standards().stream().anyMatch(one -> isDrawn(one.source(), place));
    }

    /** @param memberAppraisal null while a page has none */
    public List<Standard> applyingTo(Long memberAppraisal) {
        return memberAppraisal == null ? List.of() : applying.computeIfAbsent(memberAppraisal, reading::applyingTo);
    }
}
