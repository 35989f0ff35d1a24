package org.mingping.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What was refused or done, for the summary on top of a page: each fault leads to its field. */
@Named
@RequestScoped
public class ErrorSummary {

    @Inject
    private FacesContext faces;

    /**
     * One message.
     *
     * @param field the client id of the field it is about, or null
     * @param more  the clause, or null
     */
    public record Line(String field, String text, String more) {
    }

    public List<Line> getFaults() {
        return lines(true);
    }

    public List<Line> getNews() {
        return lines(false);
    }

    private List<Line> lines(boolean faults) {
        List<Line> lines = new ArrayList<>();
        for (Iterator<String> fields = faces.getClientIdsWithMessages(); fields.hasNext();) {
            String field = fields.next();
            for (FacesMessage message : faces.getMessageList(field)) {
                if (isFault(message) == faults) {
                    lines.add(new Line(field, message.getSummary(), more(message)));
                }
            }
        }
        return lines;
    }

    private static boolean isFault(FacesMessage message) {
        return message.getSeverity() != FacesMessage.SEVERITY_INFO;
    }

    /** Faces repeats the summary where no detail was given. */
    private static String more(FacesMessage message) {
        return message.getDetail() == null || message.getDetail().equals(message.getSummary()) ? null : message.getDetail();
    }
}
