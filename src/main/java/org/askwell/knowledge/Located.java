package org.askwell.knowledge;

import java.nio.file.Path;

/**
 * A text and where an author finds it.
 *
 * @param file relative to the knowledge base's folder
 * @param line counted from 1
 */
public record Located(Path file, int line, String text) {}
