package org.mingping.shared.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.mingping.shared.Jsons;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;

/** Problem documents as in RFC 9457. */
public final class Problem {

    public static final String MEDIA_TYPE = "application/problem+json";

    private Problem() {
    }

    /** A refusal as a whole response. */
    public static Response response(Refusal refusal, Locale locale) {
        return Response.status(refusal.kind().status()).type(MEDIA_TYPE).entity(document(refusal, locale).toString()).build();
    }

    /** A refusal as a document: also the answer of one bad element among several. */
    public static JsonObject document(Refusal refusal, Locale locale) {
        JsonObjectBuilder problem = Jsons.object()
                .add("type", "about:blank")
                .add("status", refusal.kind().status())
                .add("code", refusal.code())
                .add("title", refusal.sentence(locale));
        refusal.spokenClause().ifPresent(clause -> problem.add("clause", clause));
        if (refusal instanceof InvalidInput invalid) {
            problem.add("errors", errors(invalid.errors(), locale));
        }
        return problem.build();
    }

    /** A failure that has no refusal: status and code only, nothing of its inside. */
    public static Response plain(int status, String code, Locale locale, Object... arguments) {
        return Response.status(status).type(MEDIA_TYPE).entity(plainDocument(status, code, locale, arguments).toString()).build();
    }

    /** The same as a document, for answers given before any resource is reached. */
    public static JsonObject plainDocument(int status, String code, Locale locale, Object... arguments) {
        return Jsons.object().add("type", "about:blank").add("status", status).add("code", code)
                .add("title", Messages.text(locale, "refusals", code, arguments)).build();
    }

    /** The first language the client accepts that we speak; Chinese otherwise. */
    public static Locale locale(HttpHeaders headers) {
        for (Locale accepted : headers.getAcceptableLanguages()) {
            if ("en".equals(accepted.getLanguage())) {
                return Locale.ENGLISH;
            }
            if ("zh".equals(accepted.getLanguage())) {
                return Messages.CHINESE;
            }
        }
        return Messages.CHINESE;
    }

    private static JsonArrayBuilder errors(List<InvalidInput.Fault> faults, Locale locale) {
        JsonArrayBuilder array = Jsons.array();
        for (InvalidInput.Fault fault : faults) {
            array.add(Jsons.object().add("pointer", fault.pointer()).add("code", fault.code())
                    .add("message", Messages.text(locale, "refusals", fault.code(), fault.arguments().toArray())));
        }
        return array;
    }
}
