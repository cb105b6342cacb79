package lv.viis.chassis.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.util.NetUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.securitylog.SecurityLog;

/**
 * Counts who asks how often (token buckets that fill again evenly). In memory, by each replica for itself: nobody who is
 * not known yet makes the database write.
 */
@ApplicationScoped
public class Limits {

    /** So many askers are remembered; who was forgotten begins anew. */
    private static final int ASKERS = 200_000;

    private static final Duration LONGEST = Duration.ofHours(24);

    /**
     * @param kind what is counted
     * @param most how often within the time a person may; a client as often, an address ten times as often
     */
    public record Limit(String kind, int most, Duration within) {

        /** As an operation says. */
        public static Limit of(Limited limited) {
            return new Limit(limited.kind(), limited.most(), Duration.parse(limited.within()));
        }
    }

    private record Asker(String kind, String by, Object who) {}

    private final LimitSettings settings;
    private final MeterRegistry metrics;
    private final SecurityLog securityLog;
    private final Cache<Asker, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(ASKERS).expireAfterAccess(LONGEST).build();

    Limits(LimitSettings settings, MeterRegistry metrics, SecurityLog securityLog) {
        this.settings = settings;
        this.metrics = metrics;
        this.securityLog = securityLog;
    }

    /**
     * Counts a request of a person.
     *
     * @param cost how many times it counts; more than is left is paid off before the next
     * @return the headers that tell what is left (RateLimit-Policy and RateLimit)
     * @throws TooManyRequests if there is nothing left
     */
    public Map<String, String> spendOfPerson(Limit limit, UUID person, int cost) {
        return spend(limit, "person", person, most(limit), cost);
    }

    /** The same for a client that has proved who it is, and that nobody else can use up. */
    public Map<String, String> spendOfClient(Limit limit, String clientId, int cost) {
        return spend(limit, "client", clientId, most(limit), cost);
    }

    /**
     * The same for an address, or the network of one: an IPv6 subscriber has 2⁶⁴ of them.
     *
     * @param address as the connection or a configured proxy tells it; null where nothing is known
     */
    public Map<String, String> spendOfAddress(Limit limit, String address, int cost) {
        return spend(limit, "address", network(address), most(limit) * settings.addressFactor(), cost);
    }

    Limit requests() {
        return new Limit("requests", settings.requests(), Duration.ofMinutes(1));
    }

    private long most(Limit limit) {
        return (long) settings.most().getOrDefault(limit.kind(), limit.most()) * settings.factor();
    }

    private Map<String, String> spend(Limit limit, String by, Object who, long most, int cost) {
        var bucket = buckets.get(
                new Asker(limit.kind(), by, who),
                asker -> Bucket.builder()
                        .addLimit(refill -> refill.capacity(most).refillGreedy(most, limit.within()))
                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed() && cost > 1) {
            bucket.consumeIgnoringRateLimits(cost - 1L);
        }
        var headers = new LinkedHashMap<String, String>();
        headers.put(
                "RateLimit-Policy",
                '"' + limit.kind() + "\";q=" + most + ";w=" + limit.within().toSeconds());
        var wait =
                Duration.ofNanos(probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill());
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        headers.put(
                "RateLimit", '"' + limit.kind() + "\";r=" + Math.max(0, bucket.getAvailableTokens()) + ";t=" + seconds);
        if (!probe.isConsumed()) {
            headers.put("Retry-After", Long.toString(seconds));
            metrics.counter("viis.limit.refused", "kind", limit.kind(), "by", by)
                    .increment();
            securityLog.write("limit-reached", Map.of("kind", limit.kind(), "by", by));
            throw new TooManyRequests(limit.kind(), seconds, headers);
        }
        return headers;
    }

    private static String network(String address) {
        var bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null || bytes.length == 4
                ? String.valueOf(address)
                : HexFormat.of().formatHex(Arrays.copyOf(bytes, 8));
    }
}
