package org.mingping.appraisal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.persistence.CycleProgress.Grades;

@DisplayName("The dashboard's figures")
class DashboardTilesTest {

    private static final Grades ONE = new Grades(1, "9901", "甲", 30, 3, 18, 2, 1, 4, 2);
    private static final Grades OTHER = new Grades(2, "9902", "乙", 10, 1, 7, 0, 0, 1, 0);

    @Test
    @DisplayName("add up to the members appraised, whatever became of each")
    void addUp() {
        Grades sum = AppraisalPlots.sum("", List.of(ONE, OTHER));
        assertThat(sum.members()).isEqualTo(40);
        assertThat(sum.graded() + sum.commentOnly() + sum.undetermined() + sum.gone()).isEqualTo(sum.members());
        assertThat(sum.gone()).as("expelled while the appraisal ran").isEqualTo(1);
    }

    @Test
    @DisplayName("give the share of each grade among those who have one")
    void sharesOfTheGraded() {
        assertThat(ONE.graded()).isEqualTo(24);
    }
}
