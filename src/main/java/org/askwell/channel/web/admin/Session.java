package org.askwell.channel.web.admin;

/**
 * Somebody who has signed in.
 *
 * @param cookie what their browser shows with each request
 * @param formToken what their forms hold, which no other website can know
 */
public record Session(String cookie, String formToken) {}
