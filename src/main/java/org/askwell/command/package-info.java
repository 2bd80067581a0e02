/**
 * The composition root: arguments and environment come in, the other packages are put together, an exit code goes out.
 * Start at {@link org.askwell.command.Askwell}; each sub-command is a class of its own.
 */
@NullMarked
package org.askwell.command;

import org.jspecify.annotations.NullMarked;
