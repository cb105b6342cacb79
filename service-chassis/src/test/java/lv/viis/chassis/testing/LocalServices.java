package lv.viis.chassis.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The services of this repository, and where {@code deploy/local} runs them. */
final class LocalServices {

    private LocalServices() {}

    /** The name of the service that is tested. */
    static String tested() throws IOException {
        return name(settings(Path.of("")));
    }

    /** Of all, by their names. */
    static Map<String, String> addresses() throws IOException {
        var addresses = new TreeMap<String, String>();
        try (var modules = Files.newDirectoryStream(Path.of(".."), "*-service")) {
            for (var module : modules) {
                var settings = settings(module);
                addresses.put(name(settings), "http://127.0.0.1:" + settings.getProperty("quarkus.http.port"));
            }
        }
        return addresses;
    }

    private static String name(Properties settings) {
        return settings.getProperty("viis.service.name");
    }

    private static Properties settings(Path module) throws IOException {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(module.resolve("src/main/resources/application.properties"))) {
            settings.load(file);
        }
        return settings;
    }
}
