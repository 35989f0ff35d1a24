package org.mingping.organisation.application;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mingping.organisation.persistence.MemberLine;
import org.mingping.shared.Messages;
import org.mingping.shared.sheet.ListWorkbook;

/** A member list as a workbook. */
final class MemberListWorkbook {

    private static final List<String> COLUMNS =
            List.of("name", "gender", "idNumber", "status", "category", "floating", "joinedOn", "telephone", "branch", "superior");

    private final Locale locale;
    private final ListWorkbook list;

    MemberListWorkbook(OutputStream out, Locale locale) {
        this.locale = locale;
        this.list = new ListWorkbook(out, text("members.sheet"), COLUMNS.stream().map(column -> text("members.column." + column)).toList());
    }

    void add(MemberLine line) {
        list.add(Arrays.asList(line.name(), text("gender." + line.gender()), line.idNumber(), text("status." + line.status()),
                text("category." + line.category()), text("yes-no." + line.floating()), line.joinedOn().toString(), line.telephone(),
                line.branch(), line.superior()));
    }

    long count() {
        return list.count();
    }

    void finish() throws IOException {
        list.finish();
    }

    private String text(String key) {
        return Messages.text(locale, "organisation", key);
    }
}
