package org.mingping.disposition.application.paper;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.mingping.shared.form.PaperForm;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;

/** A framed table over the width of the page, filled row by row. */
final class WordTable {

    private static final int SIZE = 11;
    private static final String SHADE = "F2F2F2";

    private final XWPFTable table;
    private final List<Integer> widths;
    private boolean begun;

    /** @param proportions of the columns' widths */
    WordTable(XWPFDocument document, List<Integer> proportions) {
        int whole = proportions.stream().mapToInt(Integer::intValue).sum();
        widths = proportions.stream().map(part -> WordPage.WIDTH * part / whole).toList();
        // POI makes the first row with it.
        table = document.createTable(1, 1);
        table.setWidth(WordPage.WIDTH);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
    }

    /** The first row, which repeats on every page. */
    void header(List<String> columns) {
        XWPFTableRow row = next();
        row.setRepeatHeader(true);
        cells(row, columns, true);
    }

    void row(List<String> texts) {
        cells(next(), texts, false);
    }

    /** Labels and their values; one alone takes what is left of the row. */
    void fields(List<PaperForm.Field> fields) {
        XWPFTableRow row = next();
        int column = 0;
        for (PaperForm.Field field : fields) {
            cell(row, column, field.label(), true, 1);
            cell(row, column + 1, field.value(), false, fields.size() == 1 ? widths.size() - 1 : 1);
            column += 2;
        }
    }

    private XWPFTableRow next() {
        XWPFTableRow row = begun ? table.insertNewTableRow(table.getNumberOfRows()) : table.getRow(0);
        if (!begun) {
            row.removeCell(0);
            begun = true;
        }
        return row;
    }

    private void cells(XWPFTableRow row, List<String> texts, boolean label) {
        for (int column = 0; column < texts.size(); column++) {
            cell(row, column, texts.get(column), label, 1);
        }
    }

    private void cell(XWPFTableRow row, int column, String text, boolean label, int span) {
        XWPFTableCell cell = row.createCell();
        cell.setWidth(Integer.toString(widths.subList(column, column + span).stream().mapToInt(Integer::intValue).sum()));
        if (span > 1) {
            cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(span));
        }
        if (label) {
            cell.setColor(SHADE);
        }
        List<String> lines = text.isEmpty() ? List.of("") : text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            XWPFParagraph paragraph = line < cell.getParagraphs().size() ? cell.getParagraphArray(line) : cell.addParagraph();
            WordPage.write(paragraph, lines.get(line), SIZE);
        }
    }
}
