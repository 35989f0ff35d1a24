package org.mingping.appraisal.web.ballot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mingping.appraisal.application.ReadingBranchAppraisal;
import org.mingping.appraisal.application.ballot.ReadingBallot;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;

/** {@code receipts.xhtml}: the receipts of a sealed box, sorted, to be posted where voters look for theirs. */
@Named
@RequestScoped
public class ReceiptsPage {

    private static final int ALL = 100_000;

    @Inject
    private ReadingBallot reading;

    @Inject
    private ReadingBranchAppraisal branches;

    private Long id;
    private BranchAppraisal head;
    private Page<String> receipts;
    private List<Integer> rounds = List.of();
    private Integer round;
    private boolean voided;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        head = branches.head(id);
        rounds = reading.sealedRounds(id);
        round = round == null && !rounds.isEmpty() ? rounds.get(rounds.size() - 1) : round;
        receipts = reading.receipts(id, round, 0, ALL);
        voided = reading.voided(id).stream().anyMatch(one -> one.round() == round);
    }

    public BranchAppraisal getHead() {
        return head;
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
