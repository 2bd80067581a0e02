package org.askwell.transfer;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads what QnABot exports: {@code {"qna": [{"qid", "q": […], "a", "type"}]}}. */
final class QnaBot {

    private QnaBot() {}

    static boolean fits(JsonNode whole) {
        return whole.path("qna").isArray();
    }

    static void read(JsonNode whole, Intake intake) {
        int count = 0;
        for (JsonNode item : whole.path("qna")) {
            String place = "item " + ++count + " (" + item.path("qid").asText("no qid") + ")";
            String type = item.path("type").asText("qna");
            if (type.equals("qna") || type.equals("text")) {
                intake.take(row(place, item));
            } else {
                intake.refuse(place, "a `" + type + "`, which is no question with an answer");
            }
        }
    }

    private static Row row(String place, JsonNode item) {
        Row row = new Row(place).with(Field.ID, item.path("qid").asText());
        item.path("q").forEach(question -> row.with(Field.QUESTION, question.asText()));
        String markdown = item.path("alt").path("markdown").asText();
        if (markdown.isBlank()) {
            return row.with(Field.ANSWER, item.path("a").asText());
        }
        return row.with(Field.ANSWER, markdown)
                .with(Field.ANSWER_FORMAT, AnswerText.isHtml(markdown) ? "" : "markdown");
    }
}
