package org.askwell.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A process of its own that keeps one turn after the other, and tells of each when it was and how the journal fares. */
final class WritingProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;

    /** What it tells: turn {@code id} was at {@code millis}. */
    record Told(String id, long millis, String state) {

        static Told of(String line) {
            String[] parts = line.split(" ", -1);
            return new Told(parts[0], Long.parseLong(parts[1]), parts[2]);
        }
    }

    private WritingProcess(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** @param data the folder to write to */
    static WritingProcess start(Path data) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx128m", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(WritingProcess.class.getName(), data.toString()));
        return new WritingProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** The process itself. */
    public static void main(String[] arguments) {
        Archive archive = Archive.open(Optional.empty(), Path.of(arguments[0]), Keeping.DEFAULT);
        // To unpack the driver and make the tables takes a while on a busy machine.
        archive.flush();
        String words = "w".repeat(500);
        for (int i = 0; true; i++) {
            String id = "t%08d".formatted(i);
            archive.turn(Talk.unknown(id, "c" + i, words));
            System.out.println(id + " " + System.currentTimeMillis() + " "
                    + archive.condition().state());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(3));
        }
    }

    /** The first word of it that says {@code state}. */
    Told until(Condition.State state) throws IOException {
        Told told;
        do {
            told = next();
        } while (!told.state().equals(state.name()));
        return told;
    }

    /** What it tells in the next {@code millis}. */
    List<Told> during(long millis) throws IOException {
        List<Told> told = new ArrayList<>(List.of(next()));
        while (told.getLast().millis() < told.getFirst().millis() + millis) {
            told.add(next());
        }
        return told;
    }

    Told next() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the process has ended");
        }
        return Told.of(line);
    }

    /** From now on no file of the process may be longer, which is what a full disk is like. */
    void limitFiles(String bytes) throws IOException, InterruptedException {
        new ProcessBuilder("prlimit", "--pid", String.valueOf(process.pid()), "--fsize=" + bytes + ":unlimited")
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Kills it, as {@code kill -9} does, and returns what else it said. */
    List<Told> kill() throws InterruptedException {
        // By its handle, which leaves open what it said.
        process.toHandle().destroyForcibly();
        process.waitFor();
        return out.lines()
                .filter(line -> line.split(" ", -1).length == 3)
                .map(Told::of)
                .toList();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
