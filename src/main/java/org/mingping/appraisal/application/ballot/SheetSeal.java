package org.mingping.appraisal.application.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.mingping.appraisal.model.ballot.BoxName;
import org.mingping.appraisal.model.ballot.VoterGroup;
import org.mingping.shared.Refusal;

/**
 * Seals a filled sheet for its box, so that only the box's private key opens it: HPKE (RFC 9180) with X25519, HKDF-SHA-256 and AES-256-GCM, a
 * fresh key for each sheet. The box and the voter's group are bound in. A proof by the {@link MasterKey} is put before it: whoever can write into
 * the database but knows no key can copy no sheet into another box and make up none.
 */
@ApplicationScoped
public class SheetSeal {

    private static final int ENCAPSULATED = 32;
    private static final int PROOF = 32;
    private static final String PURPOSE = "proves a sheet of ";

    @Inject
    private MasterKey master;

    /** A box's key pair; the private half goes to the {@link KeyStore} and nowhere else. */
    record Pair(byte[] publicKey, byte[] privateKey) {
    }

    Pair newPair() {
        HPKE hpke = hpke();
        AsymmetricCipherKeyPair pair = hpke.generatePrivateKey();
        return new Pair(hpke.serializePublicKey(pair.getPublic()), hpke.serializePrivateKey(pair.getPrivate()));
    }

    /** Proves that a public key was made here for this box. */
    byte[] proof(BoxName box, byte[] publicKey) {
        return master.mac("proves the key of " + box.text(), publicKey);
    }

    /** @throws Refusal {@code BALLOT_KEY_FOREIGN} where the box's public key is not the one it was opened with: whoever put it there would read what is cast */
    byte[] seal(BoxName box, byte[] publicKey, byte[] keyProof, VoterGroup group, byte[] filled) {
        if (!MessageDigest.isEqual(keyProof, proof(box, publicKey))) {
            throw Refusal.conflict("BALLOT_KEY_FOREIGN").under(KeyStore.CLAUSE);
        }
        try {
            HPKE hpke = hpke();
            byte[][] sealed = hpke.seal(hpke.deserializePublicKey(publicKey), context(box), associated(group), filled, null, null, null);
            byte[] sheet = ByteBuffer.allocate(sealed[1].length + sealed[0].length).put(sealed[1]).put(sealed[0]).array();
            return ByteBuffer.allocate(PROOF + sheet.length).put(proof(box, group, sheet)).put(sheet).array();
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("a sheet could not be sealed", impossible);
        }
    }

    /**
     * What {@link #seal} was given.
     *
     * @throws ForeignSheet where it was not sealed here, for this box and group
     */
    byte[] open(BoxName box, Pair pair, VoterGroup group, byte[] stored) throws ForeignSheet {
        if (stored.length <= PROOF + ENCAPSULATED) {
            throw new ForeignSheet();
        }
        byte[] sheet = Arrays.copyOfRange(stored, PROOF, stored.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(stored, PROOF), proof(box, group, sheet))) {
            throw new ForeignSheet();
        }
        try {
            HPKE hpke = hpke();
            return hpke.open(Arrays.copyOf(sheet, ENCAPSULATED), hpke.deserializePrivateKey(pair.privateKey(), pair.publicKey()), context(box),
                    associated(group), Arrays.copyOfRange(sheet, ENCAPSULATED, sheet.length), null, null, null);
        } catch (InvalidCipherTextException foreign) {
            throw new ForeignSheet();
        }
    }

    /** A sheet in the box that was never cast there. */
    static final class ForeignSheet extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /** One for each use: it keeps its digests' state. */
    private static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    private byte[] proof(BoxName box, VoterGroup group, byte[] sheet) {
        return master.mac(PURPOSE + box.text() + group, sheet);
    }

    private static byte[] context(BoxName box) {
        return ("mingping ballot " + box.text()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] associated(VoterGroup group) {
        return group.name().getBytes(StandardCharsets.UTF_8);
    }
}
