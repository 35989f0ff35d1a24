package org.mingping.appraisal.application.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingping.appraisal.model.ballot.BoxName;
import org.mingping.appraisal.model.ballot.VoterGroup;
import org.mingping.shared.Refusal;

@DisplayName("§4 The key store")
class KeyStoreTest {

    private static final BoxName BOX = new BoxName(1, 2, 1);

    @TempDir
    private Path folder;

    private final SheetSeal seal = new SheetSeal();

    @Test
    @DisplayName("gives back the key that was put in, to nobody with another master key, for no other box, and not once a bit of it has changed")
    void opens() throws Exception {
        SheetSeal.Pair pair = seal.newPair();
        KeyStore store = store("master");
        store.keep(BOX, pair.publicKey(), pair.privateKey());
        assertThat(store.open(BOX, pair.publicKey())).isEqualTo(pair.privateKey());
        refused("BALLOT_KEY_UNREADABLE", () -> store("another").open(BOX, pair.publicKey()));
        refused("BALLOT_KEY_UNREADABLE", () -> store.open(BOX, seal.newPair().publicKey()));
        refused("BALLOT_KEY_LOST", () -> store.open(new BoxName(1, 3, 1), pair.publicKey()));
        Path file = folder.resolve("1-2-1.key");
        byte[] kept = Files.readAllBytes(file);
        Files.copy(file, folder.resolve("1-3-1.key"));
        refused("BALLOT_KEY_UNREADABLE", () -> store.open(new BoxName(1, 3, 1), pair.publicKey()));
        for (int length : new int[] {0, 5, 12, kept.length - 1}) {
            Files.write(file, Arrays.copyOf(kept, length));
            refused("BALLOT_KEY_UNREADABLE", () -> store.open(BOX, pair.publicKey()));
        }
        for (int at = 0; at < kept.length; at++) {
            byte[] changed = kept.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            refused("BALLOT_KEY_UNREADABLE", () -> store.open(BOX, pair.publicKey()));
        }
    }

    @Test
    @DisplayName("says that it does not answer, and not that a key is lost, where the folder is away or may not be read")
    void unavailable() throws Exception {
        SheetSeal.Pair pair = seal.newPair();
        KeyStore store = store("master");
        store.keep(BOX, pair.publicKey(), pair.privateKey());
        Path away = folder.resolveSibling("away");
        Files.move(folder, away);
        refused("KEY_STORE_UNAVAILABLE", () -> store.open(BOX, pair.publicKey()));
        Files.writeString(folder, "a file where the folder was");
        refused("KEY_STORE_UNAVAILABLE", () -> store.open(BOX, pair.publicKey()));
        refused("KEY_STORE_UNAVAILABLE", () -> store.keep(BOX, pair.publicKey(), pair.privateKey()));
        Files.delete(folder);
        Files.move(away, folder);
        assertThat(store.open(BOX, pair.publicKey())).isEqualTo(pair.privateKey());
        store.destroy(BOX);
        refused("BALLOT_KEY_LOST", () -> store.open(BOX, pair.publicKey()));
    }

    @Test
    @DisplayName("says so too where its permissions are taken away")
    void permissions() throws Exception {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may read everything");
        SheetSeal.Pair pair = seal.newPair();
        KeyStore store = store("master");
        store.keep(BOX, pair.publicKey(), pair.privateKey());
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
        try {
            refused("KEY_STORE_UNAVAILABLE", () -> store.open(BOX, pair.publicKey()));
            refused("KEY_STORE_UNAVAILABLE", () -> store.keep(BOX, pair.publicKey(), pair.privateKey()));
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    @DisplayName("keeps its files and folder to itself")
    void closedToOthers() throws IOException, ReflectiveOperationException {
        SheetSeal.Pair pair = seal.newPair();
        Path made = folder.resolve("made");
        store("master", made).keep(BOX, pair.publicKey(), pair.privateKey());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.resolve("1-2-1.key")))).isEqualTo("rw-------");
    }

    @Test
    @DisplayName("opens no sheet with the right key that was sealed under another master key, for another box or group")
    void sheets() throws Exception {
        SheetSeal.Pair pair = seal.newPair();
        SheetSeal ours = seal("master");
        byte[] filled = {1, 2, 3};
        byte[] sealed = ours.seal(BOX, pair.publicKey(), ours.proof(BOX, pair.publicKey()), VoterGroup.MEMBERS, filled);
        assertThat(ours.open(BOX, pair, VoterGroup.MEMBERS, sealed)).isEqualTo(filled);
        assertThat(ours.seal(BOX, pair.publicKey(), ours.proof(BOX, pair.publicKey()), VoterGroup.MEMBERS, filled)).as("the same marks again").hasSameSizeAs(sealed).isNotEqualTo(sealed);
        assertThatThrownBy(() -> ours.open(BOX, pair, VoterGroup.REPRESENTATIVES, sealed)).isInstanceOf(SheetSeal.ForeignSheet.class);
        assertThatThrownBy(() -> ours.open(new BoxName(1, 3, 1), pair, VoterGroup.MEMBERS, sealed)).isInstanceOf(SheetSeal.ForeignSheet.class);
        assertThatThrownBy(() -> ours.open(BOX, seal.newPair(), VoterGroup.MEMBERS, sealed)).isInstanceOf(SheetSeal.ForeignSheet.class);
        byte[] madeUp = seal("another").seal(BOX, pair.publicKey(), seal("another").proof(BOX, pair.publicKey()), VoterGroup.MEMBERS, filled);
        assertThatThrownBy(() -> ours.open(BOX, pair, VoterGroup.MEMBERS, madeUp)).isInstanceOf(SheetSeal.ForeignSheet.class);
    }

    private KeyStore store(String master) throws ReflectiveOperationException {
        return store(master, folder);
    }

    private static KeyStore store(String master, Path folder) throws ReflectiveOperationException {
        KeyStore store = new KeyStore();
        set(store, "directory", folder.toString());
        set(store, "master", masterKey(master));
        return store;
    }

    private static SheetSeal seal(String master) throws ReflectiveOperationException {
        SheetSeal seal = new SheetSeal();
        set(seal, "master", masterKey(master));
        return seal;
    }

    private static MasterKey masterKey(String secret) throws ReflectiveOperationException {
        MasterKey master = new MasterKey();
        set(master, "master", secret);
        return master;
    }

    /** As the container injects. */
    private static void set(Object bean, String field, Object value) throws ReflectiveOperationException {
        Field injected = bean.getClass().getDeclaredField(field);
        injected.setAccessible(true);
        injected.set(bean, value);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
