package org.mingping.organisation.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.organisation.model.FormerMemberPolicy;
import org.mingping.organisation.model.MemberFilter;
import org.mingping.organisation.persistence.MemberDirectory;

/** Writes what a member list shows into a workbook: the same rows, the same order, the same masks. A list that leaves the house is journaled. */
@Stateless
public class ExportingMembers {

    @Inject
    private MemberDirectory directory;

    @Inject
    private Journal journal;

    /** Writes the workbook; does not close the stream. Where it fails, what was written is no workbook. */
    @UseCase(value = "organisation.export-members",
            roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public void export(MemberFilter filter, OutputStream out, Locale locale) throws IOException {
        MemberListWorkbook workbook = new MemberListWorkbook(out, locale);
        if (FormerMemberPolicy.mayList(filter.status(), Caller.current().roles())) {
            directory.each(filter, workbook::add);
        }
        workbook.finish();
        journal.note("members", workbook.count());
    }
}
