package org.askwell.transfer;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of an import.
 *
 * @param folder where the knowledge base is; nothing was written there where {@code entries} is 0
 * @param withoutAnswer how many of the entries have no answer yet
 * @param notTaken what could not be taken
 * @param doubts what was taken, but is worth a look
 */
public record Report(
        Path folder, int entries, int examples, int withoutAnswer, List<Note> notTaken, List<Note> doubts) {}
