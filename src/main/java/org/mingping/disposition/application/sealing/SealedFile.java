package org.mingping.disposition.application.sealing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mingping.shared.Refusal;

/**
 * Writes a case's papers as one sealed file (decision 0017): the documents, numbered; {@code index.json} and {@code 目录.txt}; {@code manifest.sha256} with the SHA-256 of each of
 * those; and {@code seal.txt}, which names the manifest's SHA-256 and is signed. The same contents under the same key give the same file, byte by byte.
 */
public final class SealedFile {

    /** Of the file. */
    public static final String MEDIA_TYPE = "application/zip";
    /** As many as three digits number. */
    public static final int MOST_DOCUMENTS = 999;

    static final String MANIFEST = "manifest.sha256";
    static final String SEAL = "seal.txt";

    private final SealSignature signature;

    public SealedFile(SealSignature signature) {
        this.signature = signature;
    }

    /**
     * What the seal came to: to be kept in the database and printed on the receipt, apart from the file.
     *
     * @param number         SHA-256 of {@code seal.txt}: whoever has it needs no key to check the file
     * @param manifestSha256 SHA-256 of the manifest
     * @param keyId          of the key that signed
     * @param bytes          of the file
     * @param lines          the documents as they lie in it
     */
    public record Seal(String number, String manifestSha256, String keyId, long bytes, List<Line> lines) {
    }

    /** A document in the file. @param name with its number, from 001 @param bytes its size @param sha256 of its content */
    public record Line(String name, FileContents.Document document, long bytes, String sha256) {
    }

    /**
     * Writes the file and leaves the stream open. What was written before a refusal is no sealed file and has to be thrown away.
     *
     * @throws Refusal SEAL_EMPTY, SEAL_TOO_MANY (most), SEAL_TOO_LARGE (gigabytes)
     */
    public Seal write(FileContents contents, OutputStream out) throws IOException {
        if (contents.documents().isEmpty()) {
            throw Refusal.conflict("SEAL_EMPTY");
        }
        if (contents.documents().size() > MOST_DOCUMENTS) {
            throw Refusal.conflict("SEAL_TOO_MANY", MOST_DOCUMENTS);
        }
        StoredZip zip = new StoredZip(out);
        StringBuilder manifest = new StringBuilder();
        List<Line> lines = new ArrayList<>();
        for (FileContents.Document document : contents.documents()) {
            lines.add(add(zip, document, lines.size() + 1, manifest));
        }
        FileIndex index = new FileIndex(contents, lines);
        add(zip, FileIndex.JSON, index.json(), manifest);
        add(zip, FileIndex.TEXT, index.text(), manifest);
        byte[] listed = manifest.toString().getBytes(StandardCharsets.UTF_8);
        byte[] seal = seal(contents, Sha256.of(listed));
        zip.add(MANIFEST, listed);
        zip.add(SEAL, seal);
        return new Seal(Sha256.of(seal), Sha256.of(listed), signature.keyId(), zip.finish(), List.copyOf(lines));
    }

    /** In a method of its own, so that its content is forgotten before the next is read. */
    private static Line add(StoredZip zip, FileContents.Document document, int place, StringBuilder manifest) throws IOException {
        byte[] content = document.content().read();
        String name = document.name(place);
        return new Line(name, document, content.length, add(zip, name, content, manifest));
    }

    private static String add(StoredZip zip, String name, byte[] content, StringBuilder manifest) throws IOException {
        String hash = Sha256.of(content);
        zip.add(name, content);
        // As sha256sum writes it, so that it can be checked with that too.
        manifest.append(hash).append("  ").append(name).append('\n');
        return hash;
    }

    private byte[] seal(FileContents contents, String manifestHash) {
        String signed = "mingping-seal 1\nfile " + contents.number() + "\nsealed " + contents.sealedOn() + "\ndocuments " + contents.documents().size()
                + "\nmanifest " + manifestHash + "\nkey " + signature.keyId() + "\n";
        return (signed + "signature " + signature.sign(signed.getBytes(StandardCharsets.UTF_8)) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
