package org.askwell.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.askwell.knowledge.Source;

/**
 * An entry as it will be written.
 *
 * @param topic what question files may call it; the source's own id where that could not be kept
 * @param category empty where the source names none
 * @param answer Markdown that starts with a paragraph; empty where the source has none
 */
record NewEntry(
        String id,
        String topic,
        String category,
        String question,
        List<String> examples,
        String answer,
        List<String> related,
        List<Source> sources,
        Optional<LocalDate> reviewed) {}
