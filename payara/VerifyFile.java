import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Checks sealed files of dispositions offline, without anything of Mingping: run by verify-file.sh. Prints a line for each document and a verdict in Chinese and English.
 * Nothing is ever unpacked. Ends with 0 where every file is whole and its seal genuine, 1 where one is not, 2 where it cannot be told: nothing to check the seal with, a file that cannot be read.
 */
class VerifyFile {

    private static final String MANIFEST = "manifest.sha256";
    private static final String SEAL = "seal.txt";
    private static final Pattern LISTED = Pattern.compile("([0-9a-f]{64})  ([^\\n\\r]+)\\n");
    private static final Pattern SEAL_SHAPE = Pattern.compile("(mingping-seal 1\\nfile ([^\\n]*)\\nsealed (\\d{4}-\\d{2}-\\d{2})\\ndocuments (\\d{1,3})\\nmanifest ([0-9a-f]{64})\\n"
            + "key ([0-9a-f]{16})\\n)signature ([0-9a-f]{128})\\n");
    private static final Pattern DOCUMENT = Pattern.compile("\\d{3}_.*");
    private static final int WHOLE = 0;
    private static final int CHANGED = 1;
    private static final int UNKNOWN = 2;

    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final List<String> faults = new ArrayList<>();
    private PublicKey key;
    private String keyId;
    private String number;

    public static void main(String[] arguments) {
        System.exit(new VerifyFile().run(arguments));
    }

    private int run(String[] arguments) {
        List<Path> files = new ArrayList<>();
        try {
            for (int at = 0; at < arguments.length; at++) {
                boolean option = arguments[at].equals("--key") || arguments[at].equals("--seal");
                if (option && at + 1 == arguments.length || !option && arguments[at].startsWith("-")) {
                    return usage();
                }
                switch (arguments[at]) {
                    case "--key" -> readKey(Path.of(arguments[++at]));
                    case "--seal" -> number = arguments[++at].replaceAll("\\s", "").toLowerCase(Locale.ROOT);
                    default -> files.add(Path.of(arguments[at]));
                }
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            print("公钥读不出来 / the public key cannot be read: " + unreadable.getMessage());
            return UNKNOWN;
        }
        if (files.isEmpty() || number != null && (files.size() > 1 || !number.matches("[0-9a-f]{64}"))) {
            return usage();
        }
        boolean changed = false;
        boolean unknown = false;
        for (Path file : files) {
            int verdict = check(file);
            changed |= verdict == CHANGED;
            unknown |= verdict == UNKNOWN;
        }
        return changed ? CHANGED : unknown ? UNKNOWN : WHOLE;
    }

    private int usage() {
        print("用法 / usage: verify-file.sh FILE.zip... --key public.pem");
        print("              verify-file.sh FILE.zip --seal 封签号/NUMBER (64 位 / 64 hexadecimal digits)");
        return UNKNOWN;
    }

    private void readKey(Path file) throws IOException, GeneralSecurityException {
        byte[] bytes = Base64.getMimeDecoder().decode(Files.readString(file).replaceAll("-----[A-Z ]+-----", ""));
        key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes));
        keyId = sha256(key.getEncoded()).substring(0, 16);
    }

    private int check(Path file) {
        print("文件 / file: " + file);
        faults.clear();
        ZipWalk walk;
        try {
            walk = ZipWalk.of(file, faults);
        } catch (IOException unreadable) {
            print("结论：无法核对 / verdict: CANNOT TELL: 文件读不出来 / the file cannot be read (" + unreadable.getMessage() + ")");
            return UNKNOWN;
        }
        Map<String, String> listed = manifest(walk);
        documents(walk, listed);
        boolean proved = seal(walk);
        faults.forEach(fault -> print("  ! " + fault));
        if (!faults.isEmpty()) {
            print("结论：不是封卷时的文件，已被改动 / verdict: CHANGED, this is not the file that was sealed");
            return CHANGED;
        }
        if (!proved) {
            print("结论：无法判断。文件内部一致，但没有公钥或封签号，不能证明是封卷时的文件 / verdict: CANNOT TELL,"
                    + " it agrees with itself, which proves nothing without --key or --seal");
            return UNKNOWN;
        }
        print("结论：完好，与封卷时一致 / verdict: WHOLE, as it was sealed");
        return WHOLE;
    }

    /** Name and SHA-256 of what the manifest lists, in its order. */
    private Map<String, String> manifest(ZipWalk walk) {
        byte[] bytes = walk.small.get(MANIFEST);
        Map<String, String> listed = new LinkedHashMap<>();
        if (bytes == null) {
            faults.add("缺少清单 / no " + MANIFEST);
            return listed;
        }
        Matcher line = LISTED.matcher(new String(bytes, StandardCharsets.UTF_8));
        int end = 0;
        for (; line.find() && line.start() == end; end = line.end()) {
            if (listed.put(line.group(2), line.group(1)) != null) {
                faults.add("清单里有两行同名 / listed twice: " + line.group(2));
            }
        }
        List<String> inFile = new ArrayList<>(walk.hashes.keySet());
        List<String> expected = new ArrayList<>(listed.keySet());
        expected.addAll(List.of(MANIFEST, SEAL));
        if (end != line.regionEnd() || !inFile.equals(expected)) {
            faults.add("清单与文件的内容或者次序不符 / what is in the file is not what the manifest lists, in its order");
        }
        return listed;
    }

    private void documents(ZipWalk walk, Map<String, String> listed) {
        listed.forEach((name, hash) -> {
            String found = walk.hashes.get(name);
            say(found == null ? "缺失 MISSING " : found.equals(hash) ? "一致 same    " : "改动 CHANGED ", name);
            if (found == null || !found.equals(hash)) {
                faults.add((found == null ? "缺失 / missing: " : "内容被改动 / changed: ") + name);
            }
        });
        for (String name : walk.hashes.keySet()) {
            if (!listed.containsKey(name) && !isList(name)) {
                say("多出 ADDED   ", name);
                faults.add("清单里没有 / not listed: " + name);
            }
        }
    }

    /** Whether the seal was checked with something from outside the file. */
    private boolean seal(ZipWalk walk) {
        byte[] bytes = walk.small.get(SEAL);
        String text = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
        Matcher seal = SEAL_SHAPE.matcher(text);
        // What is no UTF-8 reads as one and the same sign: only a text that gives its bytes again is the one that was signed.
        if (!seal.matches() || !Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8))) {
            faults.add("缺少封签，或者封签被改动 / no " + SEAL + ", or it was changed");
            return false;
        }
        print("  案卷 / case: " + seal.group(2) + "  封卷 / sealed: " + seal.group(3) + "  密钥 / key: " + seal.group(6));
        if (!seal.group(5).equals(walk.hashes.get(MANIFEST))) {
            faults.add("清单不是封签所封的那一份 / the manifest is not the one that was sealed");
        }
        if (walk.hashes.keySet().stream().filter(name -> DOCUMENT.matcher(name).matches()).count() != Integer.parseInt(seal.group(4))) {
            faults.add("材料份数与封签不符 / not as many documents as were sealed");
        }
        if (number != null && !number.equals(walk.hashes.get(SEAL))) {
            faults.add("封签号不符 / the seal number is another: " + walk.hashes.get(SEAL));
        }
        if (key != null && !keyId.equals(seal.group(6))) {
            faults.add("封签是用另一把密钥签的，或者被改动 / signed with another key, or changed; this key is " + keyId);
        } else if (key != null && !signed(seal.group(1), seal.group(7))) {
            faults.add("签名不对 / the signature is not genuine");
        }
        return key != null || number != null;
    }

    private boolean signed(String text, String signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException malformed) {
            // The JDK answers a signature that cannot be one with an exception.
            return false;
        }
    }

    private void say(String state, String name) {
        print("  " + state + name);
    }

    /** A name from a file nobody trusts yet must not write to the terminal what it likes. */
    private void print(String line) {
        out.println(line.replaceAll("[\\p{Cc}\\p{Cf}]", "?"));
    }

    /** Whether it is one of the two that are read, and not only hashed. */
    static boolean isList(String name) {
        return name.equals(MANIFEST) || name.equals(SEAL);
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}

/**
 * A zip gone through from its first byte to its last: names and SHA-256 of its entries, in order. The sealed one has nothing that does not follow from names and contents, so
 * every other byte is worked out and compared. Where it cannot be gone through so, what other programs would see in it is read instead, to say what is still the same.
 */
final class ZipWalk {

    private static final int SMALL = 4 << 20;
    private static final int CHUNK = 1 << 16;
    private static final long MOST_UNPACKED = 1L << 32;
    private static final Pattern UNSAFE = Pattern.compile("[/\\\\]|^\\.|[\\p{Cntrl}\\p{Cf}]|^[A-Za-z]:");

    final Map<String, String> hashes = new LinkedHashMap<>();
    /** Contents of manifest and seal. */
    final Map<String, byte[]> small = new HashMap<>();
    private final List<String> faults;
    private final ByteArrayOutputStream central = new ByteArrayOutputStream();
    private int entries;

    private ZipWalk(List<String> faults) {
        this.faults = faults;
    }

    static ZipWalk of(Path file, List<String> faults) throws IOException {
        ZipWalk walk = new ZipWalk(faults);
        boolean through;
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            through = walk.through(in);
        }
        if (!through) {
            faults.add("不是封卷时写的压缩文件，或者被截断、重新打包 / not the zip that was written, or cut off, or packed anew");
            walk.asOthersSeeIt(file);
        }
        return walk;
    }

    private boolean through(RandomAccessFile in) throws IOException {
        long at = 0;
        while (at + 30 <= in.length() && next(in, 4).getInt(0) == 0x04034b50) {
            in.seek(at);
            ByteBuffer header = next(in, 30);
            int nameLength = header.getShort(26) & 0xFFFF;
            long size = header.getInt(18) & 0xFFFF_FFFFL;
            if (at + 30 + nameLength + size > in.length()) {
                return false;
            }
            byte[] name = next(in, nameLength).array();
            CRC32 sum = new CRC32();
            add(name, new Reading(in, size), sum);
            if (!Arrays.equals(header.array(), local(sum, (int) size, nameLength).array())) {
                return false;
            }
            list(name, sum, (int) size, at);
            at += 30 + nameLength + size;
            in.seek(at);
        }
        byte[] end = end((int) at);
        if (in.length() - at != end.length) {
            faults.add("文件末尾多出或缺少内容 / something was added to the end of the file, or cut off it");
            return entries > 0;
        }
        in.seek(at);
        if (!Arrays.equals(next(in, end.length).array(), end)) {
            faults.add("压缩文件的目录被改动 / the zip's own directory was changed");
        }
        return entries > 0;
    }

    private void asOthersSeeIt(Path file) {
        hashes.clear();
        small.clear();
        long unpacked = 0;
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements() && unpacked < MOST_UNPACKED; ) {
                ZipEntry entry = all.nextElement();
                try (InputStream content = zip.getInputStream(entry)) {
                    unpacked += add(entry.getName().getBytes(StandardCharsets.UTF_8), content, new CRC32());
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            faults.add("打不开 / does not open: " + broken.getMessage());
        }
    }

    private long add(byte[] name, InputStream content, CRC32 sum) throws IOException {
        String called;
        try {
            called = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
        } catch (CharacterCodingException otherwise) {
            called = "?" + HexFormat.of().formatHex(name);
        }
        if (UNSAFE.matcher(called).find()) {
            faults.add("名称不安全，不要解压 / unsafe name, do not unpack: " + called);
        }
        ByteArrayOutputStream kept = VerifyFile.isList(called) ? new ByteArrayOutputStream() : null;
        long size = 0;
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[CHUNK];
            for (int read = content.read(chunk); read > 0 && size < MOST_UNPACKED; read = content.read(chunk)) {
                hash.update(chunk, 0, read);
                sum.update(chunk, 0, read);
                size += read;
                if (kept != null && size <= SMALL) {
                    kept.write(chunk, 0, read);
                }
            }
            if (hashes.put(called, HexFormat.of().formatHex(hash.digest())) != null) {
                faults.add("同名的有两份 / two of the same name: " + called);
            }
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
        if (kept != null && size <= SMALL) {
            small.put(called, kept.toByteArray());
        }
        return size;
    }

    private static ByteBuffer local(CRC32 sum, int size, int nameLength) {
        return describe(little(30).putInt(0x04034b50), sum, size, nameLength);
    }

    private void list(byte[] name, CRC32 sum, int size, long at) {
        ByteBuffer listed = describe(little(46).putInt(0x02014b50).putShort((short) (3 << 8 | 20)), sum, size, name.length);
        central.writeBytes(listed.putShort((short) 0).putInt(0).putInt(0x81A4_0000).putInt((int) at).array());
        central.writeBytes(name);
        entries++;
    }

    private byte[] end(int start) {
        return little(central.size() + 22).put(central.toByteArray()).putInt(0x06054b50).putInt(0).putShort((short) entries).putShort((short) entries).putInt(central.size())
                .putInt(start).putShort((short) 0).array();
    }

    private static ByteBuffer describe(ByteBuffer header, CRC32 sum, int size, int nameLength) {
        return header.putShort((short) 20).putShort((short) 0x0800).putShort((short) 0).putShort((short) 0).putShort((short) 0x0021).putInt((int) sum.getValue()).putInt(size)
                .putInt(size).putShort((short) nameLength).putShort((short) 0);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer next(RandomAccessFile in, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** So many bytes from where the file stands. */
    private static final class Reading extends InputStream {

        private final RandomAccessFile in;
        private long left;

        private Reading(RandomAccessFile in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? in.read() : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = left == 0 ? -1 : in.read(into, from, (int) Math.min(most, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
