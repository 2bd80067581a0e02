/**
 * What is kept of conversations. What the channels see comes in; rows in a database, without what may say who somebody is,
 * numbers and how the program fares go out. Start at {@link org.askwell.journal.Journal}.
 */
@NullMarked
package org.askwell.journal;

import org.jspecify.annotations.NullMarked;
