package org.askwell;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.askwell.command.Askwell;

/** Where the program starts. */
public final class Main {

    /** Held here, since a logger that nobody holds forgets its level. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    public static void main(String[] args) {
        // Lucene tells at every start whether the vector module is there; that changes its speed, not what it finds.
        LUCENE.setLevel(Level.SEVERE);
        System.exit(Askwell.run(args, System.getenv()));
    }
}
