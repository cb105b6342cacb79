package lv.viis.registration.signing.signature;

import eu.europa.esig.dss.spi.client.http.DataLoader;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The network as the signature library sees it: named hosts only, no redirects, little time, little data. */
final class AllowedHosts implements DataLoader {
    private static final long serialVersionUID = 1L;
    private static final int MAX_ANSWER = 100_000;
    private static final int MAX_LIST = 5 * 1024 * 1024;

    /** One for all: each client has threads of its own. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();

    private final transient Set<String> hosts;
    private final transient Duration timeout;
    private final String contentType;

    /** @param hosts {@code host} for the scheme's own port, or {@code host:port} */
    AllowedHosts(List<String> hosts, Duration timeout, String contentType) {
        this.hosts = Set.copyOf(hosts);
        this.timeout = timeout;
        this.contentType = contentType;
    }

    @Override
    public byte[] get(String url) {
        return send(url, HttpRequest.newBuilder(), MAX_LIST);
    }

    @Override
    public DataAndUrl get(List<String> urls) {
        RuntimeException last = new DSSExternalResourceException("No address is given");
        for (var url : urls) {
            try {
                return new DataAndUrl(url, get(url));
            } catch (DSSExternalResourceException e) {
                last = e;
            }
        }
        throw last;
    }

    @Override
    public byte[] post(String url, byte[] content) {
        var request =
                HttpRequest.newBuilder().header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(content));
        return send(url, request, MAX_ANSWER);
    }

    @Override
    public void setContentType(String type) {
        // Each purpose has a loader of its own.
    }

    private byte[] send(String url, HttpRequest.Builder request, int limit) {
        var answer = CLIENT.sendAsync(request.uri(allowed(url)).build(), info -> new LimitedBody(limit));
        try {
            // Not the request's own time-out, which ends with the headers: a body may drip for ever.
            var response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new DSSExternalResourceException(url + " answered " + response.statusCode());
            }
            return response.body();
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            throw new DSSExternalResourceException(url + " did not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new DSSExternalResourceException("Interrupted while asking " + url, e);
        }
    }

    private URI allowed(String url) {
        try {
            var uri = new URI(url);
            var scheme = uri.getScheme();
            if (uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("http".equals(scheme) || "https".equals(scheme))
                    && hosts.contains(uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort())) {
                return uri;
            }
        } catch (java.net.URISyntaxException e) {
            throw new DSSExternalResourceException("Not an address", e);
        }
        throw new DSSExternalResourceException("Not an allowed host");
    }
}
