/** The program: {@link org.askwell.Main} hands its arguments to {@code command}, where everything is put together. */
@NullMarked
package org.askwell;

import org.jspecify.annotations.NullMarked;
