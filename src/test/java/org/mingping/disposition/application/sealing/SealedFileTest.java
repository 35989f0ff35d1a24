package org.mingping.disposition.application.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingping.shared.Jsons;
import org.mingping.shared.Refusal;

@DisplayName("A sealed file")
class SealedFileTest {

    @Test
    @DisplayName("holds the documents, numbered in their order, an index for people and one for programs, the manifest and the seal")
    void contents() throws IOException {
        SealedCase sealed = SealedCase.made();
        Map<String, byte[]> entries = entries(sealed.bytes());
        assertThat(entries.keySet()).startsWith("001_组织谈话记录.docx", "002_调查核实材料.docx")
                .endsWith("012_封卷回执.docx", "index.json", "目录.txt", "manifest.sha256", "seal.txt").hasSize(16);
        String index = new String(entries.get("目录.txt"), StandardCharsets.UTF_8);
        assertThat(index).contains("处置不合格党员案卷目录　青柳处〔2026〕3号", "2026年7月10日封卷，共 12 份材料", "003_教育转化记录.docx", sealed.seal().lines().get(2).sha256())
                .doesNotContain("⟦");
        JsonObject json = Jsons.reader(new String(entries.get("index.json"), StandardCharsets.UTF_8)).readObject();
        assertThat(json.getString("file")).isEqualTo("青柳处〔2026〕3号");
        assertThat(json.getJsonArray("documents")).hasSize(12);
        assertThat(json.getJsonArray("documents").getJsonObject(6).getString("title")).isEqualTo("处置决定");
        assertThat(json.getJsonArray("documents").getJsonObject(6).getString("sha256")).isEqualTo(Sha256.of(entries.get("007_处置决定.docx")));
        String manifest = new String(entries.get("manifest.sha256"), StandardCharsets.UTF_8);
        entries.forEach((name, content) -> {
            if (!name.equals("manifest.sha256") && !name.equals("seal.txt")) {
                assertThat(manifest).contains(Sha256.of(content) + "  " + name + "\n");
            }
        });
        assertThat(new String(entries.get("seal.txt"), StandardCharsets.UTF_8)).contains("documents 12\n", "manifest " + Sha256.of(entries.get("manifest.sha256")) + "\n",
                "key " + sealed.key().keyId() + "\n");
        assertThat(sealed.seal().number()).isEqualTo(Sha256.of(entries.get("seal.txt")));
        assertThat(sealed.seal().bytes()).isEqualTo(sealed.bytes().length);
    }

    @Test
    @DisplayName("is the same, byte by byte, whenever it is written of the same contents under the same key")
    void same() throws IOException {
        List<FileContents.Document> documents = List.of(SealedCase.document("一", "甲"), SealedCase.document("二", "乙"));
        assertThat(SealedCase.of(documents).bytes()).isEqualTo(SealedCase.of(documents).bytes());
        assertThat(new SealSignature("another").keyId()).isNotEqualTo(new SealSignature("a secret of this installation").keyId());
    }

    @Test
    @DisplayName("opens with other programs, and its manifest is what sha256sum checks")
    void others(@TempDir Path folder) throws Exception {
        SealedCase sealed = SealedCase.made();
        Path file = Files.write(folder.resolve("file.zip"), sealed.bytes());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Files.write(folder.resolve(entry.getName()), zip.getInputStream(entry).readAllBytes());
            }
        }
        Process check = new ProcessBuilder("sha256sum", "--strict", "-c", "manifest.sha256").directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
    }

    @Test
    @DisplayName("reads one document at a time, in order, each once")
    void streaming() throws IOException {
        AtomicInteger open = new AtomicInteger();
        List<Integer> read = new ArrayList<>();
        List<FileContents.Document> documents = new ArrayList<>();
        for (int place = 1; place <= 20; place++) {
            int own = place;
            documents.add(new FileContents.Document("材料", Optional.empty(), "pdf", () -> {
                read.add(own);
                assertThat(open.incrementAndGet()).isEqualTo(own);
                return new byte[own];
            }));
        }
        assertThat(SealedCase.of(documents).seal().lines().stream().map(SealedFile.Line::bytes)).startsWith(1L, 2L).hasSize(20);
        assertThat(read).isSorted().hasSize(20);
    }

    @Test
    @DisplayName("gives documents names that lead nowhere, whatever their titles are")
    void names() throws IOException {
        List<String> titles = List.of("../../etc/passwd", "C:\\证明", "一\n二", "\u202E三", "", "长".repeat(200), "CON", "a  b");
        List<String> names = SealedCase.of(titles.stream().map(title -> SealedCase.document(title, "x")).toList()).seal().lines().stream().map(SealedFile.Line::name).toList();
        assertThat(names).containsExactly("001_.._.._etc_passwd.txt", "002_C_证明.txt", "003_一_二.txt", "004_三.txt", "005_.txt", "006_" + "长".repeat(60) + ".txt", "007_CON.txt",
                "008_a_b.txt");
    }

    @Test
    @DisplayName("is not made of nothing, nor of more documents than are numbered")
    void bounds() {
        refused("SEAL_EMPTY", List.of());
        refused("SEAL_TOO_MANY", Collections.nCopies(1000, SealedCase.document("一", "甲")));
    }

    private static void refused(String code, List<FileContents.Document> documents) {
        assertThatThrownBy(() -> SealedCase.of(documents)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }
}
