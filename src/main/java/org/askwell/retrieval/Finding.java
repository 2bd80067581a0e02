package org.askwell.retrieval;

import org.askwell.knowledge.WarningSign;

/**
 * What a message, or a part of it, has of a warning sign.
 *
 * @param part the words looked at
 * @param sign the sign that they most likely raise
 * @param risk the share, 0 to 1, that they raise any sign at all
 * @param whole tells whether {@code part} is the whole message
 */
public record Finding(String part, WarningSign sign, double risk, boolean whole) {}
