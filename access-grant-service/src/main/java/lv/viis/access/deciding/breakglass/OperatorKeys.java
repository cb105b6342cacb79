package lv.viis.access.deciding.breakglass;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;

/** The operators' public keys, by which their signatures count (detached JWS, RFC 7515 appendix F). */
@ApplicationScoped
class OperatorKeys {

    /** Who signed, and by which key. */
    record Signed(String operator, PublicKey key) {}

    private final BreakGlassConfig config;

    OperatorKeys(BreakGlassConfig config) {
        this.config = config;
    }

    /**
     * @param detached a compact JWS without its payload; its header names the operator ({@code kid})
     * @return who signed exactly these bytes
     * @throws IllegalArgumentException if nobody known did
     */
    Signed signer(String detached, byte[] payload) {
        try {
            var jws = JWSObject.parse(detached.strip(), new Payload(payload));
            var operator = jws.getHeader().getKeyID();
            var file = operator == null ? null : config.operators().get(operator);
            if (file == null) {
                throw new IllegalArgumentException("a signature names no known operator");
            }
            var key = key(Files.readString(file));
            if (!isPlain(jws) || !holds(jws, key)) {
                throw new IllegalArgumentException("the signature of operator " + operator + " does not hold");
            }
            return new Signed(operator, key);
        } catch (ParseException e) {
            throw new IllegalArgumentException("a signature is not a detached JWS", e);
        } catch (IOException | JOSEException | GeneralSecurityException e) {
            throw new IllegalArgumentException("a signature cannot be checked: " + e.getMessage(), e);
        }
    }

    /** Nothing in the header may change what the signature is over. */
    private static boolean isPlain(JWSObject jws) {
        var critical = jws.getHeader().getCriticalParams();
        return critical == null || critical.isEmpty();
    }

    private static boolean holds(JWSObject jws, PublicKey key) throws JOSEException, GeneralSecurityException {
        var algorithm = jws.getHeader().getAlgorithm();
        if (key instanceof ECPublicKey curve) {
            return JWSAlgorithm.ES256.equals(algorithm) && jws.verify(new ECDSAVerifier(curve));
        }
        if (!JWSAlgorithm.EdDSA.equals(algorithm)) {
            return false;
        }
        var check = Signature.getInstance("Ed25519");
        check.initVerify(key);
        check.update(jws.getSigningInput());
        var bytes = jws.getSignature().decode();
        return bytes.length == 64 && check.verify(bytes);
    }

    private static PublicKey key(String pem) throws GeneralSecurityException {
        var encoded = new X509EncodedKeySpec(
                Base64.getMimeDecoder().decode(pem.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "")));
        GeneralSecurityException wrong = null;
        for (var kind : List.of("Ed25519", "EC")) {
            try {
                return KeyFactory.getInstance(kind).generatePublic(encoded);
            } catch (GeneralSecurityException e) {
                wrong = e;
            }
        }
        throw wrong;
    }
}
