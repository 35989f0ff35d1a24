package org.mingping.registration.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.access.model.SamePerson;
import org.mingping.audit.Journal;
import org.mingping.organisation.MemberCorrections;
import org.mingping.organisation.SeenMembers;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.registration.DeclinedCases;
import org.mingping.registration.model.Registration;
import org.mingping.registration.model.RegistrationState;
import org.mingping.registration.model.RegistrationForm;
import org.mingping.registration.persistence.Campaigns;
import org.mingping.registration.persistence.Extensions;
import org.mingping.registration.persistence.RegistrationCorrections;
import org.mingping.registration.persistence.RegistrationLists;
import org.mingping.registration.persistence.RegistrationPapers;
import org.mingping.registration.persistence.RegistrationProgress;
import org.mingping.registration.persistence.RegistrationSteps;
import org.mingping.registration.persistence.RegistrationTalks;
import org.mingping.registration.persistence.Registrations;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;

/** Shows registrations: to the offices above the member, and to the member their own. What a member has not handed in yet is read by nobody else. */
@Stateless
public class ReadingRegistrations {

    @Inject
    private RegistrationLists lists;

    @Inject
    private RegistrationProgress progress;

    @Inject
    private Registrations registrations;

    @Inject
    private Campaigns campaigns;

    @Inject
    private RegistrationTerms terms;

    @Inject
    private RegistrationSteps steps;

    @Inject
    private RegistrationCorrections corrections;

    @Inject
    private Extensions extensions;

    @Inject
    private RegistrationTalks talks;

    @Inject
    private RegistrationPapers papers;

    @Inject
    private MemberCorrections ledger;

    @Inject
    private SeenMembers seen;

    @Inject
    private Instance<DeclinedCases> cases;

    @Inject
    private Journal journal;

    /**
     * One registration with all that belongs to it.
     *
     * @param form     empty where it is a draft of somebody else's
     * @param begun    whether something stands in such a draft
     * @param decision what whoever decided last wrote; null where nothing
     * @param provisionalYear see {@link RegistrationTerms#provisionalYear}
     * @param standing what is on record of the member now, by field
     * @param typist   who wrote it down from paper; null where the member did
     * @param typed    whether it is being written down: see {@link Registration#isBeingTyped}
     * @param opened   the case that it opened; null where none, or none that the caller sees
     */
    public record Whole(RegistrationLists.Line line, RegistrationForm form, boolean draftOfMember, boolean begun, String decision, String provisionalYear, Map<CorrectableField, String> standing,
                        List<RegistrationCorrections.Line> corrections, List<Extensions.Line> extensions, List<RegistrationTalks.Talk> talks, List<RegistrationTalks.Attempt> attempts,
                        List<RegistrationTalks.Contact> contacts, List<RegistrationPapers.Line> papers, List<RegistrationSteps.Line> steps, SamePerson typist, boolean typed, DeclinedCases.Opened opened) implements Serializable {

        public Whole {
            standing = Map.copyOf(standing);
            corrections = List.copyOf(corrections);
            extensions = List.copyOf(extensions);
            talks = List.copyOf(talks);
            attempts = List.copyOf(attempts);
            contacts = List.copyOf(contacts);
            papers = List.copyOf(papers);
            steps = List.copyOf(steps);
        }

        /** Whether a talk was about what was handed in before: what was said in it is not said of the form as it stands. */
        public boolean isFromBefore(RegistrationTalks.Talk talk) {
            return RegistrationSteps.Line.handedIn(steps).filter(talk.recordedAt()::isBefore).isPresent();
        }

        /** Whether the form is the member's again because they took back the wish to leave that it declared. */
        public boolean isTakenBack() {
            return line.state() == RegistrationState.RETURNED && RegistrationSteps.Line.isTakenBack(steps);
        }

        /** Whether an attempt is of the form as it stands; one from before it was handed in anew counts for nothing. */
        public boolean counts(RegistrationTalks.Attempt attempt) {
            return RegistrationSteps.Line.handedIn(steps).filter(attempt::isOf).isPresent();
        }
    }

    /** @param page counts from 0 */
    @UseCase(value = "registration.read", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Page<RegistrationLists.Line> page(RegistrationLists.Filter filter, int page, int size) {
        boolean decides = Caller.current().is(BRANCH_OFFICER) || Caller.current().is(TOWNSHIP_OFFICER);
        if (filter.decider() == null || decides) {
            return lists.page(filter, page, size);
        }
        return Caller.current().is(TOWNSHIP_APPROVER) ? lists.page(filter.ofApprover(), page, size) : new Page<>(List.of(), 0);
    }

    /** A member's, the latest first. */
    @UseCase(value = "registration.read", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<RegistrationLists.Line> ofMember(long member) {
        return seen.sees(member) ? lists.ofMember(member) : List.of();
    }

    /** Organisations to filter by. */
    @UseCase(value = "registration.read", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<RegistrationLists.Choice> choices() {
        return lists.choices(Caller.current().organisationId());
    }

    /** By the organisations below the caller's. */
    @UseCase(value = "registration.read", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<RegistrationProgress.Count> progress(long campaign) {
        return progress.below(campaign, Caller.current().organisationId());
    }

    /** What waits in open campaigns, in the caller's scope. */
    @UseCase(value = "registration.read", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<RegistrationProgress.Waiting> waiting() {
        return progress.waiting(Caller.current().person());
    }

    /** Full texts about a person: each look from above the branch is journaled. @throws Refusal NOT_FOUND */
    @UseCase(value = "registration.read-one", writes = false, roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Whole one(long id) {
        Registration registration = registrations.get(id);
        seen.require(registration.getMemberId());
        boolean own = OwnCase.is(registration.getMemberId());
        if (!own && !Caller.current().is(BRANCH_OFFICER)) {
            journal.looked(Caller.current(), "registration.read-one", "registration", id);
        }
        return whole(registration, own);
    }

    /** The caller's own, the latest first; an account with no member behind it has none. */
    @UseCase(value = "registration.read-own", writes = false, roles = {MEMBER, BRANCH_OFFICER})
    public List<RegistrationLists.Line> own() {
        Long member = Caller.current().memberId();
        return member == null ? List.of() : lists.ofMember(member);
    }

    private Whole whole(Registration registration, boolean own) {
        long id = registration.getId();
        List<RegistrationSteps.Line> history = steps.of(id);
        boolean hidden = !own && registration.isTheirsAlone(RegistrationSteps.Line.isGivenBack(history));
        Map<CorrectableField, String> standing = ledger.standing(registration.getMemberId());
        RegistrationLists.Line line = lists.find(id).orElseThrow(Refusal::notFound);
        return new Whole(line, hidden ? RegistrationForm.EMPTY : registration.form(), hidden,
                hidden && (!registration.form().equals(RegistrationForm.EMPTY) || corrections.waiting(id) > 0), registration.getDecision().orElse(null),
                terms.provisionalYear(campaigns.get(line.campaignId()).getRuleSet(), line.endsOn()), standing, hidden ? List.of() : corrections.of(id).stream().map(one -> one.beside(standing)).toList(), extensions.of(id), talks.of(id), talks.attempts(id),
                talks.contacts(id), papers.of(id), history, registration.getTypist().orElse(null), registration.isBeingTyped(), opened(registration));
    }

    private DeclinedCases.Opened opened(Registration registration) {
        return registration.getDeclinedAt().flatMap(at -> cases.stream().map(room -> room.opened(registration.getId(), registration.getMemberId(), at)).flatMap(Optional::stream).findFirst()).orElse(null);
    }
}
