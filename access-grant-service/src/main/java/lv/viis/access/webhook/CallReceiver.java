package lv.viis.access.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.ConnectException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Calls a receiver once: bounded in time, no redirect followed, and of the answer only its status is read, so that a
 * receiver can neither hold nor flood the caller.
 */
@ApplicationScoped
class CallReceiver {

    private final PublicAddresses addresses;
    private final WebhookConfig config;
    private final HttpClient client;

    CallReceiver(Vertx vertx, PublicAddresses addresses, WebhookConfig config) {
        this.addresses = addresses;
        this.config = config;
        var millis = Math.toIntExact(config.timeout().toMillis());
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout(millis)
                .setVerifyHost(true)
                .setMaxPoolSize(50)
                .setMaxHeaderSize(16 * 1024)
                .setDecompressionSupported(false));
    }

    void stop(@Observes ShutdownEvent event) {
        client.close();
    }

    /** @return {@code STATUS_204} and the like, or what hindered: TIMEOUT, UNREACHABLE, TLS, ADDRESS_NOT_ALLOWED */
    CompletionStage<String> call(String receiver, Map<String, String> headers, String body) {
        PublicAddresses.Target target;
        try {
            target = addresses.target(receiver);
        } catch (AddressNotAllowed e) {
            return CompletableFuture.completedFuture("ADDRESS_NOT_ALLOWED");
        }
        var request = client.request(options(target, headers))
                .compose(ready -> ready.send(Buffer.buffer(body)).map(answer -> {
                    var outcome = "STATUS_" + answer.statusCode();
                    // Whatever else it would say is not for us.
                    ready.connection().close();
                    return outcome;
                }));
        return request.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(CallReceiver::hindrance);
    }

    private RequestOptions options(PublicAddresses.Target target, Map<String, String> headers) {
        var address = target.address();
        var ssl = "https".equalsIgnoreCase(address.getScheme());
        var port = address.getPort() == -1 ? (ssl ? 443 : 80) : address.getPort();
        var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(address.getHost())
                .setPort(port)
                .setSsl(ssl)
                .setServer(SocketAddress.inetSocketAddress(port, target.at().getHostAddress()))
                .setURI(address.getRawQuery() == null ? path : path + "?" + address.getRawQuery())
                .setFollowRedirects(false)
                .setTimeout(config.timeout().toMillis());
        headers.forEach(options::putHeader);
        return options;
    }

    private static String hindrance(Throwable fault) {
        var cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        if (cause instanceof TimeoutException) {
            return "TIMEOUT";
        }
        if (cause instanceof SSLException) {
            return "TLS";
        }
        return cause instanceof ConnectException
                        && String.valueOf(cause.getMessage()).contains("timed out")
                ? "TIMEOUT"
                : "UNREACHABLE";
    }
}
