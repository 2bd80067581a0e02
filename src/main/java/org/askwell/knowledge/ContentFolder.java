package org.askwell.knowledge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of a knowledge-base folder, by their paths below it. */
record ContentFolder(Path root, Problems problems) {

    /** The file at {@code path}; absent where there is none, or where it cannot be read and has been reported. */
    Optional<TextFile> read(Path path) {
        return Files.exists(root.resolve(path)) ? TextFile.read(root, path, problems) : Optional.empty();
    }

    /** The YAML file at {@code path}, if there is one; it may hold no other names than {@code known}. */
    Optional<YamlMap> yamlIfThere(Path path, Set<String> known) {
        return Files.exists(root.resolve(path)) ? Optional.of(yaml(path, known)) : Optional.empty();
    }

    /** The YAML file at {@code path}, which has to be there and hold no other names than {@code known}. */
    YamlMap yaml(Path path, Set<String> known) {
        if (!Files.exists(root.resolve(path))) {
            problems.error(path, 0, "missing file");
        }
        YamlMap fields = read(path)
                .map(file -> YamlMap.parse(path, 1, file.content(), problems))
                .orElse(YamlMap.broken(path, problems));
        fields.allowOnly(known);
        return fields;
    }

    /** The Markdown files below {@code path}; what is none has been reported. */
    List<MarkdownFile> markdown(Path path) {
        return files(path, ".md").stream()
                .flatMap(file -> read(file).stream())
                .flatMap(file -> MarkdownFile.parse(file, problems).stream())
                .toList();
    }

    /** The messages in {@code files}, by the name of the file up to its first dot, which is the id of what they belong to. */
    Map<String, List<Located>> messagesById(List<Path> files) {
        Map<String, List<Located>> messages = new HashMap<>();
        for (Path path : files) {
            read(path)
                    .ifPresent(file -> messages.computeIfAbsent(TextFile.stem(path), id -> new ArrayList<>())
                            .addAll(file.messages()));
        }
        return messages;
    }

    /** The files of the content below {@code path} with this ending, in order. */
    List<Path> files(Path path, String ending) {
        return ContentFiles.below(root.resolve(path), ending).stream()
                .map(root::relativize)
                .toList();
    }
}
