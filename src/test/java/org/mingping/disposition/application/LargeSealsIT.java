package org.mingping.disposition.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.disposition.CaseTownship;
import org.mingping.disposition.CaseWalker;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.disposition.model.filing.ScanPolicy;
import org.mingping.disposition.persistence.SealedFiles;
import org.mingping.organisation.County;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("§5 A sealed file, however large")
class LargeSealsIT {

    /** Five of the largest scans: a hundred megabytes. */
    private static final int SCANS = 5;

    @Inject
    private CaseWalker walker;
    @Inject
    private ReadingCaseFolder folder;
    @Inject
    private SendingSealedFile sending;
    @Inject
    private KeepingScans scans;
    @Inject
    private ImportingRoster importing;
    @Inject
    private County county;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private CaseTownship township;

    @BeforeEach
    void settled() throws Exception {
        township = CaseTownship.settle("9791", importing, county, database);
    }

    @AfterEach
    void back() {
        walker.back();
    }

    @Test
    @DisplayName("lies in parts of four megabytes and is sent part by part, byte by byte as it was sealed")
    void parts() throws Exception {
        long id = ready(11);
        for (int scan = 1; scan <= SCANS; scan++) {
            byte[] paper = paper(ScanPolicy.MAX_SIZE, scan);
            String name = "证明材料" + scan + ".pdf";
            township.branch(() -> scans.add(id, CasePaper.VERIFICATION, name, paper));
        }
        walker.sealed(township, id);
        String of = " from case_seal_part where case_id = " + id;
        assertThat(township.texts("select content is null from case_seal where case_id = " + id)).as("nowhere as a whole").containsExactly("t");
        assertThat(Long.parseLong(township.texts("select sum(length(content))" + of).get(0))).isGreaterThan((long) SCANS * ScanPolicy.MAX_SIZE);
        assertThat(township.texts("select max(length(content))" + of)).containsExactly(Integer.toString(SealedFiles.PART));
        Sent sent = township.township(() -> sent(id));
        assertThat(sent.largest()).as("bytes handed on at once").isLessThanOrEqualTo(SealedFiles.PART);
        assertThat(township.texts("select file_sha256 from case_seal where case_id = " + id)).containsExactly(sent.sha256());
        assertThatThrownBy(() -> township.branch(() -> sent(id))).as("by those above the branch alone").isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("that was sealed before files lay in parts is sent as it was sealed")
    void earlier() throws Exception {
        long id = ready(12);
        walker.sealed(township, id);
        Sent before = township.township(() -> sent(id));
        township.texts("""
                insert into case_seal (county_id, scope_path, case_id, member_id, number, sealed_on, seal_number, key_id, documents, content)
                select s.county_id, s.scope_path, s.case_id, s.member_id, 2, s.sealed_on, s.seal_number, s.key_id, s.documents,
                       (select string_agg(p.content, ''::bytea order by p.part) from case_seal_part p where p.county_id = s.county_id and p.case_id = s.case_id) || decode(repeat('00', 5000000), 'hex')
                  from case_seal s where s.case_id = %d returning 1""".formatted(id));
        Sent earlier = township.township(() -> sent(id));
        assertThat(earlier.bytes()).as("longer than a part").isEqualTo(before.bytes() + 5_000_000);
        assertThat(earlier.sha256()).isEqualTo(township.texts("select encode(sha256(content), 'hex') from case_seal where number = 2 and case_id = " + id).get(0));
    }

    private long ready(int number) throws Exception {
        long id = walker.reported(township, number);
        walker.prepared(township, id, Disposition.DIRECT_REMOVAL);
        walker.passed(township, id, Disposition.DIRECT_REMOVAL);
        walker.approvedByCounty(township, id);
        walker.served(township, id);
        return id;
    }

    /** What somebody who downloads gets. */
    private record Sent(long bytes, int largest, String sha256) {
    }

    private Sent sent(long id) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        long[] seen = new long[2];
        ReadingCaseFolder.Export file = folder.sealedFile(id);
        sending.send(file, new DigestOutputStream(new OutputStream() {

            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                seen[0] += length;
                seen[1] = Math.max(seen[1], length);
            }
        }, digest));
        assertThat(seen[0]).as("as long as was announced").isEqualTo(file.bytes());
        return new Sent(seen[0], (int) seen[1], HexFormat.of().formatHex(digest.digest()));
    }

    /** A PDF that is whole and has so many bytes, all of them noise but the shell. */
    private static byte[] paper(int bytes, int seed) {
        byte[] content = new byte[bytes];
        new Random(seed).nextBytes(content);
        // No line of noise may look like an end of the document or like a password.
        for (int place = 0; place < bytes; place++) {
            content[place] = (byte) (content[place] & 0x0F | 0x80);
        }
        byte[] head = "%PDF-1.4\nxref\n".getBytes(StandardCharsets.US_ASCII);
        byte[] end = "\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, content, 0, head.length);
        System.arraycopy(end, 0, content, bytes - end.length, end.length);
        return Arrays.copyOf(content, bytes);
    }
}
