package org.askwell.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which files a folder holds, how long they are and when they were written. Two looks that differ are an edit: unlike events
 * of the file system that also works on network drives and where a whole folder is exchanged by a link.
 */
record FolderState(Map<Path, Stamp> files) {

    record Stamp(long size, FileTime written) {}

    /** A folder that is not there, or that cannot be listed, has no files. */
    static FolderState of(Path folder) {
        Map<Path, Stamp> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : all.toList()) {
                stamp(file).ifPresent(stamp -> files.put(file, stamp));
            }
            return new FolderState(files);
        } catch (IOException | UncheckedIOException e) {
            return new FolderState(Map.of());
        }
    }

    /** None for a folder, a file that has just gone, and a link that leads nowhere, as editors make them while they edit. */
    private static Optional<Stamp> stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? Optional.of(new Stamp(attributes.size(), attributes.lastModifiedTime()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
