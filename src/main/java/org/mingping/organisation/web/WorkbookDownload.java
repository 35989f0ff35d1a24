package org.mingping.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/** How a workbook leaves the house. */
final class WorkbookDownload {

    private WorkbookDownload() {
    }

    static OutputStream named(String name, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"");
        return response.getOutputStream();
    }
}
