package lv.viis.local.page;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import lv.viis.local.oidc.OidcProvider;
import lv.viis.local.part.Part;
import lv.viis.local.part.Ports;
import lv.viis.local.part.Service;
import lv.viis.local.person.DemoPeople;
import lv.viis.local.web.Web;
import lv.viis.local.web.Web.Answer;

/** The first page: what runs, an access token for each demo person, and what it lets the person do at the services' APIs. */
public final class StartPage {

    private static final Set<String> FILES =
            Set.of("index.html", "style.css", "texts.json", "app.js", "page.js", "language.js", "login.js", "calls.js");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Ports ports;
    private final DemoPeople people;
    private final Supplier<List<Part>> parts;

    private StartPage(Ports ports, DemoPeople people, Supplier<List<Part>> parts) {
        this.ports = ports;
        this.people = people;
        this.parts = parts;
    }

    public static Web part(Ports ports, DemoPeople people, Supplier<List<Part>> parts) {
        StartPage page = new StartPage(ports, people, parts);
        return new Web("start-page", ports.startPage(), page::answer);
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        // One origin only: it is the one that the login and the services know. Also refuses rebound names.
        if (!("127.0.0.1:" + ports.startPage())
                .equals(exchange.getRequestHeaders().getFirst("Host"))) {
            return Answer.redirect(at(ports.startPage()) + "/");
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            return Answer.of(405, "text/plain", "Only GET.");
        }
        String path = exchange.getRequestURI().getPath();
        String file = path.equals("/") ? "index.html" : path.substring(1);
        return switch (path) {
            case "/config.json" -> Answer.json(200, config());
            case "/health.json" -> Answer.json(200, health());
            default ->
                FILES.contains(file)
                        ? file(file)
                        : Answer.of(404, "text/plain; charset=utf-8", "There is nothing here.");
        };
    }

    private Answer file(String name) throws IOException {
        try (var in = StartPage.class.getResourceAsStream("/start-page/" + name)) {
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            return new Answer(200, type, in.readAllBytes(), Map.of("Content-Security-Policy", contentSecurityPolicy()));
        }
    }

    /** It asks each service what a person may do there. */
    private String contentSecurityPolicy() {
        String services = Arrays.stream(Service.values())
                .map(service -> at(ports.service(service, 0)))
                .collect(joining(" "));
        return "default-src 'self'; connect-src 'self' " + at(ports.oidc()) + " " + services
                + "; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'";
    }

    private String config() throws JsonProcessingException {
        String accessGrant = at(ports.service(Service.ACCESS_GRANT, 0));
        List<Map<String, Object>> services = new ArrayList<>();
        for (Service service : Service.values()) {
            String url = at(ports.service(service, 0));
            services.add(Map.of(
                    "id",
                    service.id(),
                    "url",
                    url,
                    "documentation",
                    url + "/q/swagger-ui",
                    "openapi",
                    url + "/q/openapi"));
        }
        return JSON.writeValueAsString(Map.of(
                "client", OidcProvider.BROWSER_CLIENT,
                "authorize", at(ports.oidc()) + "/authorize",
                "login", at(ports.oidc()) + "/token",
                "exchange", accessGrant + "/oauth2/token",
                "me", accessGrant + "/v1/me",
                "organisations", at(ports.service(Service.REGISTRY, 0)) + "/v1/organisations",
                "mails", at(ports.mailPage()) + "/",
                "services", services,
                "people", people.all()));
    }

    private String health() throws JsonProcessingException {
        return JSON.writeValueAsString(
                parts.get().parallelStream().map(StartPage::health).toList());
    }

    private static Map<String, Object> health(Part part) {
        long start = System.nanoTime();
        boolean up = part.healthy();
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("part", part.name());
        health.put("port", part.port());
        health.put("up", up);
        health.put("millis", (System.nanoTime() - start) / 1_000_000);
        return health;
    }

    private static String at(int port) {
        return "http://127.0.0.1:" + port;
    }
}
