package org.askwell.journal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.util.Objects;
import java.util.stream.Stream;

/** Numbers about the process and the virtual machine. They wait for the first look, since reaching them takes a while. */
final class MachineMetrics implements MeterBinder {

    /** Held for as long as the process lives. */
    private final JvmGcMetrics collections = new JvmGcMetrics();

    @Override
    public void bindTo(MeterRegistry registry) {
        Stream.of(
                        new JvmMemoryMetrics(),
                        collections,
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new FileDescriptorMetrics(),
                        new UptimeMetrics())
                .forEach(binder -> binder.bindTo(registry));
        Gauge.builder("askwell.build.info", () -> 1)
                .description("What runs")
                .tags(
                        "version",
                        Objects.requireNonNullElse(
                                MachineMetrics.class.getPackage().getImplementationVersion(), "development"),
                        "java",
                        Runtime.version().toString())
                .register(registry);
    }
}
