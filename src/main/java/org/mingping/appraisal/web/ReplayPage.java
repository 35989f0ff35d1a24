package org.mingping.appraisal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.application.Replay;
import org.mingping.appraisal.application.ReplayingRuleSet;
import org.mingping.appraisal.persistence.StoredGrades.CycleLine;
import org.mingping.shared.Refusal;

/** The lower part of {@code rule-set.xhtml}: the rule set tried on a cycle, counted by township, then grade by grade, a page at a time. */
@Named
@RequestScoped
public class ReplayPage {

    private static final int SIZE = 50;
    private static final Set<Role> OPEN_TO = Set.of(Role.COUNTY_OFFICER, Role.COUNTY_APPROVER);

    @Inject
    private ReplayingRuleSet replaying;

    private String code;
    private Long cycle;
    private String township;
    private int page;
    private List<CycleLine> cycles = List.of();
    private CycleLine on;
    private Replay replay;

    public void load() {
        if (isOpen()) {
            cycles = replaying.cycles();
            if (cycle != null) {
                on = cycles.stream().filter(one -> one.id() == cycle).findFirst().orElseThrow(Refusal::notFound);
                replay = replaying.replay(code, cycle);
            }
        }
    }

    public boolean isOpen() {
        return Caller.current().isAny(OPEN_TO);
    }

    public List<CycleLine> getCycles() {
        return cycles;
    }

    /** The cycle tried on, or null. */
    public CycleLine getOn() {
        return on;
    }

    public Replay getReplay() {
        return replay;
    }

    public int getTotal() {
        return replay.of(township).size();
    }

    public List<Replay.Difference> getDifferences() {
        return replay.of(township).stream().skip((long) getPage() * SIZE).limit(SIZE).toList();
    }

    public int getSize() {
        return SIZE;
    }

    /** This view's address up to the township. */
    public String getAddress() {
        return "?code=" + code + "&cycle=" + cycle + "&township=";
    }

    /** This view's address up to the page's number. */
    public String getPages() {
        return getAddress() + (township == null ? "" : URLEncoder.encode(township, StandardCharsets.UTF_8)) + "&";
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Long getCycle() {
        return cycle;
    }

    public void setCycle(Long cycle) {
        this.cycle = cycle;
    }

    public String getTownship() {
        return township;
    }

    public void setTownship(String township) {
        this.township = township;
    }

    public int getPage() {
        return Math.max(page, 0);
    }

    public void setPage(int page) {
        this.page = page;
    }
}
