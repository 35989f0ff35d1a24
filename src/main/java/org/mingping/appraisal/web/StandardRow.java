package org.mingping.appraisal.web;

import java.io.Serializable;
import org.mingping.appraisal.model.Standard;
import org.mingping.appraisal.model.StandardCategory;

/** One statement as it is typed. */
public class StandardRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private StandardCategory category = StandardCategory.EVERYONE;
    private String text;
    private String source;

    /** @param standing null for a new one */
    StandardRow(Standard standing) {
        if (standing != null) {
            category = standing.category();
            text = standing.text();
            source = standing.source();
        }
    }

    boolean isEmpty() {
        return isBlank(text) && isBlank(source);
    }

    Standard standard() {
        return new Standard(category, text, source);
    }

    private static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }

    public StandardCategory getCategory() {
        return category;
    }

    public void setCategory(StandardCategory category) {
        this.category = category;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
