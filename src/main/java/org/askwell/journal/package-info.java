/**
<<<<<<< HEAD
 * What is kept of conversations. What the channels see comes in; rows in a database, numbers and how the program
 * fares go out. Start at {@link org.askwell.journal.Journal}.
=======
 * What is kept of conversations. What people say about a turn comes in; lines in a file of the data folder go out. Start
 * at {@link org.askwell.journal.FeedbackLog}. {@code Redaction} takes out who somebody is.
>>>>>>> redaction
 */
@NullMarked
package org.askwell.journal;

import org.jspecify.annotations.NullMarked;
