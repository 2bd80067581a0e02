/**
<<<<<<< HEAD
 * What is kept of conversations. What the channels see comes in; rows in a database, numbers and how the program fares go
 * out. Start at {@link org.askwell.journal.Journal}; {@code Redaction} takes out who somebody is.
=======
 * What is kept of conversations. What the channels see comes in; rows in a database, without what may say who somebody is,
 * numbers and how the program fares go out. Start at {@link org.askwell.journal.Journal}.
>>>>>>> main
 */
@NullMarked
package org.askwell.journal;

import org.jspecify.annotations.NullMarked;
