package org.mingping.disposition.application.paper;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.mingping.shared.Messages;
import org.mingping.shared.form.PaperForm;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;

/** What every page of a Word document has: paper, margins, fonts, the foot with its numbers. Lengths are twentieths of a point. */
final class WordPage {

    /** Between the margins. */
    static final int WIDTH = 11_906 - 2 * 1_300;

    private static final int A4_WIDTH = 11_906;
    private static final int A4_HEIGHT = 16_838;
    private static final int SIDE = 1_300;
    private static final int EDGE = 1_240;
    private static final int SMALL = 9;
    /** Every Windows and every Office for Mac has it; other systems put another font with Chinese in its place. */
    private static final String CHINESE = "宋体";
    private static final String LATIN = "Times New Roman";
    /** Stand for the numbers while the line's words are put together. */
    private static final String PAGE = "\uE000";
    private static final String PAGES = "\uE001";

    private WordPage() {
    }

    static void set(XWPFDocument document, PaperForm form) {
        XWPFStyles styles = document.createStyles();
        styles.setDefaultFonts(fonts(CTFonts.Factory.newInstance()));
        styles.setEastAsia("zh-CN");
        document.getProperties().getCoreProperties().setTitle(form.title());
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz paper = section.addNewPgSz();
        paper.setW(BigInteger.valueOf(A4_WIDTH));
        paper.setH(BigInteger.valueOf(A4_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(SIDE));
        margins.setRight(BigInteger.valueOf(SIDE));
        margins.setTop(BigInteger.valueOf(EDGE));
        margins.setBottom(BigInteger.valueOf(EDGE));
        margins.setHeader(BigInteger.valueOf(EDGE / 2));
        margins.setFooter(BigInteger.valueOf(EDGE / 2));
        margins.setGutter(BigInteger.ZERO);
        foot(document.createFooter(HeaderFooterType.DEFAULT).createParagraph(), form);
    }

    /** Writes into a paragraph that is still empty. @param size in points */
    static XWPFRun write(XWPFParagraph paragraph, String text, int size) {
        XWPFRun run = paragraph.createRun();
        run.setFontSize(size);
        fonts(run.getCTR().getRPr().addNewRFonts());
        run.setText(text);
        return run;
    }

    private static CTFonts fonts(CTFonts fonts) {
        fonts.setEastAsia(CHINESE);
        fonts.setAscii(LATIN);
        fonts.setHAnsi(LATIN);
        fonts.setCs(LATIN);
        return fonts;
    }

    private static void foot(XWPFParagraph paragraph, PaperForm form) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        String words = form.footer() + "　" + Messages.text(form.locale(), "shared", "form.pages", PAGE, PAGES);
        StringBuilder open = new StringBuilder();
        for (String piece : words.split("(?<=[\uE000\uE001])|(?=[\uE000\uE001])")) {
            if (piece.equals(PAGE) || piece.equals(PAGES)) {
                write(paragraph, open.toString(), SMALL);
                open.setLength(0);
                CTSimpleField field = paragraph.getCTP().addNewFldSimple();
                field.setInstr(piece.equals(PAGE) ? " PAGE " : " NUMPAGES ");
                field.addNewR().addNewT().setStringValue("1");
            } else {
                open.append(piece);
            }
        }
        write(paragraph, open.toString(), SMALL);
    }
}
