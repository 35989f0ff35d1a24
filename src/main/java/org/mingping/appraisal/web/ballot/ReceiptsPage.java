package org.mingping.appraisal.web.ballot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.appraisal.application.ballot.ReadingBallot;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;

/** {@code receipts.xhtml}: the receipts of a sealed box, sorted, to be posted where voters look for theirs. */
@Named
@RequestScoped
public class ReceiptsPage {

    private static final int ALL = 100_000;

    @Inject
    private ReadingBallot reading;

    private Long id;
    private ReadingBallot.Place place;
    private Page<String> receipts;
    private List<Integer> rounds = List.of();
    private Integer round;
    private boolean voided;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        place = reading.place(id);
        rounds = reading.sealedRounds(id);
        round = round == null && !rounds.isEmpty() ? rounds.get(rounds.size() - 1) : round;
        receipts = reading.receipts(id, round, 0, ALL);
        voided = reading.voided(id).stream().anyMatch(one -> one.round() == round);
    }

    public ReadingBallot.Place getPlace() {
        return place;
    }

    /** The page of what the ballot is about: a branch's appraisal, or a case; voters on a case come from their own sheet. */
    public String getBack() {
        if (!place.ofCase()) {
            return "/appraisal/branch.xhtml?id=" + id;
        }
        return (Caller.current().isConfinedToOwn() ? BallotPages.BALLOT : BallotPages.CASE) + "?id=" + id;
    }

    /** Whether the box was given up: who voted into it is on the list, and nothing of it was counted. */
    public boolean isVoided() {
        return voided;
    }

    public List<String> getReceipts() {
        return receipts.items();
    }

    /** The branch's votes that are counted; more than one where it voted again (§1.6). */
    public List<Integer> getRounds() {
        return rounds;
    }

    /** Which vote's receipts are shown; the latest unless another is asked for. */
    public Integer getRound() {
        return round;
    }

    public void setRound(Integer round) {
        this.round = round;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
