package org.mingping.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Asks the operating system for ports before a server is started that would only half fail without one. */
final class PortCheck {

    private PortCheck() {
    }

    /** @throws LaunchFailure when another program listens on {@code port} */
    static void requireFree(int port) {
        if (port < 1 || port > 65_535) {
            throw new LaunchFailure("Port " + port + " does not exist; choose one from 1 to 65535 with -Dmingping.port=.");
        }
        try (ServerSocket socket = new ServerSocket()) {
            // The server itself reuses addresses: a port still in TIME_WAIT after a restart is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new LaunchFailure("Port " + port + " cannot be used (" + e.getMessage()
                    + "); stop the program that holds it, or choose another port with -Dmingping.port=.", e);
        }
    }

    /** A port that was free a moment ago. */
    static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
