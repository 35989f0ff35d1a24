package org.mingping.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of files that people may hand in, told by how their content begins, whatever they are called. */
public enum FileKind {
    PDF("application/pdf", List.of("pdf"), new byte[] {'%', 'P', 'D', 'F', '-'}),
    JPEG("image/jpeg", List.of("jpg", "jpeg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    PNG("image/png", List.of("png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

    private final String mediaType;
    private final List<String> endings;
    private final byte[] beginning;

    FileKind(String mediaType, List<String> endings, byte[] beginning) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.beginning = beginning;
    }

    /** What it is by its content; empty where it is none of them, or nothing but the beginning of one. */
    public static Optional<FileKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> content.length > kind.beginning.length
                && Arrays.equals(content, 0, kind.beginning.length, kind.beginning, 0, kind.beginning.length)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** The endings of a name that say this kind, in small letters, the usual one first. */
    public List<String> endings() {
        return endings;
    }
}
