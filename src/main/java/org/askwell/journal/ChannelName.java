package org.askwell.journal;

/** Where people talk to the chatbot, as it stands in what is kept and counted. */
public enum ChannelName {
    WEB,
    DISCORD
}
