/**
 * The content: a folder of Markdown and YAML comes in; a {@link org.askwell.knowledge.KnowledgeBase}, or the list of
 * everything that is wrong with the folder, goes out. Start at {@link org.askwell.knowledge.KnowledgeBaseReader}.
 */
@NullMarked
package org.askwell.knowledge;

import org.jspecify.annotations.NullMarked;
