package org.mingping.shared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * How large a picture is, read from its head alone: a picture of a few kilobytes may unfold into gigabytes, so none is decoded here.
 *
 * @param width  in pixels
 * @param height in pixels
 */
public record PictureSize(int width, int height) {

    /** Empty where the head cannot be read. @param kind a kind of picture */
    public static Optional<PictureSize> of(byte[] content, FileKind kind) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(kind.mediaType());
        if (!readers.hasNext()) {
            throw new IllegalArgumentException("no picture: " + kind);
        }
        ImageReader reader = readers.next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            // Of a beginning without a head the JDK's reader says 0 by 0.
            return Optional.of(new PictureSize(reader.getWidth(0), reader.getHeight(0))).filter(size -> size.width() > 0 && size.height() > 0);
        } catch (IOException | RuntimeException unreadable) {
            // The JDK's readers answer a broken head with whatever happens on the way: an index, a negative size, a null.
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    public long pixels() {
        return (long) width * height;
    }
}
