package org.askwell.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The log, on standard error. Set up in code, since reading a file would take longer than everything else about it; logback finds
 * this class by its entry in {@code META-INF/services}.
 */
public final class Logs extends ContextAwareBase implements Configurator {

    private static final String APPENDER = "standard error";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        context.getLogger("org.askwell").setLevel(Level.INFO);
        // It looks for a graphics card, which we do not use.
        context.getLogger("ai.djl").setLevel(Level.ERROR);
        // It tells of each connection that breaks; Askwell says once that the database is away.
        context.getLogger("com.zaxxer.hikari").setLevel(Level.ERROR);
        // It repeats itself while Discord is away; Askwell says once what there is to say.
        context.getLogger("net.dv8tion").setLevel(Level.OFF);
        write(context, new TextLines());
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** From now on the log is written so, that of the JDK's own logger included. */
    static void use(LogFormat format) {
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            write(context, format == LogFormat.JSON ? new JsonLines() : new TextLines());
        }
    }

    private static void write(LoggerContext context, Encoder<ILoggingEvent> encoder) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setName(APPENDER);
        appender.setTarget("System.err");
        encoder.setContext(context);
        encoder.start();
        appender.setEncoder(encoder);
        appender.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAppender(APPENDER);
        root.addAppender(appender);
    }
}
