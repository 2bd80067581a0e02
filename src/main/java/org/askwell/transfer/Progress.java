package org.askwell.transfer;

/** Hears how far long work has come. */
@FunctionalInterface
public interface Progress {

    void reached(int done, int total);
}
