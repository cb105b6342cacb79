package lv.viis.chassis.crypto;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals documents and codes at rest: each under a data key of its own (AES-256-GCM), which is itself sealed under the
 * configured key.
 *
 * <p>Form: version (1 byte) | key id (4) | nonce (12) + sealed data key (48) | nonce (12) + sealed content. The key id is
 * the beginning of the key's SHA-256, so that a new key ({@code viis.crypto.key}) can be set beside the old ones
 * ({@code viis.crypto.retired-keys}). The context (table and row id) is authenticated: a box moved to another row does
 * not open. Without a key the service does not start.
 */
@Startup
@ApplicationScoped
public class SealedBox {

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int KEY_ID = 4;
    private static final int SEALED_KEY = NONCE + 32 + 16;

    /** Length of what stands before the sealed content. */
    static final int HEAD = 1 + KEY_ID + SEALED_KEY;

    private final SecureRandom random = new SecureRandom();
    private final Map<Integer, SecretKeySpec> keys = new LinkedHashMap<>();
    private final int active;

    @Inject
    SealedBox(CryptoSettings settings) {
        this(settings.key(), settings.retiredKeys());
    }

    SealedBox(Optional<String> active, Optional<List<String>> retired) {
        this.active = addKey(active.orElseThrow(() -> new IllegalStateException("viis.crypto.key is not configured")));
        retired.ifPresent(all -> all.forEach(this::addKey));
    }

    /** @param context what the content belongs to, such as {@code letter:<id>} */
    public byte[] seal(byte[] content, String context) {
        var dataKey = new byte[32];
        random.nextBytes(dataKey);
        var sealedKey = encrypt(keys.get(active), dataKey, context);
        var sealed = encrypt(new SecretKeySpec(dataKey, "AES"), content, context);
        Arrays.fill(dataKey, (byte) 0);
        return ByteBuffer.allocate(1 + KEY_ID + sealedKey.length + sealed.length)
                .put(VERSION)
                .putInt(active)
                .put(sealedKey)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException if the box was altered, belongs to another context, or its key is not known */
    public byte[] open(byte[] box, String context) {
        var buffer = ByteBuffer.wrap(box);
        var dataKey = new SecretKeySpec(dataKey(buffer, context), "AES");
        var sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return decrypt(dataKey, sealed, context);
    }

    private byte[] dataKey(ByteBuffer box, String context) {
        if (box.remaining() < HEAD || box.get() != VERSION) {
            throw new IllegalStateException("not a sealed box of a known version");
        }
        var key = keys.get(box.getInt());
        if (key == null) {
            throw new IllegalStateException("the key of a sealed box is not configured");
        }
        var sealedKey = new byte[SEALED_KEY];
        box.get(sealedKey);
        return decrypt(key, sealedKey, context);
    }

    /** The id of the key that seals now, as it stands in a box. */
    byte[] activeKeyId() {
        return ByteBuffer.allocate(KEY_ID).putInt(active).array();
    }

    /**
     * Seals a box's data key anew under the present key.
     *
     * @param head the first {@link #HEAD} bytes of the box
     * @return what takes their place
     * @throws IllegalStateException if the head was altered, belongs to another context, or its key is not known
     */
    byte[] resealed(byte[] head, String context) {
        var sealedKey = encrypt(keys.get(active), dataKey(ByteBuffer.wrap(head), context), context);
        return ByteBuffer.allocate(HEAD)
                .put(VERSION)
                .putInt(active)
                .put(sealedKey)
                .array();
    }

    private int addKey(String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("a key of viis.crypto is not base64");
        }
        if (key.length != 32) {
            throw new IllegalStateException("a key of viis.crypto is not 32 bytes in base64");
        }
        var id = keyId(key);
        keys.put(id, new SecretKeySpec(key, "AES"));
        return id;
    }

    private static int keyId(byte[] key) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key))
                    .getInt();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] encrypt(SecretKeySpec key, byte[] content, String context) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, content, context);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    private static byte[] decrypt(SecretKeySpec key, byte[] sealed, String context) {
        return crypt(
                Cipher.DECRYPT_MODE,
                key,
                Arrays.copyOf(sealed, NONCE),
                Arrays.copyOfRange(sealed, NONCE, sealed.length),
                context);
    }

    private static byte[] crypt(int mode, SecretKeySpec key, byte[] nonce, byte[] content, String context) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed box does not open", e);
        }
    }
}
