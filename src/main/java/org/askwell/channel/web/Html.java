package org.askwell.channel.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Plain text as HTML: paragraphs and line breaks, everything else escaped. */
final class Html {

    private Html() {}

    static String ofPlainText(String text) {
        return Arrays.stream(escape(text).split("\n\n"))
                .map(paragraph -> "<p>" + paragraph.replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
