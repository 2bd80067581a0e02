package org.askwell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestExamplesCommandTest {

    @TempDir
    private static Path data = Path.of("");

    @Test
    void tries() throws IOException {
        try (Asked asked = Asked.in(data)) {
            asked.unknown("the dog ate my borrowed atlas")
                    .unknown("The dog ate my borrowed atlas!")
                    .unknown("do they fine me for a damaged atlas")
                    .unknown("what happens when the due date has gone by")
                    .unknown("what happens if the due date went by")
                    .unknown("how long will a novel stay with me")
                    .unknown("where can i park my car")
                    .unknown("where can i park my car?")
                    .unknown("fees")
                    .unknown("hello there")
                    .unknown("there is smoke coming out of the shelf")
                    .unknown("late fee")
                    .unknown("my name is Peter Miller")
                    .unknown("call me on 0170 1234567. do you open on bank holidays")
                    .unknown("are you open on sundays")
                    .askedBack("i want to keep it till easter", "renew-loans")
                    .askedBack("i want to keep it till easter", "renew-loans")
                    .askedBack("what do i need to bring on my first day", "join")
                    .unhelpful("what is the fine for a late novel", "late-fees");
        }
        CommandRun run = CommandRun.with(Map.of("ASKWELL_DATA", data.toString()), "suggest-examples");
        System.err.println(run);
        CommandRun run2 = CommandRun.with(Map.of("ASKWELL_DATA", data.toString()), "suggest-examples", "--json");
        System.err.println(run2);
        assertThat(run.exitCode()).isZero();
    }
}
