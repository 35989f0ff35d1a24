package org.mingping.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a request asks with")
class ReadableParametersTest {

    private final Map<String, String[]> asked = new LinkedHashMap<>();

    @Test
    @DisplayName("has no NUL in it however it is read, and everything else as it was")
    void parameters() {
        asked.put("organisation", new String[] {"\0"});
        asked.put("text", new String[] {"a\0b\0", "c"});
        asked.put("a\0", new String[] {"x"});
        HttpServletRequest cleaned = new ReadableParameters.Cleaned(request(null));
        assertThat(cleaned.getParameter("organisation")).isEmpty();
        assertThat(cleaned.getParameter("text")).isEqualTo("ab");
        assertThat(cleaned.getParameterValues("text")).containsExactly("ab", "c");
        assertThat(cleaned.getParameterMap().get("text")).containsExactly("ab", "c");
        assertThat(Collections.list(cleaned.getParameterNames())).containsExactly("organisation", "text");
        assertThat(cleaned.getParameter("absent")).isNull();
    }

    @Test
    @DisplayName("is nothing where all its signs print nothing: what asks for a reason asks again")
    void unseen() {
        asked.put("reason", new String[] {"\u200B\u3164", " \u2800", "因病\u200B", "  "});
        assertThat(new ReadableParameters.Cleaned(request(null)).getParameterValues("reason")).containsExactly("", "", "因病\u200B", "  ");
    }

    @Test
    @DisplayName("has none in its address either, also where one would come of another's going; what only reads like it stays")
    void addresses() {
        assertThat(new ReadableParameters.Cleaned(request("a=%00&b=x%00y")).getQueryString()).isEqualTo("a=&b=xy");
        assertThat(new ReadableParameters.Cleaned(request("a=%%0000&b=%2500")).getQueryString()).isEqualTo("a=&b=%2500");
        assertThat(new ReadableParameters.Cleaned(request(null)).getQueryString()).isNull();
    }

    private HttpServletRequest request(String query) {
        return (HttpServletRequest) Proxy.newProxyInstance(ReadableParametersTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> switch (method.getName()) {
            case "getParameterMap" -> asked;
            case "getParameterValues" -> asked.get(arguments[0].toString());
            case "getQueryString" -> query;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }
}
