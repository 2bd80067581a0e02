package org.askwell.channel.web.admin;

import java.nio.file.Path;

/**
 * What the operator decides about the pages for the content owner.
 *
 * @param token who knows it may look; never to be shown
 * @param folder the folder of answers, which patches are for
 * @param keepsQuestions whether the journal keeps what people ask, or counts alone
 */
public record AdminSettings(String token, Path folder, boolean keepsQuestions) {

    /** What is shorter could be guessed. */
    public static final int SHORTEST_TOKEN = 16;

    @Override
    public String toString() {
        return "AdminSettings[folder=" + folder + ", keepsQuestions=" + keepsQuestions + "]";
    }
}
