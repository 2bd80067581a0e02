package org.askwell.transfer;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads a row of what Azure's question answering, and QnA Maker before it, exports. Rows with the same number are ways to
 * ask for the same answer, which {@link Selection} brings together.
 */
final class AzureRow {

    private static final Pattern METADATA = Pattern.compile("(?i)(?:^|\\|)\\s*category\\s*:\\s*([^|]+)");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private AzureRow() {}

    static boolean fits(List<String> names) {
        return names.stream().anyMatch(name -> name.equalsIgnoreCase("QnaId"));
    }

    static Row of(String place, List<String> names, List<String> cells) {
        Row row = new Row(place);
        for (int i = 0; i < names.size(); i++) {
            put(row, names.get(i), cells.get(i));
        }
        return row;
    }

    private static void put(Row row, String name, String cell) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "qnaid" -> row.with(Field.ID, cell);
            case "question" -> row.with(Field.QUESTION, lines(cell));
            // Written in Markdown, but people paste HTML into it.
            case "answer" ->
                row.with(Field.ANSWER, lines(cell))
                        .with(Field.ANSWER_FORMAT, AnswerText.isHtml(cell) ? "" : "markdown");
            case "metadata" ->
                METADATA.matcher(cell).results().forEach(found -> row.with(Field.CATEGORY, found.group(1)));
            case "source" -> {
                if (ADDRESS.matcher(cell.strip()).matches()) {
                    row.with(Field.SOURCE, cell.strip());
                }
            }
            case "prompts" -> prompts(row, cell);
            default -> {}
        }
    }

    /** Line ends are written as two characters, since the export puts no quotes around cells. */
    private static String lines(String cell) {
        return cell.replace("\\r\\n", "\n").replace("\\n", "\n");
    }

    private static void prompts(Row row, String cell) {
        JsonTexts.parse(cell)
                .ifPresent(prompts -> prompts.forEach(prompt -> row.with(
                        Field.RELATED,
                        prompt.path("qnaId").asText(prompt.path("QnaId").asText()))));
    }
}
