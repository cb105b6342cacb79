package lv.viis.access.reading.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.chassis.crypto.SealedColumn;
import lv.viis.chassis.crypto.SealedColumns;

/** Signs messages as the Standard Webhooks specification has it: HMAC-SHA-256 over {@code id.timestamp.body}. */
@ApplicationScoped
class SignMessage implements SealedColumns {

    static final String SECRET_PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final SealedBox sealedBox;

    SignMessage(SealedBox sealedBox) {
        this.sealedBox = sealedBox;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                new SealedColumn("webhook_receiver", "sealed_secret", "'webhook_receiver:' || id"),
                new SealedColumn("webhook_receiver", "old_secret", "'webhook_receiver:' || id"));
    }

    byte[] newSecret() {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    byte[] seal(WebhookReceiver receiver, byte[] secret) {
        return sealedBox.seal(secret, receiver.context());
    }

    static String written(byte[] secret) {
        return SECRET_PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /** The header {@code webhook-signature}: one signature for each secret that is in use. */
    String sign(WebhookReceiver receiver, String id, Instant at, String body, Instant now) {
        var secrets = receiver.oldUntil != null && now.isBefore(receiver.oldUntil)
                ? Stream.of(receiver.sealedSecret, receiver.oldSecret)
                : Stream.of(receiver.sealedSecret);
        var signed = id + "." + at.getEpochSecond() + "." + body;
        return secrets.map(secret -> "v1," + mac(sealedBox.open(secret, receiver.context()), signed))
                .collect(Collectors.joining(" "));
    }

    private static String mac(byte[] secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
