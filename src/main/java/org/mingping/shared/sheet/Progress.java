package org.mingping.shared.sheet;

/** Somebody who wants to know how far a long reading has come. */
@FunctionalInterface
public interface Progress {

    /** Nobody watches. */
    Progress UNWATCHED = (done, total) -> { };

    /**
     * @param done  rows read so far
     * @param total rows of all sheets of the workbook, blank ones and headers included
     */
    void rows(long done, long total);
}
