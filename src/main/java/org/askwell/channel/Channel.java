package org.askwell.channel;

/** A place where people talk to the chatbot. */
public interface Channel extends AutoCloseable {

    /** Starts to listen; returns when people can talk. */
    void open();

    /** Lets whoever can go elsewhere know that they should, and goes on answering. */
    default void retire() {}

    /** Stops to listen, after what is under way has been answered. */
    @Override
    void close();
}
