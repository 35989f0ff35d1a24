package org.mingping.organisation.application;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mingping.organisation.model.OrganisationKind;
import org.mingping.organisation.model.SheetOrganisation;
import org.mingping.shared.Refusal;
import org.mingping.shared.sheet.SheetFile;
import org.mingping.shared.sheet.SheetLayout;
import org.mingping.shared.sheet.SheetRow;

/** The sheet 党组织 of a roster workbook. */
final class OrganisationSheet {

    private static final String CODE = "组织代码";
    private static final String NAME = "组织名称";
    private static final String KIND = "组织类别";
    private static final String SUPERIOR = "上级组织代码";

    static final SheetLayout LAYOUT = SheetLayout.of("党组织", CODE, NAME, KIND, SUPERIOR);

    private OrganisationSheet() {
    }

    /** @throws Refusal ORGANISATION_KIND_UNKNOWN, or what {@link SheetFile#read} refuses */
    static List<SheetOrganisation> read(SheetFile file) throws IOException {
        List<SheetOrganisation> organisations = new ArrayList<>();
        file.read(LAYOUT, row -> {
            if (!row.isBlank()) {
                organisations.add(organisationIn(row));
            }
        });
        return organisations;
    }

    private static SheetOrganisation organisationIn(SheetRow row) {
        String kind = row.cell(KIND).text();
        String superior = row.cell(SUPERIOR).compact();
        return new SheetOrganisation(row.number(), row.cell(CODE).compact(), row.cell(NAME).text(),
                OrganisationKind.named(kind).orElseThrow(() -> Refusal.invalid("ORGANISATION_KIND_UNKNOWN", row.number(), kind)),
                superior.isEmpty() ? null : superior);
    }
}
