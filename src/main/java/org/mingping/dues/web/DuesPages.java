package org.mingping.dues.web;

import static org.mingping.access.PageEntry.forRoles;
import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mingping.access.PageEntry;
import org.mingping.access.Role;
import org.mingping.access.RoomPages;

/** The pages of collecting: sheets, payments, receipts, closings. */
@ApplicationScoped
public class DuesPages implements RoomPages {

    static final String SHEET = "/dues/sheet.xhtml";
    static final String COLLECT = "/dues/collect.xhtml";
    static final String MEMBER_DUES = "/dues/member.xhtml";
    static final String CLOSINGS = "/dues/closings.xhtml";
    static final String CLOSING = "/dues/closing.xhtml";
    static final String SHEET_EXPORT = "/dues/sheet.xlsx";
    static final String RECEIPT = "/dues/receipt.pdf";

    private static final String ROOM = "dues";
    private static final Role[] ABOVE_BRANCH = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER};

    @Override
    public List<PageEntry> pages() {
        return List.of(
                forRoles(SHEET, ROOM, "sheet.title", BRANCH_OFFICER, ABOVE_BRANCH).inMenu(150),
                forRoles(CLOSINGS, ROOM, "closings.title", BRANCH_OFFICER, ABOVE_BRANCH).inMenu(155),
                forRoles(COLLECT, ROOM, "collect.title", BRANCH_OFFICER, ABOVE_BRANCH),
                forRoles(MEMBER_DUES, ROOM, "member.title", BRANCH_OFFICER, ABOVE_BRANCH),
                forRoles("/dues/reversal.xhtml", ROOM, "reversal.title", BRANCH_OFFICER, TOWNSHIP_OFFICER),
                forRoles(CLOSING, ROOM, "closing.title", BRANCH_OFFICER, ABOVE_BRANCH),
                forRoles("/dues/closing-sheet.xhtml", ROOM, "closingSheet.title", BRANCH_OFFICER, ABOVE_BRANCH),
                forRoles("/dues/publication.xhtml", ROOM, "publication.title", BRANCH_OFFICER, ABOVE_BRANCH),
                forRoles(SHEET_EXPORT, ROOM, "sheet.title", BRANCH_OFFICER, ABOVE_BRANCH),
                forRoles(RECEIPT, ROOM, "receipt.title", BRANCH_OFFICER, TOWNSHIP_OFFICER));
    }
}
