package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.disposition.model.CaseHearing.Attempt;
import org.mingping.disposition.model.CaseHearing.Publication;
import org.mingping.disposition.model.fact.AfterFacts.Service;

/**
 * How the decision reached the member (domain §5). What was tried before the decision is the talk's and stays with the hearing: it says nothing of where the member is now.
 *
 * @param attempts    to reach the member with the decision
 * @param publication of the decision
 * @param delivery    how it was served
 */
public record CaseService(List<Attempt> attempts, Optional<Publication> publication, Optional<Delivery> delivery) {

    /** Nothing yet. */
    public static final CaseService NONE = new CaseService(List.of(), Optional.empty(), Optional.empty());

    public CaseService {
        attempts = List.copyOf(attempts);
    }

    /** @param on when it was served @param recordedOn when that was written down */
    public record Delivery(LocalDate on, Service how, LocalDate recordedOn) {

        /** From when the member's time to appeal runs. */
        public LocalDate since() {
            return on.isBefore(recordedOn) ? recordedOn : on;
        }
    }

    public CaseService with(Attempt attempt) {
        return new CaseService(CaseHearing.added(attempts, attempt), publication, delivery);
    }

    public CaseService with(Publication made) {
        return new CaseService(attempts, Optional.of(made), delivery);
    }

    public CaseService with(Delivery made) {
        return new CaseService(attempts, publication, Optional.of(made));
    }

    /** When the decision was published. */
    public Optional<LocalDate> publishedOn() {
        return publication.map(Publication::on);
    }

    /** When the decision was served. */
    public Optional<LocalDate> servedOn() {
        return delivery.map(Delivery::on);
    }

    /** How it was served. */
    public Optional<Service> how() {
        return delivery.map(Delivery::how);
    }
}
