package org.askwell.channel.web;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What the operator decides about the HTTP server.
 *
 * @param port where to listen; 0 lets the system choose
 * @param allowedOrigins the websites that may embed the widget, or {@code *}
 * @param publicUrl where people reach the server, for links in its pages; this machine where it is absent
 * @param rates how many requests it answers
 * @param connections what each connection may take
 */
public record WebSettings(
        int port,
        Set<String> allowedOrigins,
        Optional<URI> publicUrl,
        RateSettings rates,
        ConnectionSettings connections) {

    public WebSettings {
        allowedOrigins = Set.copyOf(allowedOrigins);
    }

    /** The same without limits to how much is asked. */
    public WebSettings(int port, Set<String> allowedOrigins, Optional<URI> publicUrl) {
        this(port, allowedOrigins, publicUrl, RateSettings.OFF, ConnectionSettings.DEFAULT);
    }
}
