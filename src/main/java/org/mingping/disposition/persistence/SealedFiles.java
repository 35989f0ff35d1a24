package org.mingping.disposition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Sealed files as they were sealed, byte by byte. */
@ApplicationScoped
public class SealedFiles {

    private static final String KEEP = """
            insert into case_seal (county_id, scope_path, case_id, member_id, number, sealed_on, seal_number, key_id, documents, content)
            select c.county_id, c.scope_path, c.id, c.member_id,
                   (select coalesce(max(s.number), 0) + 1 from case_seal s where s.county_id = c.county_id and s.case_id = c.id), :on, :number, :key, :documents, :content from disposition_case c where c.county_id = :county and c.id = :case""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** @param number SHA-256 of the seal @param keyId of the key that signed it @param content the zip */
    public record Sealed(LocalDate sealedOn, String sealNumber, String keyId, int documents, byte[] content) {
    }

    public void keep(long caseId, Sealed file) {
        database.execute(handle -> handle.createUpdate(KEEP).bind("county", county.id()).bind("case", caseId).bind("on", file.sealedOn()).bind("number", file.sealNumber())
                .bind("key", file.keyId()).bind("documents", file.documents()).bind("content", file.content()).execute());
    }

    /** The last one: what was sealed before it stays and counts no more. */
    public Optional<Sealed> of(long caseId) {
        return database.query(handle -> handle.createQuery("select sealed_on, seal_number, key_id, documents, content from case_seal where county_id = :county and case_id = :case"
                        + " order by number desc limit 1")
                .bind("county", county.id()).bind("case", caseId).mapTo(Sealed.class).findOne());
    }
}
