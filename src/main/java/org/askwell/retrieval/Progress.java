package org.askwell.retrieval;

/** Is told how far a long piece of work has come; called from several threads. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (done, total) -> {};

    /** {@code done} of {@code total} texts have their vector. */
    void reached(int done, int total);
}
