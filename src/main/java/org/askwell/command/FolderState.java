package org.askwell.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which files a folder holds, how long they are and when they were written. Two looks that differ are an edit: unlike events
 * of the file system that also works on network drives and where a whole folder is exchanged by a link.
 */
record FolderState(Map<Path, Stamp> files) {

    record Stamp(long size, FileTime written) {}

    /** A folder that is not there, or that changes while it is looked at, has no files. */
    static FolderState of(Path folder) {
        Map<Path, Stamp> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : all.toList()) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                if (attributes.isRegularFile()) {
                    files.put(file, new Stamp(attributes.size(), attributes.lastModifiedTime()));
                }
            }
            return new FolderState(files);
        } catch (IOException | UncheckedIOException e) {
            return new FolderState(Map.of());
        }
    }
}
