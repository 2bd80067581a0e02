package org.askwell.channel.web;

import java.net.URI;
import java.util.Optional;

/**
 * What the operator decides about the web.
 *
 * @param port where to listen; 0 lets the system choose
 * @param publicUrl where people reach the server, where that is not this machine
 */
public record WebSettings(int port, Optional<URI> publicUrl) {

    /** A server for this machine only. */
    public static WebSettings local(int port) {
        return new WebSettings(port, Optional.empty());
    }
}
