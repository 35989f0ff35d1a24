package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingping.access.Role;
import org.mingping.organisation.model.Tier;

/**
 * What somebody can do next in a case: the acts that their roles may take in this state and that make sense by the record, and the one that is most likely next (domain §5). It only
 * saves a reader from forms that lead nowhere; what is allowed is said by {@link CaseMoves} alone.
 *
 * @param acts   in the order of the procedure
 * @param likely one of them; empty where none stands out
 */
public record CaseOffers(List<CaseAction> acts, Optional<CaseAction> likely) {

    public CaseOffers {
        acts = List.copyOf(acts);
    }

    /** Who asks. @param roles all that they have */
    public record Asking(PersonId person, Set<Role> roles) {

        public Asking {
            roles = Set.copyOf(roles);
        }
    }

    /** @param deadlines with the pauses of the case @param today on which is asked */
    public static CaseOffers of(CaseStanding standing, Asking asking, RulesOfCase own, Deadlines deadlines, LocalDate today) {
        DispositionParameters rules = own.parameters();
        Sense sense = new Sense(standing, asking, own, deadlines, today);
        List<CaseAction> acts = Arrays.stream(CaseAction.values()).filter(act -> act.isFor(standing.state()) && sense.isTheirs(act) && sense.isMeaningful(act)).toList();
        return new CaseOffers(acts, LikelyAct.of(standing, rules, today).stream().filter(acts::contains).findFirst());
    }

    /** The same without one act, which something beyond the record forbids this person. */
    public CaseOffers without(CaseAction act) {
        return new CaseOffers(acts.stream().filter(one -> one != act).toList(), likely.filter(one -> one != act));
    }

    /** The same with these acts alone. */
    public CaseOffers only(Set<CaseAction> these) {
        return new CaseOffers(acts.stream().filter(these::contains).toList(), likely.filter(these::contains));
    }

    /** In a case that rests: what is left of these acts there, and the sealing of an answer to an appeal that no sealed file holds. @param acts that are done at rest */
    public CaseOffers atRest(CaseStanding standing, Asking asking, Set<CaseAction> acts) {
        CaseAftermath after = standing.record().aftermath();
        boolean seals = after.hasUnsealedAnswer() && after.pending().isEmpty() && after.unserved().isEmpty() && asking.roles().stream().anyMatch(CaseAction.SEAL::isFor)
                && !asking.person().equals(standing.record().member());
        CaseOffers left = only(acts).without(CaseAction.SEAL);
        return !seals ? left : new CaseOffers(Stream.concat(left.acts().stream(), Stream.of(CaseAction.SEAL)).toList(), left.likely().or(() -> Optional.of(CaseAction.SEAL)));
    }

    private record Sense(CaseStanding standing, Asking asking, RulesOfCase own, Deadlines deadlines, LocalDate today) {

        /** In their own case somebody has a member's own acts, whatever office they hold; as a member nobody has any in another's, but a session if they educate. */
        boolean isTheirs(CaseAction act) {
            if (asking.person().equals(record().member())) {
                return act.isMembersOwn();
            }
            boolean educates = act == CaseAction.HOLD_SESSION && record().education().educators().stream().anyMatch(one -> one.person().equals(asking.person()));
            return asking.roles().stream().filter(role -> role != Role.MEMBER || educates).anyMatch(act::isFor);
        }

        boolean isMeaningful(CaseAction act) {
            return switch (act) {
                case ANSWER_STATEMENT -> record().hearing().statements().stream().anyMatch(said -> said.answeredOn().isEmpty());
                case HOLD_SESSION -> record().education().begun().filter(today::isBefore).isEmpty();
                case APPOINT_EDUCATORS -> !record().basis().ground().isOwnWish();
                case EVALUATE -> new Lawfulness(own.parameters(), own.grading(), deadlines).mayEvaluate(record(), today);
                case REVIEW -> superior().filter(SuperiorPart::isReviewed).isPresent();
                case APPROVE -> isToApprove() && !isPreparedBySelf() && record().decision().review().filter(review -> review.by().equals(asking.person())).isEmpty();
                case RETURN -> asking.roles().contains(Role.TOWNSHIP_OFFICER) || asking.roles().contains(Role.TOWNSHIP_APPROVER) || isToApprove();
                case TAKE_ON_FILE -> superior().filter(part -> part == SuperiorPart.FILED_WITH_TOWNSHIP).isPresent();
                case PLAN_FOLLOW_UP -> record().proposed().filter(one -> one == Disposition.CLOSED_AS_UNFOUNDED).isEmpty() && record().basis().application().flatMap(CaseBasis.Application::takenBackOn).isEmpty();
                case VISIT -> record().aftermath().followUp().planned();
                case PLAN_RECTIFICATION -> record().proposed().filter(one -> one == Disposition.RECTIFICATION).isPresent();
                // What is filed while an appeal waits lacks its answer: FilingCase refuses it.
                case FILE -> record().aftermath().pending().isEmpty() && (standing.state() != CaseState.SERVED || record().proposed().filter(one -> one == Disposition.RECTIFICATION).isEmpty());
                case REEVALUATE -> record().aftermath().pending().isEmpty() && record().decision().rectification().map(period -> period.lastDay(deadlines)).filter(until -> !today.isBefore(until)).isPresent();
                case APPEAL -> record().decidedOn().isPresent() && record().aftermath().pending().isEmpty();
                case ANSWER_APPEAL -> record().aftermath().pending().isPresent() && !record().everybodyWithAPart().contains(asking.person());
                case SERVE_ANSWER -> record().aftermath().unserved().isPresent();
                case RESUME -> record().pauses().isOpen(today);
                // Announced, the member cannot any more; an office still writes down what was said before.
                case TAKE_BACK -> record().basis().ground().isOwnWish() && !(isAnnounced() && asking.person().equals(record().member()));
                case SEAL -> record().aftermath().pending().isEmpty() && record().aftermath().unserved().isEmpty() && (standing.state() == CaseState.FILED || record().aftermath().isUnsealed());
                case CLOSE -> record().aftermath().pending().isEmpty() && record().aftermath().unserved().isEmpty() && !record().aftermath().isUnsealed() && record().aftermath().followUp().left() == 0
                        && (record().aftermath().followUp().planned() || !AftermathMoves.isFollowed(record()));
                default -> true;
            };
        }

        /** What no meeting has to decide goes up without one. */
        private boolean isAnnounced() {
            return standing.state() == CaseState.PASSED && record().decision().meeting().isPresent();
        }

        /** By the tier that approves this disposition, once whoever reviews it has. */
        private boolean isToApprove() {
            return superior().filter(part -> !part.isReviewed() || standing.state() == CaseState.REVIEWED).flatMap(SuperiorPart::approver)
                    .filter(tier -> asking.roles().stream().anyMatch(role -> CaseAction.APPROVE.isFor(role) && Tier.valueOf(role.realm().name()) == tier)).isPresent();
        }

        private boolean isPreparedBySelf() {
            return record().proposed().filter(one -> one == Disposition.CLOSED_AS_UNFOUNDED).isPresent() && record().everybodyPreparing().contains(asking.person());
        }

        private Optional<SuperiorPart> superior() {
            return record().proposed().map(own.parameters()::superior);
        }

        private CaseRecord record() {
            return standing.record();
        }
    }
}
