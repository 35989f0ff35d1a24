package org.mingping.appraisal.web.ballot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.mingping.appraisal.application.ballot.ExtendingBallot;
import org.mingping.appraisal.web.BranchPage;
import org.mingping.shared.ClockProducer;

/** The field in which an officer says until when people vote: day and time in Beijing, with what the county's parameters propose in it. */
@Named
@RequestScoped
public class DeadlineField {

    @Inject
    private ExtendingBallot extending;

    @Inject
    private BranchPage branch;

    private LocalDateTime value;

    public LocalDateTime getValue() {
        if (value == null) {
            value = extending.proposed(branch.getId()).atZoneSameInstant(ClockProducer.BEIJING).toLocalDateTime();
        }
        return value;
    }

    public void setValue(LocalDateTime value) {
        this.value = value;
    }

    public OffsetDateTime getUntil() {
        return getValue().atZone(ClockProducer.BEIJING).toOffsetDateTime();
    }
}
