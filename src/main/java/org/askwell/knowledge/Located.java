package org.askwell.knowledge;

import java.nio.file.Path;

/** A text and where an author finds it. */
record Located(Path file, int line, String text) {}
