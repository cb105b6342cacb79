package lv.viis.access.tokens.client;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.HashSet;
import java.util.Map;

/** The public keys that a system sends: only such as make forging an assertion hopeless. */
final class ClientKeys {

    private static final int MOST = 5;
    private static final int FEWEST_BITS = 2048;
    private static final int MOST_BITS = 8192;

    private ClientKeys() {}

    /** @throws ClientKeysUnfit if one of them is none */
    static JWKSet of(Map<String, Object> jwks) {
        try {
            var keys = JWKSet.parse(jwks);
            var ids = new HashSet<String>();
            if (keys.getKeys().isEmpty() || keys.getKeys().size() > MOST) {
                throw ClientKeysUnfit.ofNumber();
            }
            for (var key : keys.getKeys()) {
                if (key.isPrivate()) {
                    throw ClientKeysUnfit.ofPrivateKey();
                }
                if (key.getKeyID() == null || key.getKeyID().length() > 200 || !ids.add(key.getKeyID())) {
                    throw ClientKeysUnfit.ofIds();
                }
                if (!isStrong(key)) {
                    throw ClientKeysUnfit.ofWeakKey();
                }
            }
            return keys;
        } catch (ParseException | IllegalArgumentException e) {
            throw ClientKeysUnfit.ofNoSet();
        }
    }

    private static boolean isStrong(JWK key) {
        if (key instanceof RSAKey rsa) {
            return rsa.size() >= FEWEST_BITS && rsa.size() <= MOST_BITS;
        }
        return key instanceof ECKey elliptic && elliptic.getCurve().equals(Curve.P_256);
    }
}
