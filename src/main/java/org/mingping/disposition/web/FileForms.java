package org.mingping.disposition.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.disposition.application.FilingCase;
import org.mingping.disposition.application.KeepingScans;
import org.mingping.disposition.application.ReadingCaseFolder;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.fact.AfterFacts.Sealed;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.disposition.model.filing.FilingChecklist;
import org.mingping.disposition.model.filing.ScanPolicy;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Words;

/** The file of the case on {@code case.xhtml}: what lies in it, what is missing, scans, filing and sealing. */
@Named
@ViewScoped
public class FileForms implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern VALUE = Pattern.compile("\\.?[A-Za-z0-9]{1,8}");
    /** As many as a sentence about a scan has. */
    private static final int MOST_VALUES = 3;

    @Inject
    private CasePage page;
    @Inject
    private ReadingCaseFolder folder;
    @Inject
    private FilingCase filing;

    @Inject
    private KeepingScans keeping;

    private StepForm file;
    private final Map<Long, String> withdrawals = new HashMap<>();
    private transient ReadingCaseFolder.Contents contents;

    @PostConstruct
    void begin() {
        file = new StepForm(null);
    }

    public String doFile() {
        filing.file(page.getId(), page.seen(), file.getText());
        return page.done(CaseAction.FILE);
    }

    public String doSeal() {
        filing.seal(page.getId(), page.seen());
        return page.done(CaseAction.SEAL);
    }

    /** One that was laid there by mistake. */
    public String withdraw(long scan) {
        keeping.withdraw(page.getId(), scan, withdrawals.get(scan));
        return page.done("WITHDRAW_SCAN");
    }

    /** Only for offices, and not for one whose own case it is. */
    public boolean isShown() {
        return !page.isOwn() && Caller.current().roles().stream().anyMatch(Role::isOffice);
    }

    public boolean isOpenToScans() {
        return isLaidByCaller() && !getPapers().isEmpty();
    }

    /** Whether the caller's office lays scans into files and takes them out again. */
    public boolean isLaidByCaller() {
        return isShown() && (Caller.current().is(Role.BRANCH_OFFICER) || Caller.current().is(Role.TOWNSHIP_OFFICER));
    }

    /** Whether there is a sealed file: also of a case that rests, or was decided anew since. */
    public boolean isSealed() {
        return page.getBook().stream().anyMatch(line -> line.fact() instanceof Sealed);
    }

    /** Whether the caller's office may take the sealed file away. */
    public boolean isMayExport() {
        return isSealed() && !Caller.current().is(Role.BRANCH_OFFICER);
    }

    public ReadingCaseFolder.Contents getContents() {
        if (contents == null) {
            contents = folder.contents(page.getId(), Words.locale());
        }
        return contents;
    }

    /** Whether what the checklist asks for lies in the file. */
    public boolean lies(FilingChecklist.Item item) {
        return getContents().lying().contains(item.paper());
    }

    /** Whether it lies there to be signed, and no scan of a signed one beside it. */
    public boolean lacksSignature(FilingChecklist.Item item) {
        return getContents().unsigned().contains(item.paper());
    }

    public List<CasePaper> getPapers() {
        return getContents().takes();
    }

    public int getLargest() {
        return ScanPolicy.MAX_SIZE >> 20;
    }

    /**
     * What stood in the way of the scan that was sent, or null.
     *
     * @param code of the refusal
     * @param with its numbers and kinds, as the address carries them; what looks otherwise is left out, so that nobody makes the page say what they like
     */
    public String refusal(String code, String[] with) {
        if (code == null || code.isBlank() || !Messages.has(Words.locale(), "refusals", code)) {
            return null;
        }
        Stream<String> given = with == null ? Stream.of() : Arrays.stream(with).map(value -> VALUE.matcher(value).matches() ? value : "");
        return Messages.text(Words.locale(), "refusals", code, Stream.concat(given, Stream.generate(() -> "")).limit(MOST_VALUES).toArray());
    }

    /** Why each scan is withdrawn, by its id: one form stands around all rows, for one within a row takes the last row's alone. */
    public Map<Long, String> getWithdrawals() {
        return withdrawals;
    }

    public StepForm getFile() {
        return file;
    }
}
