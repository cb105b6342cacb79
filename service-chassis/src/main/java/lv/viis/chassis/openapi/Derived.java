package lv.viis.chassis.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jboss.jandex.MethodInfo;

/** What a service's file tells of its operations that was read off the compiled code, by {@code Resource.method}. */
public final class Derived {

    private final Properties operations = new Properties();

    private Derived() {}

    /** @param name of the file in {@code META-INF}; of a service that has none it tells nothing */
    public static Derived of(String name) {
        var derived = new Derived();
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/" + name)) {
            if (file != null) {
                derived.operations.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
            return derived;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> of(MethodInfo method) {
        var name = method.declaringClass().simpleName() + "." + method.name();
        return Stream.of(operations.getProperty(name, "").split(","))
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
