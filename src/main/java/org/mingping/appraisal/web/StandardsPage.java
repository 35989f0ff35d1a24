package org.mingping.appraisal.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mingping.appraisal.application.ReadingStandards;
import org.mingping.appraisal.application.WritingStandards;
import org.mingping.appraisal.model.AdoptedOpinion;
import org.mingping.appraisal.model.StandardCategory;
import org.mingping.appraisal.persistence.Standards;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;

/** {@code standards.xhtml}: the county writes the standards of a draft; a row left empty is none. */
@Named
@ViewScoped
public class StandardsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Room for new ones, each time the page is opened. */
    private static final int NEW_ROWS = 5;

    @Inject
    private ReadingStandards reading;
    @Inject
    private WritingStandards writing;
    @Inject
    private Tell tell;

    private String code;
    private int seenVersion;
    private List<StandardRow> rows = new ArrayList<>();
    private List<AdoptedOpinion> annex = List.of();

    public void load() {
        if (code == null) {
            throw Refusal.notFound();
        }
        Standards.Written written = reading.read(code);
        if (!written.isDraft()) {
            throw Refusal.conflict("RULE_SET_ADOPTED", code);
        }
        seenVersion = written.version();
        annex = written.annex();
        written.standards().forEach(one -> rows.add(new StandardRow(one)));
        for (int added = 0; added < NEW_ROWS; added++) {
            rows.add(new StandardRow(null));
        }
    }

    /** Puts an opinion into the first empty row, with where it comes from; what is typed stays, and nothing is saved yet. @param place in the annex, from 0 */
    public void take(int place) {
        StandardRow row = rows.stream().filter(StandardRow::isEmpty).findFirst().orElseGet(() -> {
            StandardRow added = new StandardRow(null);
            rows.add(added);
            return added;
        });
        row.setText(annex.get(place).text());
        row.setSource(RuleSetStandards.named(place) + annex.get(place).source());
    }

    /** Numbers of the rows that are drawn from an opinion, from 1. */
    public List<Integer> drawn(int place) {
        return IntStream.range(0, rows.size()).filter(row -> RuleSetStandards.isDrawn(rows.get(row).getSource(), place)).mapToObj(row -> row + 1).toList();
    }

    public List<AdoptedOpinion> getAnnex() {
        return annex;
    }

    public String save() {
        writing.write(code, seenVersion, rows.stream().filter(row -> !row.isEmpty()).map(StandardRow::standard).toList());
        tell.done("standards", "done");
        return "/appraisal/rule-set.xhtml?faces-redirect=true&code=" + code;
    }

    public StandardCategory[] getCategories() {
        return StandardCategory.values();
    }

    public List<StandardRow> getRows() {
        return rows;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
