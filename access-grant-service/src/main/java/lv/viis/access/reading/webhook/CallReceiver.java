package lv.viis.access.reading.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
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
 * Calls a receiver once: bounded in time from the look-up of its name on, no redirect followed, and of the answer only
 * its status is read unless more is asked for, and little then, so that a receiver can neither hold nor flood the caller.
 */
@ApplicationScoped
class CallReceiver {

    /**
     * What came of it.
     *
     * @param outcome {@code STATUS_204} and the like, or what hindered: TIMEOUT, UNREACHABLE, TLS, ADDRESS_NOT_ALLOWED
     * @param body the beginning of what was answered; null if it was not asked for
     */
    record Answer(String outcome, String body) {}

    private static final int LONGEST_BODY = 4096;

    private final PublicAddresses addresses;
    private final WebhookConfig config;
    private final HttpClient client;

    CallReceiver(Vertx vertx, PublicAddresses addresses, WebhookConfig config) {
        this.addresses = addresses;
        this.config = config;
        var millis = Math.toIntExact(config.timeout().toMillis());
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setKeepAlive(false)
                        .setConnectTimeout(millis)
                        .setVerifyHost(true)
                        .setMaxHeaderSize(16 * 1024)
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(5));
    }

    void stop(@Observes ShutdownEvent event) {
        client.close();
    }

    /** @param wantsBody whether what it answers is read too */
    CompletableFuture<Answer> call(String receiver, Map<String, String> headers, String body, boolean wantsBody) {
        try {
            return addresses
                    .target(receiver)
                    .thenCompose(target -> send(target, headers, body, wantsBody))
                    .orTimeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .exceptionally(fault -> new Answer(hindrance(fault), null));
        } catch (AddressNotAllowed e) {
            return CompletableFuture.completedFuture(new Answer("ADDRESS_NOT_ALLOWED", null));
        }
    }

    private CompletionStage<Answer> send(
            PublicAddresses.Target target, Map<String, String> headers, String body, boolean wantsBody) {
        return client.request(options(target, headers))
                .compose(ready -> ready.send(Buffer.buffer(body)).compose(answer -> {
                    var outcome = "STATUS_" + answer.statusCode();
                    var read = wantsBody ? beginning(answer) : Future.succeededFuture((String) null);
                    // Whatever else it would say is not for us.
                    return read.map(text -> new Answer(outcome, text))
                            .onComplete(done -> ready.connection().close());
                }))
                .toCompletionStage();
    }

    private static Future<String> beginning(HttpClientResponse answer) {
        var read = Promise.<String>promise();
        var text = Buffer.buffer();
        answer.handler(part -> {
            text.appendBuffer(part);
            if (text.length() > LONGEST_BODY) {
                read.tryComplete(text.getString(0, LONGEST_BODY));
            }
        });
        answer.endHandler(end -> read.tryComplete(text.toString()));
        answer.exceptionHandler(read::tryFail);
        return read.future();
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
        if (cause instanceof AddressNotAllowed) {
            return "ADDRESS_NOT_ALLOWED";
        }
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
