package org.askwell.channel.web;

import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;

/** Limits what a connection may take, however little it sends. */
final class Connections {

    /** Address and header fields together. */
    static final int MAX_HEADER_BYTES = 8 * 1024;

    private Connections() {}

    /** Makes a server with {@code config} keep to {@code settings}. */
    static void install(JavalinConfig config, ConnectionSettings settings) {
        config.jetty.modifyHttpConfiguration(Connections::limit);
        config.routes.before(context -> RequestBody.expect(context, settings.body()));
        config.jetty.modifyServer(server -> limit(server, settings));
    }

    private static void limit(HttpConfiguration http) {
        http.setRequestHeaderSize(MAX_HEADER_BYTES);
        http.setSendServerVersion(false);
    }

    /** Javalin adds its connector when it starts, so that the time is set once that is there. */
    private static void limit(Server server, ConnectionSettings settings) {
        server.addBean(new NetworkConnectionLimit(settings.most(), server));
        server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
                for (Connector connector : server.getConnectors()) {
                    if (connector instanceof ServerConnector tcp) {
                        tcp.setIdleTimeout(settings.idle().toMillis());
                    }
                }
            }
        });
    }
}
