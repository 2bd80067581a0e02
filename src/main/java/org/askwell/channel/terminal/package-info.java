/**
 * The terminal: a line typed comes in, the words of the reply go out. Start at
 * {@link org.askwell.channel.terminal.TerminalChannel}.
 */
@NullMarked
package org.askwell.channel.terminal;

import org.jspecify.annotations.NullMarked;
