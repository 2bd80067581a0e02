package org.askwell.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsettledTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    does it hurt?, does it hurt?
                    Does it hurt? Call me on [phone]., Does it hurt?
                    I am [name]. Does it hurt! And for how long, Does it hurt! And for how long
                    my name is [name] and does it hurt, ""
                    is L4/L5 [sic!] in v1.2 fine, is L4/L5 [sic!] in v1.2 fine
                    """)
    void onlyWholeSentencesMakeSense(String text, String sense) {
        Unsettled question = new Unsettled(Instant.EPOCH, text, Unsettled.Trouble.UNANSWERED, "", List.of(), "");

        assertThat(question.sense()).isEqualTo(sense);
    }
}
