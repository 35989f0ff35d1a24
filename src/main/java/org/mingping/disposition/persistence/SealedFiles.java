package org.mingping.disposition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Sealed files as they were sealed, byte by byte, in parts: no more than one part of a file is ever in memory. */
@ApplicationScoped
public class SealedFiles {

    /** Of every part but the last, in bytes. */
    public static final int PART = 4 << 20;

    private static final String KEEP = """
            insert into case_seal (county_id, scope_path, case_id, member_id, number, sealed_on, seal_number, key_id, documents, bytes, file_sha256)
            select c.county_id, c.scope_path, c.id, c.member_id,
                   (select coalesce(max(s.number), 0) + 1 from case_seal s where s.county_id = c.county_id and s.case_id = c.id), :on, :number, :key, :documents, :bytes, :sha
              from disposition_case c where c.county_id = :county and c.id = :case returning number""";

    private static final String KEEP_PART = """
            insert into case_seal_part (county_id, scope_path, case_id, member_id, seal, part, content)
            select c.county_id, c.scope_path, c.id, c.member_id, :seal, :part, :content from disposition_case c where c.county_id = :county and c.id = :case""";

    /** The last one: what was sealed before it stays and counts no more. */
    private static final String LAST = """
            select number, sealed_on, seal_number, key_id, documents, coalesce(bytes, octet_length(content)) as bytes from case_seal
             where county_id = :county and case_id = :case order by number desc limit 1""";

    private static final String READ_PART = "select content from case_seal_part where county_id = :county and case_id = :case and seal = :seal and part = :part";

    /** Of a file that lies whole in its row, as files did that were sealed before they lay in parts. */
    private static final String CUT = """
            select substring(content from :from for :size) from case_seal where county_id = :county and case_id = :case and number = :seal and content is not null""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** What is known of a sealed file. @param number SHA-256 of the seal @param keyId of the key that signed it @param bytes of the file @param sha256 of the file, in hexadecimal digits */
    public record New(LocalDate sealedOn, String sealNumber, String keyId, int documents, long bytes, String sha256) {
    }

    /** One that is kept. @param number which seal of its case it is, from 1 */
    public record Sealed(int number, LocalDate sealedOn, String sealNumber, String keyId, int documents, long bytes) {

        public int parts() {
            return Math.toIntExact((bytes + PART - 1) / PART);
        }
    }

    /** @param content of the file, read once from its beginning to its end */
    public void keep(long caseId, New file, InputStream content) throws IOException {
        int seal = database.query(handle -> handle.createQuery(KEEP).bind("county", county.id()).bind("case", caseId).bind("on", file.sealedOn()).bind("number", file.sealNumber())
                .bind("key", file.keyId()).bind("documents", file.documents()).bind("bytes", file.bytes()).bind("sha", file.sha256()).mapTo(Integer.class).one());
        int part = 0;
        for (byte[] bytes = content.readNBytes(PART); bytes.length > 0; bytes = content.readNBytes(PART)) {
            keepPart(caseId, seal, ++part, bytes);
        }
    }

    private void keepPart(long caseId, int seal, int part, byte[] content) {
        database.execute(handle -> handle.createUpdate(KEEP_PART).bind("county", county.id()).bind("case", caseId).bind("seal", seal).bind("part", part).bind("content", content).execute());
    }

    public Optional<Sealed> of(long caseId) {
        return database.query(handle -> handle.createQuery(LAST).bind("county", county.id()).bind("case", caseId).mapTo(Sealed.class).findOne());
    }

    /** A part of a sealed file. @param part from 1; empty where the file has no such part or the caller sees no such file */
    public Optional<byte[]> part(long caseId, int seal, int part) {
        return database.query(handle -> handle.createQuery(READ_PART).bind("county", county.id()).bind("case", caseId).bind("seal", seal).bind("part", part).mapTo(byte[].class).findOne()
                .or(() -> handle.createQuery(CUT).bind("county", county.id()).bind("case", caseId).bind("seal", seal).bind("from", (part - 1) * PART + 1).bind("size", PART)
                        .mapTo(byte[].class).findOne().filter(cut -> cut.length > 0)));
    }
}
