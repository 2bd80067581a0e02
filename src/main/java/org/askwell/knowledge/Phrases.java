package org.askwell.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The words around the answers in one place where people read them, such as the web pages. A neutral English file of the
 * program names them all; the content owner's file of the same name replaces those that it has.
 *
 * @param phrases each under its name in that file; none is missing
 */
public record Phrases(Map<String, String> phrases) {

    public Phrases {
        phrases = Map.copyOf(phrases);
    }

    /** The phrase called {@code name}, which must be one of those in the file. */
    public String phrase(String name) {
        return Objects.requireNonNull(phrases.get(name), name);
    }

    /** The same with {@code value} where it says <code>{blank}</code>. */
    public String phrase(String name, String blank, Object value) {
        return phrase(name).replace("{" + blank + "}", String.valueOf(value));
    }

    /** Reads the words in {@code file}. */
    static Phrases read(ContentFolder folder, String file, Placeholders placeholders, Problems problems) {
        YamlMap standard = YamlMap.parse(Path.of(file), 1, standard(file), problems);
        Optional<YamlMap> own = folder.yamlIfThere(Path.of(file), standard.names());
        Map<String, String> phrases = new TreeMap<>();
        for (String name : standard.names()) {
            Located phrase = own.flatMap(fields -> fields.text(name)).orElse(standard.required(name));
            phrases.put(name, placeholders.fill(phrase, problems));
        }
        return new Phrases(phrases);
    }

    /** The program's own file of this name. */
    static String standard(String file) {
        try (InputStream stream = Phrases.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " from the class path", e);
        }
    }
}
