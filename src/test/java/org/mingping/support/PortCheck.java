package org.mingping.support;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Asks the operating system for ports before a server is started that would only half fail without one. */
final class PortCheck {

    private static final int TRIES = 1_000;
    private static final int LOWEST = 20_000;
    /** Linux connects from 32768 upwards (net.ipv4.ip_local_port_range). */
    private static final int BELOW_OUTGOING = 32_768;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

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

    /**
     * A port that was free a moment ago and stays so until a server has started on it: the system gives none of these to a program that
     * connects to another, of which a run of tests has hundreds (as long as net.ipv4.ip_local_port_range is Linux's own), and no two callers in this process are given the same.
     */
    static int anyFree() {
        for (int tries = 0; tries < TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, BELOW_OUTGOING);
            if (GIVEN.add(port) && isFree(port)) {
                return port;
            }
        }
        throw new LaunchFailure("No port from " + LOWEST + " to " + (BELOW_OUTGOING - 1) + " is free; stop what holds them.");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
