package org.mingping.support;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The folder that holds one installation: its database, secrets and logs. Claimed by one process at a time; the claim ends with
 * the process, however it ends.
 */
final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** @throws LaunchFailure when the folder cannot be written or another process holds it */
    static DataFolder claim(Path root) {
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(root.toAbsolutePath().getParent());
                Files.createDirectory(root, PrivateFile.attributes("rwx------"));
            }
            FileChannel channel = FileChannel.open(root.resolve("lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                String holder = Files.readString(root.resolve("lock")).strip();
                channel.close();
                throw new LaunchFailure("Another Mingping (process " + holder + ") is running on " + root
                        + "; stop it first, or give this one a folder of its own with -Dmingping.data=.");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            DataFolder folder = new DataFolder(root, channel);
            folder.emptyTemporary();
            return folder;
        } catch (IOException e) {
            throw new LaunchFailure("The data folder " + root + " cannot be used (" + e + ");"
                    + " make it a writable folder, or choose another with -Dmingping.data=.", e);
        }
    }

    /** As {@link #claim}, with whatever an earlier run left removed; the unpacked PostgreSQL stays, it only costs time. */
    static DataFolder claimEmpty(Path root) throws IOException {
        DataFolder folder = claim(root);
        deleteTree(folder.database());
        Files.deleteIfExists(folder.secrets());
        return folder;
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return null;
        }
    }

    Path root() {
        return root;
    }

    Path database() {
        return root.resolve("database");
    }

    Path binaries() {
        return root.resolve("postgresql");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    Path databaseLog() {
        return root.resolve("database.log");
    }

    Path serverLog() {
        return root.resolve("server.log");
    }

    Path serverProperties() {
        return temporary().resolve("server.properties");
    }

    Path announcement() {
        return root.resolve("announce.txt");
    }

    /** Where the keys of open ballots lie: beside the database, not in it. */
    Path keys() {
        return root.resolve("keys");
    }

    /** Where the server unpacks itself; emptied before and after each run. */
    Path temporary() {
        return root.resolve("tmp");
    }

    void emptyTemporary() throws IOException {
        deleteTree(temporary());
        Files.createDirectory(temporary());
    }

    /** Removes the tree; what somebody else, such as a server that is just ending, removes meanwhile is as good as removed here. */
    static void deleteTree(Path top) throws IOException {
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                return unlessGone(failure);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                if (failure != null) {
                    unlessGone(failure);
                }
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static FileVisitResult unlessGone(IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    @Override
    public void close() throws IOException {
        deleteTree(temporary());
        channel.truncate(0);
        channel.close();
    }
}
