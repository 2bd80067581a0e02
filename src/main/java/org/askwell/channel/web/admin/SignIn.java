package org.askwell.channel.web.admin;

import java.time.Duration;

/** What became of somebody's wish to sign in. */
public sealed interface SignIn {

    record Done(Session session) implements SignIn {}

    /** The token is another. */
    record Wrong() implements SignIn {}

    /** Too many were wrong before; this one was not looked at. */
    record TooSoon(Duration remaining) implements SignIn {}
}
