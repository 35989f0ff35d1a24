package org.mingping.appraisal.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;

/** One half-year's appraisal of the whole county, under one rule set for good. Opened set-based, read here. */
@Entity
public class Cycle {

    @Id
    private Long id;
    private long countyId;
    private int year;
    @Enumerated(EnumType.STRING)
    private Half half;
    private long ruleSetId;

    protected Cycle() {
        // JPA; rows are made by appraisal.application.OpeningCycle
    }

    public Long getId() {
        return id;
    }

    public HalfYear period() {
        return new HalfYear(year, half);
    }

    public long getRuleSetId() {
        return ruleSetId;
    }
}
