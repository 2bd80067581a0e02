package org.askwell.transfer;

import java.util.Locale;
import java.util.regex.Pattern;
import org.askwell.knowledge.Markdown;
import org.askwell.knowledge.Placeholders;

/** Turns what a source has for an answer into Markdown that starts with a paragraph. */
final class AnswerText {

    private static final Pattern TAG = Pattern.compile(
            "<(?:/?(?:p|div|span|ul|ol|li|table|b|strong|i|em|u|h[1-6]|font|section|script|style)|br|hr|img|a)(?:\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKUP = Pattern.compile(
            "^ {0,3}(?:[-*+]|[0-9]{1,9}[.)]) +\\S|^#{1,6} +\\S|^> |^```|\\*\\*[^*\\n]+\\*\\*|\\[[^\\]\\n]+]\\([^)\\n]+\\)|\\\\$",
            Pattern.MULTILINE);

    private AnswerText() {}

    /**
     * The Markdown of {@code raw}.
     *
     * @param format {@code html}, {@code markdown} or {@code text}; empty where the source does not say
     * @param address where the source stands, to complete links; may be empty
     * @return empty where {@code raw} holds no words
     */
    static String markdown(String raw, String format, String address) {
        String text = Cleaned.text(raw);
        String markdown = switch (format.strip().toLowerCase(Locale.ROOT)) {
            case "markdown" -> text;
            case "html" -> HtmlAnswer.markdown(text, address);
            case "text" -> MarkdownText.paragraphs(text);
            default -> guessed(text, address);
        };
        return Placeholders.escaped(startingWithParagraph(markdown));
    }

    /** Tells whether {@link #markdown} reads the tags in {@code raw} as HTML. */
    static boolean readsTags(String raw, String format) {
        return switch (format.strip().toLowerCase(Locale.ROOT)) {
            case "html" -> true;
            case "markdown", "text" -> false;
            default -> isHtml(raw);
        };
    }

    static boolean isHtml(String text) {
        return TAG.matcher(text).find();
    }

    private static String guessed(String text, String address) {
        boolean isMarkdown = MARKUP.matcher(text).find();
        if (isHtml(text)) {
            return isMarkdown && InlineTags.areAll(text)
                    ? InlineTags.markdown(text, address)
                    : HtmlAnswer.markdown(text, address);
        }
        return isMarkdown ? text : MarkdownText.paragraphs(text);
    }

    private static String startingWithParagraph(String markdown) {
        Markdown parsed = Markdown.parse(markdown);
        return parsed.startsWithParagraph()
                ? markdown
                : HtmlAnswer.markdown(parsed.whole().html(), "");
    }
}
