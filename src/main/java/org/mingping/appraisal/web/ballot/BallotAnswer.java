package org.mingping.appraisal.web.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mingping.appraisal.application.ballot.ReadingSheet;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.organisation.Dossier;
import org.mingping.shared.Failures;
import org.mingping.shared.Jsons;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;

/** How the ballot's doors read what a page sends and answer it: a value, or a sentence that says why not. */
@ApplicationScoped
class BallotAnswer {

    private static final String MARK = "mark-";

    @Inject
    private Failures failures;

    /** Answers with what the work gives; a refusal becomes its sentence, in the language of the page. */
    void give(HttpServletRequest request, HttpServletResponse response, Callable<JsonObject> work) throws IOException {
        JsonObject body;
        try {
            body = work.call();
        } catch (Refusal refusal) {
            refuse(request, response, refusal);
            return;
        } catch (Exception failure) {
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            body = Jsons.object().add("sentence", Messages.text(locale(request), "appraisal", "ballot.failed", failures.log(failure))).build();
        }
        write(response, body);
    }

    /** Answers with a refusal's sentence, in the language of the page. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(refusal.kind().status());
        write(response, refused(refusal, locale(request)));
    }

    private static void write(HttpServletResponse response, JsonObject body) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(body.toString());
    }

    /** Of the page that asks, which has it from the cookie, the account or the default. */
    static Locale locale(HttpServletRequest request) {
        return "en".equals(request.getParameter("language")) ? Locale.ENGLISH : Messages.CHINESE;
    }

    /** @throws Refusal {@code NOT_FOUND} where it is no number */
    static long number(HttpServletRequest request, String name) {
        try {
            return Long.parseLong(request.getParameter(name));
        } catch (NumberFormatException none) {
            throw Refusal.notFound();
        }
    }

    /** Of which vote the sheet is; null of a page from before pages said so. @throws Refusal {@code BALLOT_OTHER_ROUND} where it is of none */
    static Integer round(HttpServletRequest request) {
        String said = request.getParameter("round");
        try {
            return said == null ? null : Integer.valueOf(said);
        } catch (NumberFormatException none) {
            throw Refusal.conflict("BALLOT_OTHER_ROUND").under("§1.6");
        }
    }

    /** @throws Refusal {@code SHEET_STRANGER} where a mark is none or nobody's, {@code SHEET_TWICE} where a member is marked twice */
    static Map<Long, Mark> marks(HttpServletRequest request) {
        Map<Long, Mark> marks = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(MARK)) {
                if (values.length > 1) {
                    throw Refusal.invalid("SHEET_TWICE").under("§1.4");
                }
                marks.put(member(name), mark(values[0]));
            }
        });
        return marks;
    }

    private static Long member(String name) {
        try {
            return Long.valueOf(name.substring(MARK.length()));
        } catch (NumberFormatException nobody) {
            throw Refusal.invalid("SHEET_STRANGER").under("§1.4");
        }
    }

    /** One digit, the mark's place among the five: words of different lengths would tell a listener on the network how many of them are which. */
    private static Mark mark(String value) {
        int place = value.length() == 1 ? value.charAt(0) - '0' : -1;
        if (place < 0 || place >= Mark.values().length) {
            throw Refusal.invalid("SHEET_STRANGER").under("§1.4");
        }
        return Mark.values()[place];
    }

    /** @param locale in which it says until when one can vote */
    static JsonObject sheet(ReadingSheet.Sheet sheet, Locale locale) {
        if (sheet.closed()) {
            throw Refusal.conflict("BALLOT_CLOSED").under("§1.5");
        }
        JsonArrayBuilder members = Jsons.array();
        sheet.lines().forEach(line -> members.add(Jsons.object().add("member", Long.toString(line.id())).add("name", line.name())));
        String until = sheet.closesAt() == null ? "" : Messages.text(locale, "appraisal", "deadline.until", Messages.moment(sheet.closesAt(), locale));
        return Jsons.object().add("round", sheet.round()).add("branch", title(sheet, locale)).add("until", until).add("members", members).build();
    }

    /** The branch; of a case's ballot what it is for as well. */
    static String title(ReadingSheet.Sheet sheet, Locale locale) {
        return sheet.occasion() == null ? sheet.branch() : Messages.text(locale, "appraisal", "caseBallot.sheet", sheet.branch(), Messages.text(locale, "appraisal", "CaseOccasion." + sheet.occasion()));
    }

    static JsonObject receipt(String receipt) {
        return Jsons.object().add("receipt", receipt).build();
    }

    static JsonObject dossier(List<Dossier.Part> parts) {
        JsonArrayBuilder all = Jsons.array();
        for (Dossier.Part part : parts) {
            JsonArrayBuilder lines = Jsons.array();
            part.lines().forEach(line -> lines.add(Jsons.object().add("label", line.label()).add("text", line.text())));
            all.add(Jsons.object().add("title", part.title()).add("lines", lines));
        }
        return Jsons.object().add("parts", all).build();
    }

    private static JsonObject refused(Refusal refusal, Locale locale) {
        JsonObjectBuilder body = Jsons.object().add("code", refusal.code()).add("sentence", refusal.sentence(locale));
        refusal.restsOn(locale).ifPresent(words -> body.add("clause", words));
        return body.build();
    }
}
