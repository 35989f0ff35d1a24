package org.mingping.organisation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.shared.Refusal;
import org.mingping.shared.sheet.Workbooks;

/**
 * Lets a request with a workbook in, or not, before its body is read: a server that takes a body apart has it on its disk already, whoever
 * sent it and however long it goes on.
 */
@Stateless
public class AdmittingWorkbook {

    /** What a form adds to its file. */
    private static final long AROUND_THE_FILE = 1 << 16;

    @Inject
    private Workbooks workbooks;

    /**
     * Asks for the role and the size.
     *
     * @param length what the request says of its body, negative where it says nothing
     * @throws Refusal LENGTH_REQUIRED or TOO_LARGE
     */
    @UseCase(value = "organisation.admit-workbook", roles = Role.COUNTY_OFFICER, writes = false)
    public void admit(long length) {
        if (length < 0) {
            throw Refusal.lengthRequired();
        }
        if (length > workbooks.maxBytes() + AROUND_THE_FILE) {
            throw Refusal.tooLarge("TOO_LARGE", workbooks.maxBytes() >> 20);
        }
    }
}
