package org.mingping.appraisal.model.ballot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingping.appraisal.model.Votes;

/** What a reconciled box came to as one number that stands in the journal (§4): whoever later shows other receipts or totals shows another. */
public final class ResultHash {

    private ResultHash() {
    }

    /** SHA-256 over receipts and totals, both sorted, a line each; as hexadecimal digits. @param totals by member appraisal */
    public static String of(Collection<String> receipts, Map<Long, Votes> totals) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeSet<>(receipts).forEach(receipt -> digest.update((receipt + "\n").getBytes(StandardCharsets.UTF_8)));
            new TreeMap<>(totals).forEach((member, votes) -> digest.update((member + " " + votes + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }
}
