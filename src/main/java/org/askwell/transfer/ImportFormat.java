package org.askwell.transfer;

/** A way in which FAQs are written down. */
interface ImportFormat {

    /** What people call it on the command line. */
    String name();

    /** Tells whether {@code original} is written so, by its first bytes and its name. */
    boolean fits(Original original);

    /** Reads all rows. Throws {@link Unreadable} where the whole is broken. */
    void read(Original original, Columns columns, Intake intake);
}
