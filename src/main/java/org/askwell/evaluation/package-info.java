/**
 * How good the answers are: a question file and a chatbot come in, a {@link org.askwell.evaluation.Scorecard} goes out.
 * Start at {@link org.askwell.evaluation.Evaluation}. And what they lack: what people asked in vain goes into {@link
 * org.askwell.evaluation.ExampleSearch}, further examples come out.
 */
@NullMarked
package org.askwell.evaluation;

import org.jspecify.annotations.NullMarked;
