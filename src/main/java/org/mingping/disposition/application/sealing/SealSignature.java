package org.mingping.disposition.application.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Signs seals with Ed25519. The key is drawn from a secret of the installation, so that nothing else has to be kept; the same secret gives the same key. */
public final class SealSignature {

    private static final String HMAC = "HmacSHA256";
    private static final String PURPOSE = "mingping.seal.ed25519";
    /** What stands before the key's 32 bytes where a public key says of which kind it is (RFC 8410). */
    private static final byte[] KIND = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int ID_DIGITS = 16;
    private static final int PEM_LINE = 64;

    private final Ed25519PrivateKeyParameters key;
    private final byte[] publicKey;

    /** @param secret of this installation, from the configuration */
    public SealSignature(String secret) {
        key = new Ed25519PrivateKeyParameters(seed(secret), 0);
        byte[] bytes = key.generatePublicKey().getEncoded();
        publicKey = new byte[KIND.length + bytes.length];
        System.arraycopy(KIND, 0, publicKey, 0, KIND.length);
        System.arraycopy(bytes, 0, publicKey, KIND.length, bytes.length);
    }

    /** Says which key it was: the first {@value #ID_DIGITS} hexadecimal digits of the public key's SHA-256. */
    public String keyId() {
        return Sha256.of(publicKey).substring(0, ID_DIGITS);
    }

    /** For those who check files elsewhere. It is to reach them another way than the files do. */
    public String publicKeyPem() {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(publicKey) + "\n-----END PUBLIC KEY-----\n";
    }

    /** In hexadecimal digits, 128 of them. */
    String sign(byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        return HexFormat.of().formatHex(signer.generateSignature());
    }

    private static byte[] seed(String secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has " + HMAC, absent);
        }
    }
}
