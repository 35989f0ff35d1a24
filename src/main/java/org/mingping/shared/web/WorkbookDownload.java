package org.mingping.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingping.shared.FileName;

/**
 * How a workbook leaves the house: whole or not at all. It is written to a file first, readable by this server's account only, and sent
 * when it is complete. What fails halfway becomes an error page instead of half a list that looks whole, and a slow reader keeps no
 * transaction open.
 */
public final class WorkbookDownload {

    /** Who writes it. */
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    private WorkbookDownload() {
    }

    /**
     * Sends a workbook. Whatever its writing throws passes through, and the response is still untouched then.
     *
     * @param name of the file, without its ending
     */
    public static void send(String name, HttpServletResponse response, Content content) throws IOException {
        Path file = Files.createTempFile("mingping-export", ".xlsx");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.writeTo(out);
            }
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            response.setHeader("Content-Disposition", FileName.attachment(name + ".xlsx"));
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }
}
