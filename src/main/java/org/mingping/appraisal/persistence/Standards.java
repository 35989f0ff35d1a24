package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingping.appraisal.model.AdoptedOpinion;
import org.mingping.appraisal.model.RuleSet;
import org.mingping.appraisal.model.Standard;
import org.mingping.appraisal.model.StandardCategory;
import org.mingping.organisation.County;
import org.mingping.organisation.model.PersonnelCategory;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** The standards that rule sets were published with. */
@ApplicationScoped
public class Standards {

    private static final String OF_APPRAISAL = """
            select r.standards, m.category, m.floating
              from member_appraisal x
              join branch_appraisal b on b.county_id = x.county_id and b.id = x.branch_appraisal_id
              join cycle c on c.county_id = b.county_id and c.id = b.cycle_id
              join rule_set r on r.county_id = c.county_id and r.id = c.rule_set_id
              join member m on m.county_id = x.county_id and m.id = x.member_id
             where x.county_id = :county and x.id = :appraisal""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /**
     * A rule set's standards.
     *
     * @param kept  whether it was written when rule sets already had standards
     * @param annex the opinions it was begun with, empty where it was not
     */
    public record Written(String code, int version, RuleSet.State state, boolean kept, List<Standard> standards, List<AdoptedOpinion> annex) {

        public boolean isDraft() {
            return state == RuleSet.State.DRAFT;
        }
    }

    /** As they lie there. */
    public record Row(String code, int version, RuleSet.State state, String standards, String annex) {
    }

    /** As they lie there. */
    public record Applying(String standards, PersonnelCategory category, boolean floating) {
    }

    /** @throws Refusal NOT_FOUND */
    public Written of(String code) {
        Row row = database.query(handle -> handle.createQuery("select code, version, state, standards, annex from rule_set where county_id = :county and code = :code")
                .bind("county", county.id()).bind("code", code).mapTo(Row.class).findOne()).orElseThrow(Refusal::notFound);
        return new Written(row.code(), row.version(), row.state(), row.standards() != null, StandardsJson.read(row.standards()), StandardsJson.readAnnex(row.annex()));
    }

    /** Of the rule set under which a member is appraised, those for members like this one; none where the caller does not see that appraisal. */
    public List<Standard> applyingTo(long memberAppraisal) {
        Optional<Applying> found = database.query(handle -> handle.createQuery(OF_APPRAISAL)
                .bind("county", county.id()).bind("appraisal", memberAppraisal).mapTo(Applying.class).findOne());
        return found.map(one -> {
            Set<StandardCategory> categories = StandardCategory.of(one.category(), one.floating());
            return StandardsJson.read(one.standards()).stream().filter(standard -> categories.contains(standard.category())).toList();
        }).orElse(List.of());
    }
}
