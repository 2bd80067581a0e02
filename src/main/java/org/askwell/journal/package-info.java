/**
 * What is kept of conversations. What the channels see comes in; rows of a database, numbers and how the program fares go
 * out. Start at {@link org.askwell.journal.Journal}; {@link org.askwell.journal.Archive} keeps, {@link org.askwell.journal.Records}
 * reads.
 */
@NullMarked
package org.askwell.journal;

import org.jspecify.annotations.NullMarked;
