package org.mingping.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.mingping.organisation.application.ImportDesk;
import org.mingping.organisation.application.ImportState;
import org.mingping.shared.Refusal;
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
@RequestScoped
public class ImportPage {

    private static final int SIZE = 100;

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
    private Part file;
    private Long choice;

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

    public String handIn() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw Refusal.invalid("WORKBOOK_MISSING");
        }
        try (InputStream content = file.getInputStream()) {
            return address(desk.handIn(kind, file.getSubmittedFileName(), content, choice));
        }
    }

    /** Asked every second while the work goes on; once it is over, the page is opened anew and says what came of it. */
    public void look() throws IOException {
        if (state == null || !state.step().isMoving()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + OrganisationPages.IMPORT + "?upload=" + upload);
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

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public Long getChoice() {
        return choice;
    }

    public void setChoice(Long choice) {
        this.choice = choice;
    }
}
