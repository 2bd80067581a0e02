package org.askwell.retrieval;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.askwell.knowledge.KnowledgeBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder in which each model has a folder named by its fingerprint. A model appears there whole or not at all. */
final class ModelFolders {

    /** The newest, and the one before, which may still answer and is there again when the last edit is undone. */
    private static final int KEPT = 2;

    private static final Logger LOG = LoggerFactory.getLogger(ModelFolders.class);

    /** What another process has under way is younger than this; older ones were left behind by a crash. */
    private static final Duration LONGEST_LEARNING = Duration.ofDays(1);

    private static final String UNFINISHED = "new";

    private final Path models;

    ModelFolders(Path models) {
        this.models = models;
    }

    /** Where the model for {@code knowledgeBase} belongs, whether it is there or not. */
    Path of(KnowledgeBase knowledgeBase) {
        return models.resolve(Fingerprint.of(knowledgeBase));
    }

    /** Fills a folder. */
    @FunctionalInterface
    interface Content {
        void writeTo(Path folder) throws IOException;
    }

    /** Makes {@code folder}, one of these, with {@code content}, and deletes those not used for longest. */
    void write(Path folder, Content content) throws IOException {
        Files.createDirectories(models);
        Path beside = Files.createTempDirectory(models, UNFINISHED);
        try {
            content.writeTo(beside);
            Workers.checkCancelled();
            // One that is there could not be read.
            delete(folder);
            publish(beside, folder);
        } finally {
            delete(beside);
        }
        use(folder);
        deleteOld();
    }

    /** Another process may have published the same model meanwhile; then its work is as good as ours. */
    private static void publish(Path beside, Path folder) throws IOException {
        try {
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            delete(beside);
        }
    }

    /** Notes that {@code folder} is in use now. */
    void use(Path folder) {
        try {
            Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
        } catch (IOException e) {
            LOG.debug("{} cannot be written, and so nothing there will be deleted either", models, e);
        }
    }

    private void deleteOld() throws IOException {
        try (Stream<Path> folders = Files.list(models)) {
            List<Path> newestFirst = folders.sorted(
                            Comparator.comparing(ModelFolders::used).reversed())
                    .toList();
            FileTime longAgo = FileTime.from(Instant.now().minus(LONGEST_LEARNING));
            Stream<Path> abandoned = newestFirst.stream()
                    .filter(folder -> isUnfinished(folder) && used(folder).compareTo(longAgo) < 0);
            Stream<Path> old =
                    newestFirst.stream().filter(folder -> !isUnfinished(folder)).skip(KEPT);
            for (Path folder : Stream.concat(abandoned, old).toList()) {
                delete(folder);
            }
        }
    }

    private static boolean isUnfinished(Path folder) {
        return folder.getFileName().toString().startsWith(UNFINISHED);
    }

    private static FileTime used(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
