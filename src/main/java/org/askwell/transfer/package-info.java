/**
 * FAQs come in as JSON, tables or web pages and become a knowledge-base folder; a knowledge base goes out as JSON, CSV or
 * {@code FAQPage} JSON-LD. Start at {@link org.askwell.transfer.Import} and {@link org.askwell.transfer.Export}.
 *
 * <p>Coming in, an {@link org.askwell.transfer.Original} is read by one {@link org.askwell.transfer.ImportFormat} into
 * rows of named fields; {@link org.askwell.transfer.Selection} makes entries of them that fit together, and lists what it
 * cannot take.
 *
 * <p>What is added to a folder that is there already goes by an {@link org.askwell.transfer.ExamplePatch}.
 */
@NullMarked
package org.askwell.transfer;

import org.jspecify.annotations.NullMarked;
