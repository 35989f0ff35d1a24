package org.mingping.appraisal.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.application.ChoosingAmongTied;
import org.mingping.appraisal.application.ReadingCycle;
import org.mingping.appraisal.application.ReadingQuota;
import org.mingping.appraisal.model.QuotaStanding;
import org.mingping.appraisal.persistence.QuotaView.Candidate;
import org.mingping.appraisal.persistence.QuotaView.Pool;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Words;

/** {@code quota.xhtml}: the quota's pools of a cycle, or one pool with its candidates and the choice among the tied (§1.8). */
@Named
@ViewScoped
public class QuotaPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingQuota reading;
    @Inject
    private ReadingCycle cycles;
    @Inject
    private ChoosingAmongTied choosing;
    @Inject
    private Tell tell;

    private Long cycle;
    private Long township;
    private HalfYear period;
    private List<Pool> pools = List.of();
    private ReadingQuota.Pool pool;
    private List<Long> chosen = List.of();
    private String reason;
    private int version;

    public void load() {
        if (cycle == null) {
            throw Refusal.notFound();
        }
        period = cycles.cycle(cycle).period();
        if (township == null) {
            pools = reading.pools(cycle);
        } else {
            pool = reading.pool(cycle, township);
            version = pool.pool().version();
            chosen = getTied().stream().filter(candidate -> Boolean.TRUE.equals(candidate.chosen())).map(Candidate::id).toList();
            reason = pool.pool().tieReason();
        }
    }

    public String choose() {
        choosing.choose(cycle, township, version, new HashSet<>(chosen), reason);
        tell.done("appraisal", "quota.done.chosen");
        return "/appraisal/quota.xhtml?faces-redirect=true&cycle=" + cycle + "&township=" + township;
    }

    /** Only the superior's approver chooses. */
    public boolean isChooser() {
        return Caller.current().is(Role.TOWNSHIP_APPROVER) && pool.pool().isChoosable();
    }

    public List<Candidate> getTied() {
        return pool.candidates().stream().filter(candidate -> candidate.standing() == QuotaStanding.TIED)
                .filter(candidate -> pool.pool().posted() == 0 || candidate.chosen() == null).toList();
    }

    public String share(Candidate candidate) {
        return candidate.share(pool.denominator()).toString();
    }

    public String getPeriodName() {
        return Words.halfYear(period);
    }

    /** What the form was made from; posted with it, so that a choice made meanwhile is not overwritten. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public Long getCycle() {
        return cycle;
    }

    public void setCycle(Long cycle) {
        this.cycle = cycle;
    }

    public Long getTownship() {
        return township;
    }

    public void setTownship(Long township) {
        this.township = township;
    }

    public List<Pool> getPools() {
        return pools;
    }

    public ReadingQuota.Pool getPool() {
        return pool;
    }

    public List<Long> getChosen() {
        return chosen;
    }

    public void setChosen(List<Long> chosen) {
        this.chosen = chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
