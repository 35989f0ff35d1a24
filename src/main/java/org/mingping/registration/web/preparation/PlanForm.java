package org.mingping.registration.web.preparation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingping.registration.model.preparation.Milestone;
import org.mingping.registration.model.preparation.PlanText;

/** A plan as it is typed: three parts, and milestones with room for more. */
public class PlanForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int NEW_ROWS = 3;

    private String aims;
    private String content;
    private String method;
    private final List<Row> rows = new ArrayList<>();

    static PlanForm of(PlanText text) {
        PlanForm form = new PlanForm();
        form.aims = text.aims();
        form.content = text.content();
        form.method = text.method();
        text.milestones().forEach(one -> form.rows.add(new Row(one)));
        for (int added = 0; added < NEW_ROWS; added++) {
            form.rows.add(new Row(null));
        }
        return form;
    }

    PlanText text() {
        return new PlanText(aims, content, method, rows.stream().filter(row -> !row.isEmpty()).map(row -> new Milestone(row.day, row.text)).toList());
    }

    /** One milestone; a row left empty is none. */
    public static class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private LocalDate day;
        private String text;

        Row(Milestone standing) {
            if (standing != null) {
                day = standing.day();
                text = standing.text();
            }
        }

        boolean isEmpty() {
            return day == null && (text == null || text.isBlank());
        }

        public LocalDate getDay() {
            return day;
        }

        public void setDay(LocalDate day) {
            this.day = day;
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getAims() {
        return aims;
    }

    public void setAims(String aims) {
        this.aims = aims;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(String method) {
        this.method = method;
    }
}
