package org.askwell.retrieval;

import org.askwell.knowledge.Intent;

/**
 * How likely somebody wants something that is no entry's matter.
 *
 * @param share 0 to 1, out of all intents, all entries and "none of them"
 */
public record IntentShare(Intent intent, double share) {}
