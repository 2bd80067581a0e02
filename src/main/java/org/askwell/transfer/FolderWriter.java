package org.askwell.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Writes entries as a knowledge-base folder that can be served at once. */
final class FolderWriter {

    /** Fewer characters than make the largest file that the knowledge base reads, whatever the alphabet. */
    private static final int MAX_CHARACTERS = 900_000;

    private static final String ENTRIES = "entries";
    private static final String EXAMPLES = "examples";

    private final List<NewEntry> entries;
    private final String title;
    private final String address;

    /**
     * @param title what the source calls itself; may be empty
     * @param address where it stands on the web; may be empty
     */
    FolderWriter(List<NewEntry> entries, String title, String address) {
        this.entries = entries;
        this.title = title;
        this.address = address;
    }

    void write(Path place, Progress progress) {
        try (NewFolder folder = NewFolder.at(place)) {
            // Warning signs above all must outlive the exchange of the entries.
            folder.keepAllBut(Set.of(ENTRIES, EXAMPLES));
            writeWhereMissing("clinic.yaml", clinic(place), folder);
            writeWhereMissing("replies.yaml", resource("replies.yaml"), folder);
            for (int i = 0; i < entries.size(); i++) {
                write(entries.get(i), folder);
                progress.reached(i + 1, entries.size());
            }
            folder.finish();
        }
    }

    private static void writeWhereMissing(String path, String content, NewFolder folder) {
        if (!folder.has(path)) {
            folder.write(path, content);
        }
    }

    private String clinic(Path place) {
        String name = title.isEmpty() ? name(place) : title;
        String site = address.isEmpty() ? "" : URI.create(address).resolve("/").toString();
        return resource("clinic.yaml")
                .replace("{name}", FolderText.quoted(name))
                .replace("{url}", FolderText.quoted(site));
    }

    /** The folder's own name, as words. */
    private static String name(Path place) {
        Path last = place.toAbsolutePath().normalize().getFileName();
        String words =
                last == null ? "" : last.toString().replaceAll("[-_.]+", " ").strip();
        return words.isEmpty() ? "FAQ" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static void write(NewEntry entry, NewFolder folder) {
        boolean isList = entry.examples().stream().noneMatch(example -> example.startsWith("#"));
        boolean inEntry = !isList && !entry.examples().isEmpty();
        folder.write(ENTRIES + "/" + entry.id() + ".md", FolderText.entry(entry, inEntry));
        if (!inEntry) {
            writeExamples(entry, folder);
        }
    }

    /** A long list becomes several files, which the knowledge base reads in the order of their names. */
    private static void writeExamples(NewEntry entry, NewFolder folder) {
        StringBuilder lines = new StringBuilder();
        int file = 0;
        for (String example : entry.examples()) {
            if (lines.length() + example.length() > MAX_CHARACTERS) {
                folder.write(EXAMPLES + "/%s.%04d.txt".formatted(entry.id(), ++file), lines.toString());
                lines.setLength(0);
            }
            lines.append(example).append('\n');
        }
        if (!lines.isEmpty()) {
            String name = file == 0 ? entry.id() : "%s.%04d".formatted(entry.id(), ++file);
            folder.write(EXAMPLES + "/" + name + ".txt", lines.toString());
        }
    }

    private static String resource(String name) {
        try (InputStream content =
                Objects.requireNonNull(FolderWriter.class.getResourceAsStream(name), "no resource " + name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
