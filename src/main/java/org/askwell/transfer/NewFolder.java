package org.askwell.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * A folder that is there whole or not at all: it is written beside its place and moved there when it is complete. What has
 * been written is removed when the program is stopped before.
 */
final class NewFolder implements AutoCloseable {

    private final Path folder;
    private final Path unfinished;
    private final Thread atShutdown = new Thread(this::stop);
    private boolean isOpen = true;

    private NewFolder(Path folder, Path unfinished) {
        this.folder = folder;
        this.unfinished = unfinished;
    }

    static NewFolder at(Path wanted) {
        Path folder = wanted.toAbsolutePath().normalize();
        try {
            Path place = Files.exists(folder) ? folder.toRealPath() : folder;
            Files.createDirectories(place.resolveSibling(".").normalize());
            // Not a temporary folder of the system's making, which nobody but its maker could read.
            String unfinished = "." + name(place) + ".new-" + UUID.randomUUID();
            NewFolder created = new NewFolder(place, Files.createDirectory(place.resolveSibling(unfinished)));
            Runtime.getRuntime().addShutdownHook(created.atShutdown);
            return created;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder, e);
        }
    }

    private static String name(Path folder) {
        return folder.getFileName() == null ? "root" : folder.getFileName().toString();
    }

    /** Writes a file. Throws {@link CancellationException} where the program is being stopped. */
    synchronized void write(String path, String content) {
        if (!isOpen) {
            throw new CancellationException("stopped");
        }
        Path file = unfinished.resolve(path);
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, content, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Takes over what stands in the folder that is there, except what is below {@code replaced}. */
    synchronized void keepAllBut(Set<String> replaced) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> outermostFirst = found.map(folder::relativize)
                    .filter(path -> !replaced.contains(path.getName(0).toString()))
                    .toList();
            for (Path path : outermostFirst) {
                keep(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot take over what is in " + folder, e);
        }
    }

    private void keep(Path path) throws IOException {
        if (!isOpen) {
            throw new CancellationException("stopped");
        }
        if (!path.toString().isEmpty()) {
            Files.copy(
                    folder.resolve(path),
                    unfinished.resolve(path),
                    StandardCopyOption.COPY_ATTRIBUTES,
                    LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Whether something stands there that was written or taken over. */
    boolean has(String path) {
        return Files.exists(unfinished.resolve(path));
    }

    /** Moves the folder to its place. A folder that was there is kept until then. */
    synchronized void finish() {
        if (!isOpen) {
            throw new CancellationException("stopped");
        }
        try {
            if (Files.exists(folder)) {
                replace();
            } else {
                Files.move(unfinished, folder);
            }
            isOpen = false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder, e);
        }
    }

    private void replace() throws IOException {
        Path old = folder.resolveSibling(unfinished.getFileName().toString().replace(".new-", ".old-"));
        Files.move(folder, old);
        try {
            Files.move(unfinished, folder);
        } catch (IOException e) {
            Files.move(old, folder);
            throw e;
        }
        delete(old);
    }

    private synchronized void stop() {
        if (isOpen) {
            isOpen = false;
            delete(unfinished);
        }
    }

    /** Removes what has not been finished. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atShutdown);
        } catch (IllegalStateException e) {
            // The program is being stopped, and the folder with it.
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> innermostFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : innermostFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }
}
