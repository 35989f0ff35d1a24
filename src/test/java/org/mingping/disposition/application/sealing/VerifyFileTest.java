package org.mingping.disposition.application.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code payara/verify-file.sh} itself, as whoever holds a sealed file does. */
@DisplayName("Checking a sealed file offline")
class VerifyFileTest {

    private static final int EVERY = 500;
    private static final int EACH = 150;

    @TempDir
    private Path folder;

    private SealedCase sealed;
    private Path file;
    private Path key;

    @BeforeEach
    void seal() throws IOException {
        sealed = SealedCase.made();
        file = Files.write(folder.resolve("案卷.zip"), sealed.bytes());
        key = Files.writeString(folder.resolve("public.pem"), sealed.key().publicKeyPem());
    }

    @Test
    @DisplayName("finds it whole with the public key, and with the number on the receipt as it is printed there, and says so of each document in both languages")
    void whole() throws Exception {
        Run byKey = verify(file.toString(), "--key", key.toString());
        assertThat(byKey.code).as(byKey.said).isZero();
        assertThat(byKey.said).contains("青柳处〔2026〕3号", "2026-07-10", "结论：完好", "verdict: WHOLE");
        sealed.seal().lines().forEach(line -> assertThat(byKey.said).contains("一致 same    " + line.name()));
        Run byNumber = verify(file.toString(), "--seal", sealed.seal().number().replaceAll("(.{8})", "$1 "));
        assertThat(byNumber.code).as(byNumber.said).isZero();
    }

    @Test
    @DisplayName("finds one changed byte wherever it is: every 500th of the file, and each of its beginning and its end, where names, sizes and the zip's own directory are")
    void oneByte() throws Exception {
        List<String> arguments = new ArrayList<>();
        int size = sealed.bytes().length;
        for (int at : IntStream.range(0, size).filter(at -> at % EVERY == 0 || at < EACH || at >= size - EACH).toArray()) {
            byte[] changed = sealed.bytes().clone();
            changed[at] ^= 0x20;
            arguments.add(Files.write(folder.resolve(at + ".zip"), changed).toString());
        }
        assertThat(arguments).hasSizeGreaterThan(2 * EACH + 100);
        arguments.addAll(List.of("--key", key.toString()));
        Run run = verify(arguments.toArray(String[]::new));
        assertThat(run.code).isEqualTo(1);
        assertThat(run.said.split("verdict: CHANGED", -1)).hasSize(arguments.size() - 2 + 1);
        assertThat(run.said).doesNotContain("WHOLE", "CANNOT TELL");
    }

    @Test
    @DisplayName("finds a changed byte of the seal itself with the number alone")
    void oneByteOfTheSeal() throws Exception {
        String text = new String(sealed.bytes(), StandardCharsets.ISO_8859_1);
        byte[] changed = sealed.bytes().clone();
        int signature = text.lastIndexOf("\nsignature ") + 20;
        changed[signature] = (byte) (changed[signature] == '0' ? '1' : '0');
        Path other = rewritten("seal.zip", changed);
        changed("the signature", verify(other.toString(), "--seal", sealed.seal().number()), "封签号不符");
        changed("the signature", verify(other.toString(), "--key", key.toString()), "签名不对");
    }

    @Test
    @DisplayName("finds a document that was removed, added, renamed, exchanged, or put elsewhere, also where the zip is made anew")
    void documents() throws Exception {
        Map<String, byte[]> entries = entries();
        Map<String, byte[]> removed = new LinkedHashMap<>(entries);
        removed.remove("003_教育转化记录.docx");
        changed("removed", verify(write("removed.zip", removed), "--key", key.toString()), "缺失 MISSING 003_教育转化记录.docx");
        Map<String, byte[]> added = new LinkedHashMap<>();
        entries.forEach((name, content) -> {
            if (name.equals("index.json")) {
                added.put("013_补充.docx", new byte[] {1});
            }
            added.put(name, content);
        });
        changed("added", verify(write("added.zip", added), "--key", key.toString()), "多出 ADDED   013_补充.docx");
        Map<String, byte[]> renamed = new LinkedHashMap<>();
        entries.forEach((name, content) -> renamed.put(name.replace("处置决定.", "处置决顶."), content));
        changed("renamed", verify(write("renamed.zip", renamed), "--key", key.toString()), "缺失 MISSING 007_处置决定.docx", "多出 ADDED   007_处置决顶.docx");
        Map<String, byte[]> exchanged = new LinkedHashMap<>(entries);
        exchanged.put("001_组织谈话记录.docx", entries.get("002_调查核实材料.docx"));
        changed("exchanged", verify(write("exchanged.zip", exchanged), "--seal", sealed.seal().number()), "改动 CHANGED 001_组织谈话记录.docx");
        List<String> names = new ArrayList<>(entries.keySet());
        Collections.swap(names, 0, 1);
        Map<String, byte[]> moved = new LinkedHashMap<>();
        names.forEach(name -> moved.put(name, entries.get(name)));
        changed("other order", verify(write("moved.zip", moved), "--seal", sealed.seal().number()), "次序不符");
        Run packed = verify(packed(moved), "--key", key.toString());
        changed("packed anew", packed, "重新打包");
        assertThat(packed.said).as("the documents themselves are the same").contains("一致 same    001_组织谈话记录.docx");
    }

    @Test
    @DisplayName("finds a manifest that was rewritten to go with a changed document, by whoever has not the key, or has another")
    void rewritten() throws Exception {
        Map<String, byte[]> entries = entries();
        byte[] forged = "伪造".getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> manifest = new LinkedHashMap<>(entries);
        manifest.put("007_处置决定.docx", forged);
        String listed = new String(entries.get("manifest.sha256"), StandardCharsets.UTF_8).replace(Sha256.of(entries.get("007_处置决定.docx")), Sha256.of(forged));
        manifest.put("manifest.sha256", listed.getBytes(StandardCharsets.UTF_8));
        changed("manifest", verify(write("manifest.zip", manifest), "--key", key.toString()), "清单不是封签所封的那一份");
        Map<String, byte[]> seal = new LinkedHashMap<>(manifest);
        String text = new String(entries.get("seal.txt"), StandardCharsets.UTF_8).replace(sealed.seal().manifestSha256(), Sha256.of(listed.getBytes(StandardCharsets.UTF_8)));
        seal.put("seal.txt", text.getBytes(StandardCharsets.UTF_8));
        changed("seal too, signature kept", verify(write("seal.zip", seal), "--key", key.toString()), "签名不对");
        changed("seal too", verify(write("seal.zip", seal), "--seal", sealed.seal().number()), "封签号不符");
        SealSignature others = new SealSignature("a secret of somebody else");
        String signed = text.substring(0, text.indexOf("signature ")).replace(sealed.key().keyId(), others.keyId());
        seal.put("seal.txt", (signed + "signature " + others.sign(signed.getBytes(StandardCharsets.UTF_8)) + "\n").getBytes(StandardCharsets.UTF_8));
        changed("signed with another key", verify(write("other.zip", seal), "--key", key.toString()), "另一把密钥");
        String pretended = signed.replace(others.keyId(), sealed.key().keyId());
        seal.put("seal.txt", (pretended + "signature " + others.sign(pretended.getBytes(StandardCharsets.UTF_8)) + "\n").getBytes(StandardCharsets.UTF_8));
        changed("signed with another key under this one's id", verify(write("pretended.zip", seal), "--key", key.toString()), "签名不对");
    }

    @Test
    @DisplayName("finds what was added at the end or cut off, two of one name, and a name that leads elsewhere; nothing is unpacked")
    void container() throws Exception {
        byte[] bytes = sealed.bytes();
        changed("appended", verify(rewritten("appended.zip", Arrays.copyOf(bytes, bytes.length + 7)).toString(), "--key", key.toString()), "文件末尾");
        List<String> cut = new ArrayList<>();
        for (int left : new int[] {0, 1, 29, bytes.length / 2, bytes.length - 22, bytes.length - 1}) {
            cut.add(rewritten(left + ".zip", Arrays.copyOf(bytes, left)).toString());
        }
        cut.addAll(List.of("--key", key.toString()));
        assertThat(verify(cut.toArray(String[]::new)).said.split("verdict: CHANGED", -1)).as("each that was cut").hasSize(cut.size() - 2 + 1);
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        StoredZip zip = new StoredZip(twice);
        for (Map.Entry<String, byte[]> entry : entries().entrySet()) {
            zip.add(entry.getKey(), entry.getValue());
        }
        zip.add("007_处置决定.docx", new byte[] {1});
        zip.finish();
        changed("twice", verify(rewritten("twice.zip", twice.toByteArray()).toString(), "--key", key.toString()), "同名的有两份");
        Map<String, byte[]> slip = new LinkedHashMap<>(entries());
        slip.put("../../mingping-was-here", new byte[] {1});
        changed("slip", verify(write("slip.zip", slip), "--key", key.toString()), "名称不安全");
        assertThat(folder.resolve("../../mingping-was-here")).doesNotExist();
        Map<String, byte[]> terminal = new LinkedHashMap<>(entries());
        terminal.put("\u001B[2J", new byte[] {1});
        assertThat(verify(write("terminal.zip", terminal), "--key", key.toString()).said).doesNotContain("\u001B");
    }

    @Test
    @DisplayName("proves nothing without key or number, and says so; what it does not understand it says, with another code than that of a changed file")
    void cannotTell() throws Exception {
        Run alone = verify(file.toString());
        assertThat(alone.code).isEqualTo(2);
        assertThat(alone.said).contains("结论：无法判断", "CANNOT TELL").doesNotContain("WHOLE");
        assertThat(verify().code).isEqualTo(2);
        assertThat(verify(file.toString(), "--seal", "12").said).contains("用法 / usage");
        assertThat(verify(file.toString(), "--seal").code).isEqualTo(2);
        assertThat(verify(file.toString(), "--kee", key.toString()).code).isEqualTo(2);
        assertThat(verify(file.toString(), "--key", file.toString())).satisfies(run -> {
            assertThat(run.code).isEqualTo(2);
            assertThat(run.said).contains("公钥读不出来");
        });
        Run absent = verify(folder.resolve("没有.zip").toString(), "--key", key.toString());
        assertThat(absent.code).isEqualTo(2);
        assertThat(absent.said).contains("文件读不出来").doesNotContain("Exception");
    }

    private static void changed(String what, Run run, String... reasons) {
        assertThat(run.code).as(what + "\n" + run.said).isEqualTo(1);
        assertThat(run.said).as(what).contains("verdict: CHANGED").contains(reasons);
    }

    private Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    /** By the very writer of sealed files: nothing about the zip itself gives it away. */
    private String write(String name, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StoredZip zip = new StoredZip(bytes);
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            zip.add(entry.getKey(), entry.getValue());
        }
        zip.finish();
        return rewritten(name, bytes.toByteArray()).toString();
    }

    /** As other programs pack. */
    private String packed(Map<String, byte[]> entries) throws IOException {
        Path packed = folder.resolve("packed.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(packed))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return packed.toString();
    }

    private Path rewritten(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Run verify(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("payara/verify-file.sh"));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("ended").isTrue();
        return new Run(process.exitValue(), Files.readString(said));
    }

    private record Run(int code, String said) {
    }
}
