package org.askwell.transfer;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A way in which a knowledge base is written down for others. */
interface ExportFormat {

    /** What people call it on the command line. */
    String name();

    void write(List<Answered> entries, Writer out) throws IOException;
}
