package org.askwell.channel.web.page;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** The templates beside a class. Whatever they show is escaped unless they call it {@code raw}. */
public final class Templates {

    private final PebbleEngine engine;

    /** Those in the folder of {@code user}. */
    public Templates(Class<?> user) {
        ClasspathLoader loader = new ClasspathLoader(user.getClassLoader());
        loader.setPrefix(user.getPackageName().replace('.', '/'));
        this.engine = new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(true)
                .strictVariables(true)
                .build();
    }

    /** The template {@code name} with {@code values} filled in. */
    public String fill(String name, Map<String, ?> values) {
        StringWriter filled = new StringWriter();
        try {
            engine.getTemplate(name).evaluate(filled, Map.copyOf(values));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot fill the template " + name, e);
        }
        return filled.toString();
    }
}
