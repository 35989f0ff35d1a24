package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.disposition.model.CaseHearing.Attempt;
import org.mingping.disposition.model.fact.AfterFacts.Service;

/**
 * How the decision reached the member (domain §5). What was tried before the decision is the talk's and stays with the hearing: it says nothing of where the member is now.
 *
 * @param attempts    to reach the member with the decision
 * @param publishedOn when the decision was published
 * @param servedOn    when it was served
 * @param how         it was served
 */
public record CaseService(List<Attempt> attempts, Optional<LocalDate> publishedOn, Optional<LocalDate> servedOn, Optional<Service> how) {

    /** Nothing yet. */
    public static final CaseService NONE = new CaseService(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public CaseService {
        attempts = List.copyOf(attempts);
    }

    public CaseService with(Attempt attempt) {
        return new CaseService(CaseHearing.added(attempts, attempt), publishedOn, servedOn, how);
    }

    public CaseService published(LocalDate on) {
        return new CaseService(attempts, Optional.of(on), servedOn, how);
    }

    public CaseService served(LocalDate on, Service by) {
        return new CaseService(attempts, publishedOn, Optional.of(on), Optional.of(by));
    }
}
