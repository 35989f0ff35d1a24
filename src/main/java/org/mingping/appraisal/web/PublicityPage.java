package org.mingping.appraisal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.mingping.appraisal.application.ReadingBranchAppraisal;
import org.mingping.appraisal.application.ReadingCycle;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.PublicityPeriod;
import org.mingping.appraisal.persistence.PostedList;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Words;

/** {@code publicity.xhtml}: the posted list for the notice board, with the place for the seal (§1.11). */
@Named
@RequestScoped
public class PublicityPage {

    @Inject
    private ReadingBranchAppraisal reading;

    @Inject
    private ReadingCycle cycles;

    private Long id;
    private BranchAppraisal head;
    private String periodName;
    private List<PostedList.Item> items;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        head = reading.head(id);
        periodName = Words.halfYear(cycles.cycle(head.getCycleId()).period());
        items = reading.posted(id);
    }

    /** The first day that counts: the day of posting does not. */
    public LocalDate getFirstDay() {
        return PublicityPeriod.firstDay(head.getPostedOn());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public BranchAppraisal getHead() {
        return head;
    }

    public String getPeriodName() {
        return periodName;
    }

    public List<PostedList.Item> getItems() {
        return items;
    }
}
