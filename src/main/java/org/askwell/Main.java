package org.askwell;

import org.askwell.command.Askwell;

/** Where the program starts. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(Askwell.run(args, System.getenv()));
    }
}
