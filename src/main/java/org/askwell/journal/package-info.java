/**
 * What is kept of conversations. What the channels see comes in; lines in a file of the data folder and how the program
 * fares go out. Start at {@link org.askwell.journal.Journal}.
 * {@code Redaction} takes out who somebody is.
 */
@NullMarked
package org.askwell.journal;

import org.jspecify.annotations.NullMarked;
