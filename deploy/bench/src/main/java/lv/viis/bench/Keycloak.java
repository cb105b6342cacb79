package lv.viis.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import lv.viis.local.part.HttpProbe;

/** Keycloak as its operators run it, with one realm and one client that gets tokens by its secret. */
final class Keycloak implements AutoCloseable {

    static final String FORM = "grant_type=client_credentials&client_id=bench&client_secret=bench";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String REALM = """
            {"realm": "bench", "enabled": true, "accessTokenLifespan": 300, "sslRequired": "none", "clients": [
              {"clientId": "bench", "secret": "bench", "enabled": true, "protocol": "openid-connect",
               "publicClient": false, "standardFlowEnabled": false, "serviceAccountsEnabled": true}]}""";

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param home the unpacked distribution */
    static Keycloak start(Path home, int port, String jvmFlags, Path log) throws IOException, InterruptedException {
        Files.createDirectories(home.resolve("data/import"));
        Files.writeString(home.resolve("data/import/bench-realm.json"), REALM);
        var builder = new ProcessBuilder(
                "sh",
                home.resolve("bin/kc.sh").toString(),
                "start",
                "--db=dev-file",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname-strict=false",
                "--cache=local",
                "--import-realm");
        builder.environment().put("JAVA_OPTS", jvmFlags + " -Djava.net.preferIPv4Stack=true");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        var keycloak = new Keycloak(builder.start(), port);
        var deadline = Instant.now().plus(PATIENCE);
        while (!keycloak.answers()) {
            if (Instant.now().isAfter(deadline) || !keycloak.process.isAlive()) {
                keycloak.close();
                throw new IllegalStateException("Keycloak did not start, see " + log);
            }
            Thread.sleep(500);
        }
        return keycloak;
    }

    URI tokenEndpoint() {
        return URI.create("http://127.0.0.1:" + port + "/realms/bench/protocol/openid-connect/token");
    }

    private boolean answers() throws InterruptedException {
        try {
            return new HttpProbe("http://127.0.0.1:" + port + "/realms/bench").ready();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
