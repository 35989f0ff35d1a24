package org.mingping.support;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** Payara Micro as a child process with the product deployed at {@code /}; its output goes to the folder's server log. */
final class PayaraProcess implements AutoCloseable {

    private static final int SECONDS_TO_STOP = 30;

    private final Process process;
    private final Path log;

    private PayaraProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static PayaraProcess start(LaunchSettings settings, DataFolder folder, Map<String, String> configuration) {
        return start(settings, folder, configuration, List.of());
    }

    /** As {@link #start(LaunchSettings, DataFolder, Map)}. @param more arguments for the server */
    static PayaraProcess start(LaunchSettings settings, DataFolder folder, Map<String, String> configuration, List<String> more) {
        for (Path needed : List.of(settings.war(), settings.serverJar())) {
            if (!Files.isRegularFile(needed)) {
                throw new LaunchFailure(needed + " is missing; build it first with: mvn package");
            }
        }
        try {
            writeConfiguration(folder.serverProperties(), configuration);
            Files.deleteIfExists(folder.announcement());
            List<String> command = command(settings, folder);
            command.addAll(more);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.serverLog().toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            return new PayaraProcess(process, folder.serverLog());
        } catch (IOException e) {
            throw new LaunchFailure("The server could not be started (" + e.getMessage() + ").", e);
        }
    }

    private static List<String> command(LaunchSettings settings, DataFolder folder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (settings.compilers() == RunningProduct.Compilers.QUICK) {
            // Half the time to boot, and a demo never runs long enough to miss the rest.
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        }
        command.addAll(List.of(
                "-Xmx" + settings.heap(),
                "-Dfile.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8", "-Dsun.stderr.encoding=UTF-8",
                "-Djava.io.tmpdir=" + folder.temporary(),
                "-jar", settings.serverJar().toString(),
                // A file, not arguments: any user of the machine can read another's arguments.
                "--systemproperties", folder.serverProperties().toString(),
                "--nocluster", "--disablephonehome",
                "--maxHttpThreads", "16",
                "--port", Integer.toString(settings.port()),
                "--deploy", settings.war().toString(),
                "--contextroot", "/"));
        return command;
    }

    static void writeConfiguration(Path file, Map<String, String> configuration) throws IOException {
        Properties properties = new Properties();
        properties.putAll(configuration);
        try (OutputStream out = PrivateFile.create(file)) {
            properties.store(out, null);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether the server has said that it finished booting, whatever became of the application. */
    boolean hasBooted() throws IOException {
        return Files.readString(log).contains("Payara Micro URLs:");
    }

    long pid() {
        return process.pid();
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends it at once, as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
