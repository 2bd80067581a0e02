package org.askwell.channel.web;

import java.util.Set;

/**
 * What the operator decides about the HTTP server.
 *
 * @param port where to listen; 0 lets the system choose
 * @param allowedOrigins the websites that may embed the widget, or {@code *}
 */
public record WebSettings(int port, Set<String> allowedOrigins) {

    public WebSettings {
        allowedOrigins = Set.copyOf(allowedOrigins);
    }
}
