package org.askwell.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QnaBotTest {

    @TempDir
    private Path parent = Path.of("");

    @Test
    void takesQuestionsWithAnAnswer() {
        Imported imported = Imported.of(parent.resolve("kb"), "qna.json", """
                {"qna": [
                 {"qid": "Park.001", "q": ["Where can I park?", "parking"], "a": "Behind the house.", "type": "qna"},
                 {"qid": "Pay.001", "q": ["How do I pay?"], "a": "By card", "alt": {"markdown": "By **card** <br>or\\n- cash", "ssml": ""}},
                 {"qid": "Quiz.001", "q": ["quiz"], "a": "", "type": "quiz"}]}
                """);

        assertThat(imported.entry("park-001").topic()).isEqualTo("Park.001");
        assertThat(imported.entry("park-001").examples()).containsExactly("parking");
        assertThat(imported.entry("pay-001").summary().html()).isEqualTo("<p>By <strong>card</strong><br />\nor</p>");
        assertThat(imported.entry("pay-001").details().text()).isEqualTo("- cash");
        assertThat(imported.notTaken())
                .containsExactly("item 3 (Quiz.001): a `quiz`, which is no question with an answer");
    }
}
