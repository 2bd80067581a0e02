package org.askwell.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.askwell.knowledge.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonFormatTest {

    @TempDir
    private Path parent = Path.of("");

    private Imported imported(String json) {
        return Imported.of(parent.resolve("kb"), "faq.json", json);
    }

    @Test
    void takesIdQuestionVariantsAndAnswer() {
        Entry entry = imported("""
                [{"id": "lost-card", "question": "What if I lose my card?",
                  "variants": ["lost my card", "card is gone"], "answer": "Call us.\\n\\nWe send a new one."}]
                """).entry();

        assertThat(entry.id()).isEqualTo("lost-card");
        assertThat(entry.topic()).isEqualTo("lost-card");
        assertThat(entry.question()).isEqualTo("What if I lose my card?");
        assertThat(entry.examples()).containsExactly("lost my card", "card is gone");
        assertThat(entry.summary().text()).isEqualTo("Call us.");
        assertThat(entry.details().text()).isEqualTo("We send a new one.");
    }

    @Test
    void keepsAnIdThatCannotBeOneAsTheTopic() {
        Imported imported = imported("""
                [{"id": "Card_Lost / 1", "question": "Lost?", "answer": "Call."},
                 {"id": 12, "question": "Twelve?", "answer": "Yes."},
                 {"id": "../../etc/passwd", "question": "Secret?", "answer": "No."},
                 {"id": "Ünïcode", "question": "Accents?", "answer": "Yes."},
                 {"id": "卡", "question": "卡丢了怎么办", "answer": "打电话。"}]
                """);

        assertThat(imported.entries())
                .extracting(entry -> entry.id() + " " + entry.topic())
                .containsExactly(
                        "12 12",
                        "card-lost-1 Card_Lost / 1",
                        "entry 卡",
                        "etc-passwd ../../etc/passwd",
                        "unicode Ünïcode");
        assertThat(parent.resolve("etc")).doesNotExist();
    }

    @Test
    void leavesAnIdToWhoeverHasItByName() {
        Imported imported = imported("""
                [{"id": "Lost", "question": "One?", "answer": "1"},
                 {"question": "Lost?", "answer": "2"},
                 {"id": "lost", "question": "Three?", "answer": "3"},
                 {"id": "lost-2", "question": "Four?", "answer": "4"}]
                """);

        assertThat(imported.entry("Lost").question()).isEqualTo("One?");
        assertThat(imported.entry("lost-2").question()).isEqualTo("Four?");
        assertThat(imported.entries())
                .filteredOn(entry -> entry.answers("lost"))
                .extracting(Entry::question)
                .containsExactly("Three?");
        assertThat(imported.entries()).hasSize(4);
    }

    @Test
    void makesAnIdOfTheQuestionWhereThereIsNone() {
        assertThat(imported("[{\"question\": \"Don't you take cash?\", \"answer\": \"We do.\"}]")
                        .entry()
                        .id())
                .isEqualTo("dont-you-take-cash");
    }

    @Test
    void takesCategoriesThatHaveExamplesOnly() {
        Imported imported = imported("""
                [{"id": "card_arrival", "variants": ["where is my card", "card not here", "# where card"]},
                 {"id": "top_up", "variants": ["top up by cash"]}]
                """);

        assertThat(imported.report().withoutAnswer()).isEqualTo(2);
        assertThat(imported.entry("card_arrival").question()).isEqualTo("where is my card");
        assertThat(imported.entry("card_arrival").examples()).containsExactly("card not here", "# where card");
        assertThat(imported.entry("top_up").passages()).isEmpty();
    }

    @Test
    void takesOneObjectALineAndAListInsideAnObject() {
        assertThat(imported("{\"question\":\"A?\",\"answer\":\"a\"}\n{\"question\":\"B?\",\"answer\":\"b\"}")
                        .entries())
                .hasSize(2);
    }

    @Test
    void takesAListInsideAnObject() {
        assertThat(imported("{\"version\":1,\"faqs\":[{\"title\":\"A?\",\"response\":\"a\"}]}")
                        .entries())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'title':'Clinic FAQ','faqs':[{'question':'Q?','answer':'A'},{'question':'R?','answer':'B'}]}",
                "{'faq':[{'question':'Q?','answer':'A'},{'question':'R?','answer':'B'}],'content':'Our FAQ'}",
                "{'questions':[{'question':'Q?','answer':'A'},{'question':'R?','answer':'B'}]}",
                "{'data':{'items':[{'q':'Q?','a':'A','sources':[{'title':'S','url':'https://s.example'}]},{'q':'R?','a':'B'}]}}",
            })
    void takesTheEntriesOfAnObjectWhateverElseItTells(String json) {
        Imported imported = imported(json.replace('\'', '"'));

        assertThat(imported.entries())
                .extracting(entry -> entry.question() + " " + entry.summary().text())
                .containsExactly("Q? A", "R? B");
        assertThat(imported.notTaken()).isEmpty();
    }

    @Test
    void takesSectionsAsCategories() {
        Imported imported = imported("""
                [{"category":"Cost","questions":[{"question":"How much?","answer":"50"}]},
                 {"title":"Visit","items":[{"question":"Where?","answer":"Here","category":"Way"},
                                           {"question":"When?","answer":"Now"}, 17]},
                 {"question":"Why?","answer":"So.","version":2,"more":[{"question":"Why not?","answer":"Well."}]}]
                """);

        assertThat(imported.entries())
                .extracting(entry -> entry.question() + " " + entry.category())
                .containsExactlyInAnyOrder(
                        "How much? Cost", "Where? Way", "When? Visit", "Why? Questions", "Why not? Why?");
        assertThat(imported.notTaken())
                .containsExactly(
                        "entry 4 (line 2): not a JSON object such as {\"question\": \"…\", \"answer\": \"…\"}");
        assertThat(imported.doubts()).containsExactly("all entries: fields of which an entry has nothing: version");
    }

    @Test
    void listsWhatItCannotTakeWithItsPlace() {
        Imported imported = imported("""
                [{"question": "A?", "answer": "a"},
                 {"answer": "no question"},
                 17,
                 {"question": "B?", "answer": {"html": "b"}},
                 {"question": " ?! ", "answer": "c"}]
                """);

        assertThat(imported.entries()).hasSize(2);
        assertThat(imported.notTaken())
                .containsExactlyInAnyOrder(
                        "entry 2 (line 2): no question",
                        "entry 3 (line 3): not a JSON object such as {\"question\": \"…\", \"answer\": \"…\"}",
                        "entry 4 (line 4): `answer` is no text",
                        "entry 5 (line 5): `?!` is no question",
                        "entry 5 (line 5): no question");
    }

    @Test
    void refusesBrokenJsonWithItsLine() {
        assertThatThrownBy(() -> imported("[{\"question\": \"A?\"},\n{\"question\" \"B?\"}]"))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("faq.json:2: broken JSON: ")
                .hasMessageNotContaining("jackson");
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void refusesEndlessNesting() {
        assertThatThrownBy(() -> imported("[".repeat(100_000))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> imported("[{\"question\":" + "[".repeat(100_000)))
                .isInstanceOf(Unreadable.class)
                .hasMessage("faq.json:1: nested too deeply, or with a text too long to be an answer");
    }
}
