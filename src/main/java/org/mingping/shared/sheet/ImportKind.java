package org.mingping.shared.sheet;

/** The workbooks that can be imported; each room says how it takes its own in: see {@link WorkbookImport}. */
public enum ImportKind {
    ROSTER("roster"),
    SANCTIONS("sanctions"),
    PREVIOUS_GRADES("previous-grades"),
    TALLY("tally"),
    DUES("dues");

    private final String path;

    ImportKind(String path) {
        this.path = path;
    }

    /** As it stands in addresses and in the names of downloads. */
    public String path() {
        return path;
    }
}
