package org.mingping.shared.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.mingping.shared.Refusal;

/**
 * What a form sends as a file, taken in by every such door in one way: too large is what its room says of that, however the server finds it out, and a request that cannot be taken apart is
 * said to be damaged. A browser reads no answer before it has sent everything, so the rest of what is refused is read and thrown away, up to a point.
 */
public final class SentFile {

    /** What a form adds to its file. */
    private static final long AROUND_THE_FILE = 1 << 16;
    private static final long PATIENCE = 1L << 30;

    private SentFile() {
    }

    /**
     * @param name     of the field
     * @param most     how large the file may be, in bytes
     * @param tooLarge what the room says of a larger one
     * @return null where the form has no such field
     * @throws Refusal that, or UPLOAD_DAMAGED
     */
    public static Part of(HttpServletRequest request, String name, long most, Supplier<Refusal> tooLarge) throws IOException {
        if (request.getContentLengthLong() > most + AROUND_THE_FILE) {
            drain(request);
            throw tooLarge.get();
        }
        try {
            return request.getPart(name);
        } catch (IllegalStateException beyondTheCeiling) {
            // Only a body whose length was not announced comes as far as this.
            drain(request);
            throw tooLarge.get();
        } catch (ServletException | IOException damaged) {
            drain(request);
            throw Refusal.invalid("UPLOAD_DAMAGED");
        }
    }

    /** Reads what is still to come, so that the answer is. */
    public static void drain(HttpServletRequest request) throws IOException {
        InputStream body = request.getInputStream();
        byte[] buffer = new byte[1 << 16];
        long drained = 0;
        for (int read = body.read(buffer); read >= 0 && drained < PATIENCE; read = body.read(buffer)) {
            drained += read;
        }
    }
}
