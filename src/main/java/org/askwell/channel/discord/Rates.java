package org.askwell.channel.discord;

/**
 * How many questions are answered in a minute.
 *
 * @param member of one member
 * @param channel in one channel where everybody reads the answers
 * @param server in one server
 */
public record Rates(int member, int channel, int server) {

    /** As many as a person can read, a channel can bear and one machine answers for many servers at once. */
    public static final Rates DEFAULT = new Rates(10, 30, 120);
}
