package org.mingping.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.mingping.organisation.application.ImportDesk;
import org.mingping.organisation.application.ImportState;
import org.mingping.shared.Messages;
import org.mingping.shared.sheet.ImportChoice;
import org.mingping.shared.sheet.ImportKind;
import org.mingping.shared.sheet.RowFinding;
import org.mingping.shared.sheet.Workbooks;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Words;

/**
 * {@code import.xhtml}: a workbook is handed in, checked, looked at and confirmed. The upload's id stands in the address, so the page
 * may be left while the work goes on, and returned to.
 */
@Named
@ViewScoped
public class ImportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SIZE = 100;
    private static final List<String> TURNED_AWAY = List.of("TOO_LARGE", "WORKBOOK_MISSING", "WORKBOOK_EMPTY", "UPLOAD_DAMAGED", "TOO_MANY_IMPORTS", "IMPORT_FOLDER_UNSAFE");

    @Inject
    private ImportDesk desk;

    @Inject
    private Workbooks workbooks;

    @Inject
    private Tell tell;

    private ImportKind kind;
    private String upload;
    private boolean warnings;
    private int page;
    private String refused;

    private ImportState state;
    private List<ImportState> own = List.of();
    private List<ImportChoice> choices;

    public void load() {
        if (upload != null) {
            state = desk.find(upload).orElse(null);
        } else if (kind != null) {
            choices = desk.choices(kind, Words.locale()).orElse(null);
        } else {
            own = desk.own();
        }
    }

    public String confirm() {
        desk.confirm(upload);
        return address(upload);
    }

    public String discard() {
        desk.discard(upload);
        tell.done("organisation", "import.discarded");
        return OrganisationPages.IMPORT + "?faces-redirect=true";
    }

    /** What the preview lists now. */
    public List<RowFinding> getShown() {
        List<RowFinding> all = getFindings();
        int from = Math.min(Math.max(page, 0) * SIZE, all.size());
        return all.subList(from, Math.min(from + SIZE, all.size()));
    }

    public List<RowFinding> getFindings() {
        if (state == null || state.report() == null) {
            return List.of();
        }
        return warnings ? state.report().warnings() : state.report().rejected();
    }

    private static String address(String upload) {
        return OrganisationPages.IMPORT + "?faces-redirect=true&upload=" + upload;
    }

    /** Why the upload was turned away at the door, in words; null where it was not, or nobody refuses like that. */
    public String getTurnedAway() {
        return refused != null && TURNED_AWAY.contains(refused) ? Messages.text(Words.locale(), "refusals", refused, getMaxMegabytes()) : null;
    }

    public ImportState getState() {
        return state;
    }

    /** Whether the address speaks of an upload that is no longer there. */
    public boolean isGone() {
        return upload != null && state == null;
    }

    public List<ImportState> getOwn() {
        return own;
    }

    public ImportKind[] getKinds() {
        return ImportKind.values();
    }

    /** Null where nothing is to be chosen. */
    public List<ImportChoice> getChoices() {
        return choices;
    }

    public int getSize() {
        return SIZE;
    }

    public long getMaxBytes() {
        return workbooks.maxBytes();
    }

    public long getMaxMegabytes() {
        return workbooks.maxBytes() >> 20;
    }

    public ImportKind getKind() {
        return kind;
    }

    public void setKind(ImportKind kind) {
        this.kind = kind;
    }

    public String getUpload() {
        return upload;
    }

    public void setUpload(String upload) {
        this.upload = upload;
    }

    public boolean isWarnings() {
        return warnings;
    }

    public void setWarnings(boolean warnings) {
        this.warnings = warnings;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
    }
}
