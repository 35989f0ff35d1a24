package org.mingping.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The address a request comes from")
class ClientAddressTest {

    @Test
    @DisplayName("is the peer's, whatever a header says, unless a proxy is trusted to say it")
    void peer() throws Exception {
        assertThat(address(null).of(request("192.0.2.7"))).isEqualTo("10.0.0.1");
    }

    @Test
    @DisplayName("is what the trusted proxy put last, and the peer's where it put nothing")
    void proxy() throws Exception {
        ClientAddress trusted = address("X-Real-IP");
        assertThat(trusted.of(request("192.0.2.7"))).isEqualTo("192.0.2.7");
        assertThat(trusted.of(request("203.0.113.9, 192.0.2.7"))).as("the first is whatever the browser sent").isEqualTo("192.0.2.7");
        assertThat(trusted.of(request(null))).isEqualTo("10.0.0.1");
        assertThat(trusted.of(request(" "))).isEqualTo("10.0.0.1");
        assertThat(trusted.of(request("x".repeat(65)))).isEqualTo("10.0.0.1");
    }

    private static ClientAddress address(String header) throws ReflectiveOperationException {
        ClientAddress address = new ClientAddress();
        Field field = ClientAddress.class.getDeclaredField("header");
        field.setAccessible(true);
        field.set(address, Optional.ofNullable(header));
        return address;
    }

    private static HttpServletRequest request(String header) {
        return (HttpServletRequest) Proxy.newProxyInstance(ClientAddressTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, given) -> method.getName().equals("getRemoteAddr") ? "10.0.0.1" : header);
    }
}
