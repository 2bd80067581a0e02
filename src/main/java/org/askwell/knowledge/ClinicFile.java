package org.askwell.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The file of a knowledge-base folder that says how sure the chatbot has to be, to be changed by a program. */
public record ClinicFile(Path path) {

    public static ClinicFile in(Path folder) {
        return new ClinicFile(folder.resolve(KnowledgeBaseReader.CLINIC));
    }

    /**
     * Writes both {@code thresholds} into the file and leaves all else in it as it is. Throws {@link UncheckedIOException}
     * with the path where the disk fails.
     *
     * @param note says in a line who chose them
     * @return whether that was possible; a person can write YAML in ways that only a person can change
     */
    public boolean write(Thresholds thresholds, String note) {
        try {
            Path real = path.toRealPath();
            Optional<String> edited = ThresholdsEdit.of(Files.readString(real), thresholds, note);
            if (edited.isPresent()) {
                replace(real, edited.get());
            }
            return edited.isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    /** Writes beside and then moves, so that a reader never sees half a file; the copy keeps who may read it. */
    private static void replace(Path file, String content) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.writeString(beside, content);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
