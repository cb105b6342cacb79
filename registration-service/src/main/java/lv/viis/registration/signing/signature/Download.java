package lv.viis.registration.signing.signature;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches a list, or a certificate, from where it is published. */
final class Download {
    private static final int MAX_SIZE = 20 * 1024 * 1024;
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final HttpClient client;
    private final Duration timeout;

    Download(Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(Redirect.NORMAL)
                .build();
    }

    /** A URL, or the path of a file. */
    byte[] get(String location) throws IOException {
        if (!location.contains("://") && !location.startsWith("file:")) {
            return Files.readAllBytes(Path.of(location));
        }
        var uri = URI.create(location);
        if (uri.getScheme().equals("file")) {
            return Files.readAllBytes(Path.of(uri));
        }
        if (!uri.getScheme().equals("https") && !THIS_MACHINE.contains(uri.getHost())) {
            throw new IOException("Plain http is for this machine only: " + uri);
        }
        return whole(uri, client.sendAsync(HttpRequest.newBuilder(uri).build(), info -> new LimitedBody(MAX_SIZE)));
    }

    /** Not the request's own time-out, which ends with the headers: a body may drip for ever. */
    private byte[] whole(URI uri, CompletableFuture<HttpResponse<byte[]>> asked) throws IOException {
        try {
            var answer = asked.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) {
                throw new IOException(uri + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (ExecutionException e) {
            throw new IOException(uri + " did not answer: " + e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw new IOException(uri + " did not answer within " + timeout, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while loading " + uri, e);
        } finally {
            asked.cancel(true);
        }
    }
}
