package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.disposition.model.CaseHearing.Attempt;
import org.mingping.disposition.model.CaseHearing.Publication;
import org.mingping.disposition.model.fact.AfterFacts.Service;
import org.mingping.shared.Refusal;

/**
 * A decision is served when there is one; by publication only on a member who could not be reached with it (domain §5): three documented attempts by two ways, on different days, since the
 * decision, then a publication that has stood its days.
 */
final class ServiceRules {

    private final DispositionParameters rules;
    private final HearingRules hearing;

    ServiceRules(DispositionParameters rules, Deadlines deadlines) {
        this.rules = rules;
        this.hearing = new HearingRules(rules, deadlines);
    }

    /** @throws Refusal CASE_SERVED_EARLY (day of the decision), CASE_SERVICE_UNPROVEN (attempts since, attempts needed, ways, working days of the publication) */
    void require(CaseRecord record) {
        LocalDate decided = record.decidedOn().orElseThrow();
        CaseService service = record.aftermath().service();
        LocalDate served = service.servedOn().orElseThrow(() -> new IllegalArgumentException("the record does not show the act"));
        if (served.isBefore(decided)) {
            throw Refusal.conflict("CASE_SERVED_EARLY", decided).under("domain §5");
        }
        if (service.how().filter(Service.PUBLICATION::equals).isPresent()) {
            List<Attempt> since = service.attempts().stream().filter(attempt -> !attempt.on().isBefore(decided)).toList();
            Optional<Publication> published = service.publication().filter(made -> !made.on().isBefore(decided));
            Defects defects = new Defects();
            // The day on which it has stood counts already (0004, 83).
            hearing.attempts(since, published, served.plusDays(1), defects);
            if (!defects.found().isEmpty()) {
                throw Refusal.conflict("CASE_SERVICE_UNPROVEN", since.size(), HearingRules.ATTEMPTS, HearingRules.WAYS, rules.publicationDays()).under("domain §5");
            }
        }
    }
}
