package org.mingping.disposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.mingping.disposition.application.ReadingCaseFolder;
import org.mingping.disposition.application.SendingSealedFile;

/** What lies in a sealed file, fetched as whoever asks for it fetches it and read without anything of the product. */
public final class SealedEntries {

    private SealedEntries() {
    }

    /** The whole file, part by part. */
    public static byte[] file(ReadingCaseFolder folder, SendingSealedFile sending, long id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReadingCaseFolder.Export file = folder.sealedFile(id);
        sending.send(file, out);
        assertThat(out.size()).isEqualTo(Math.toIntExact(file.bytes()));
        return out.toByteArray();
    }

    /** By name, in their order. */
    public static Map<String, byte[]> of(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    /** The titles of its documents. */
    public static List<String> titles(byte[] zip) throws IOException {
        return of(zip).keySet().stream().filter(name -> name.matches("\\d{3}_.*")).map(name -> name.replaceAll("^\\d{3}_|\\.[a-z]+$", "")).toList();
    }

    public static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
