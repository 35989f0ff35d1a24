package org.mingping.disposition.application.sealing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.mingping.shared.Refusal;

/**
 * A zip of which every byte follows from the names and contents of its entries: nothing compressed, no time, no comment, no extra field. So the verifier can work out the whole file
 * again and find a changed byte in a header too, and nothing can be hidden between entries. Every program that opens zips opens it.
 */
final class StoredZip {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final short VERSION = 20;
    /** Unix, so that the file's rights below are read. */
    private static final short MADE_BY = 3 << 8 | VERSION;
    private static final short NAMES_ARE_UTF_8 = 0x0800;
    /** 1 January 1980, the earliest day a zip knows. */
    private static final short NO_DAY = 0x0021;
    /** A plain file that everybody may read and its owner write. */
    private static final int RIGHTS = 0x81A4_0000;
    /** Beyond it a zip is written otherwise. */
    private static final long MOST_BYTES = 0xFFFF_FFFFL;
    private static final int LOCAL_SIZE = 30;
    private static final int CENTRAL_SIZE = 46;
    private static final int END_SIZE = 22;

    private final OutputStream out;
    private final ByteArrayOutputStream central = new ByteArrayOutputStream();
    private long written;
    private short entries;

    StoredZip(OutputStream out) {
        this.out = out;
    }

    /** @throws Refusal SEAL_TOO_LARGE (gigabytes) */
    void add(String name, byte[] content) throws IOException {
        byte[] called = name.getBytes(StandardCharsets.UTF_8);
        if (written + LOCAL_SIZE + called.length + content.length + central.size() + CENTRAL_SIZE + called.length + END_SIZE > MOST_BYTES) {
            throw Refusal.tooLarge("SEAL_TOO_LARGE", (MOST_BYTES + 1) >> 30);
        }
        CRC32 sum = new CRC32();
        sum.update(content);
        ByteBuffer listed = little(CENTRAL_SIZE).putInt(CENTRAL).putShort(MADE_BY);
        describe(listed, sum, content.length, called.length);
        listed.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(RIGHTS).putInt((int) written);
        central.write(listed.array());
        central.write(called);
        ByteBuffer local = little(LOCAL_SIZE).putInt(LOCAL);
        describe(local, sum, content.length, called.length);
        put(local.array());
        put(called);
        put(content);
        entries++;
    }

    /** How many bytes the file has. The stream stays open. */
    long finish() throws IOException {
        int start = (int) written;
        put(central.toByteArray());
        put(little(END_SIZE).putInt(END).putInt(0).putShort(entries).putShort(entries).putInt(central.size()).putInt(start).putShort((short) 0).array());
        out.flush();
        return written;
    }

    private static void describe(ByteBuffer header, CRC32 sum, int size, int nameLength) {
        header.putShort(VERSION).putShort(NAMES_ARE_UTF_8).putShort((short) 0).putShort((short) 0).putShort(NO_DAY).putInt((int) sum.getValue()).putInt(size).putInt(size)
                .putShort((short) nameLength).putShort((short) 0);
    }

    private void put(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
