package lv.viis.local.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Connect's REST interface: how its connectors are, and that failed ones are to start again. */
final class ConnectApi {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;

    ConnectApi(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    int runningTasks() throws IOException, InterruptedException {
        int running = 0;
        for (JsonNode connector : status()) {
            for (JsonNode task : connector.at("/status/tasks")) {
                running += "RUNNING".equals(task.path("state").asText()) ? 1 : 0;
            }
        }
        return running;
    }

    void restartFailed() throws IOException, InterruptedException {
        for (var connector : status().properties()) {
            if (connector.getValue().findValuesAsText("state").contains("FAILED")) {
                String path = "/connectors/" + connector.getKey() + "/restart?includeTasks=true&onlyFailed=true";
                HTTP.send(
                        HttpRequest.newBuilder(URI.create(base + path))
                                .timeout(Duration.ofSeconds(5))
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.discarding());
            }
        }
    }

    /** The state of each connector and its task. */
    private JsonNode status() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/connectors?expand=status"))
                .timeout(Duration.ofSeconds(2))
                .build();
        return JSON.readTree(HTTP.send(request, BodyHandlers.ofInputStream()).body());
    }
}
