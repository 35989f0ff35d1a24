package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mingping.appraisal.model.ballot.BoxName;
import org.mingping.shared.Refusal;

/**
 * The private keys of open boxes: a file each, in a folder outside the database and its backups that all servers share, wrapped under the
 * {@link MasterKey}. A key is made when its box opens and destroyed when it is sealed; from then on nothing that was ever copied of the box
 * can be read. AES-256-GCM, with the box's name and public key bound in: a file under another's name opens nothing.
 */
@ApplicationScoped
public class KeyStore {

    static final String CLAUSE = "§4";
    private static final String SUFFIX = ".key";
    private static final Pattern NAME = Pattern.compile("(\\d{1,18})-(\\d{1,18})-(\\d{1,9})\\.key");
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    @Inject
    @ConfigProperty(name = "mingping.keys.directory")
    private String directory;

    @Inject
    private MasterKey master;

    private final SecureRandom random = new SecureRandom();

    /**
     * Keeps a box's private key; a key that is left of an opening that came to nothing is replaced.
     *
     * @throws Refusal {@code KEY_STORE_UNAVAILABLE} where it cannot be written: then no box may open
     */
    void keep(BoxName box, byte[] publicKey, byte[] privateKey) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] wrapped = cipher(Cipher.ENCRYPT_MODE, nonce, box, publicKey, privateKey);
        byte[] content = Arrays.copyOf(nonce, NONCE_BYTES + wrapped.length);
        System.arraycopy(wrapped, 0, content, NONCE_BYTES, wrapped.length);
        try {
            Files.createDirectories(Path.of(directory), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            write(content, file(box));
        } catch (IOException failure) {
            throw unavailable(failure);
        }
    }

    /**
     * A box's private key.
     *
     * @throws Refusal {@code KEY_STORE_UNAVAILABLE} where the folder does not answer, {@code BALLOT_KEY_LOST}, {@code BALLOT_KEY_UNREADABLE}: damaged, of another
     *         box, or wrapped under another master key
     */
    byte[] open(BoxName box, byte[] publicKey) {
        byte[] content;
        try {
            content = Files.readAllBytes(file(box));
        } catch (NoSuchFileException failure) {
            // Where the whole folder is away, as a share that is not mounted, its keys are not lost.
            throw Files.isDirectory(Path.of(directory)) ? Refusal.conflict("BALLOT_KEY_LOST").under(CLAUSE) : unavailable(failure);
        } catch (IOException failure) {
            throw unavailable(failure);
        }
        if (content.length <= NONCE_BYTES) {
            throw Refusal.conflict("BALLOT_KEY_UNREADABLE").under(CLAUSE);
        }
        return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(content, NONCE_BYTES), box, publicKey, Arrays.copyOfRange(content, NONCE_BYTES, content.length));
    }

    /** Overwrites a key and takes it away; nothing happens where there is none. */
    void destroy(BoxName box) {
        Path file = file(box);
        try {
            if (Files.exists(file)) {
                byte[] noise = new byte[Math.toIntExact(Files.size(file))];
                random.nextBytes(noise);
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.write(ByteBuffer.wrap(noise));
                    channel.force(true);
                }
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the key of the sealed box " + box.text() + " could not be destroyed", failure);
        }
    }

    /** The boxes whose keys lie here. */
    List<BoxName> boxes() {
        Path folder = Path.of(directory);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString())).filter(Matcher::matches)
                    .map(name -> new BoxName(Long.parseLong(name.group(1)), Long.parseLong(name.group(2)), Integer.parseInt(name.group(3)))).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("the key store cannot be listed", failure);
        }
    }

    /** Whole or not at all, also where the power fails: a half-written key would lose a ballot. */
    private void write(byte[] content, Path file) throws IOException {
        Path part = Files.createTempFile(Path.of(directory), "new", ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(part, EnumSet.of(StandardOpenOption.WRITE))) {
            channel.write(ByteBuffer.wrap(content));
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(Path.of(directory), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private byte[] cipher(int mode, byte[] nonce, BoxName box, byte[] publicKey, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, master.key("wraps the keys of boxes", "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(box.text().getBytes(StandardCharsets.UTF_8));
            cipher.updateAAD(publicKey);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException unreadable) {
            throw Refusal.conflict("BALLOT_KEY_UNREADABLE").under(CLAUSE);
        }
    }

    private static Refusal unavailable(IOException failure) {
        Refusal refusal = Refusal.conflict("KEY_STORE_UNAVAILABLE").under(CLAUSE);
        refusal.addSuppressed(failure);
        return refusal;
    }

    private Path file(BoxName box) {
        return Path.of(directory).resolve(box.text() + SUFFIX);
    }

}
