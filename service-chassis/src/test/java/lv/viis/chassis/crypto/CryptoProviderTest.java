package lv.viis.chassis.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.Security;
import java.security.Signature;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F17")
class CryptoProviderTest {

    private static final byte[] MESSAGE = "a token".getBytes(StandardCharsets.US_ASCII);

    @Test
    void the_native_library_serves_where_it_runs_and_is_put_in_once() {
        assumeTrue(System.getProperty("os.name").equals("Linux"));
        var serving = CryptoProvider.install();
        assertEquals("AmazonCorrettoCryptoProvider", serving.getName());
        assertEquals(serving, CryptoProvider.install());
        assertEquals(serving, Security.getProviders()[0]);
        for (var algorithm : new String[] {"Signature.SHA256withRSA", "Signature.SHA256withECDSA", "Cipher.AES"}) {
            assertEquals(serving, Security.getProviders(algorithm)[0], algorithm);
        }
    }

    @Test
    void what_one_library_signs_the_other_verifies() throws Exception {
        CryptoProvider.install();
        for (var kind : new String[] {"RSA", "EC"}) {
            var keys = KeyPairGenerator.getInstance(kind, kind.equals("RSA") ? "SunRsaSign" : "SunEC")
                    .generateKeyPair();
            var algorithm = kind.equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
            var jdk = kind.equals("RSA") ? "SunRsaSign" : "SunEC";
            var sign = Signature.getInstance(algorithm);
            sign.initSign(keys.getPrivate());
            sign.update(MESSAGE);
            var verify = Signature.getInstance(algorithm, jdk);
            verify.initVerify(keys.getPublic());
            verify.update(MESSAGE);
            assertTrue(verify.verify(sign.sign()), kind);
            var other = Signature.getInstance(algorithm, jdk);
            other.initSign(keys.getPrivate());
            other.update(MESSAGE);
            var otherVerify = Signature.getInstance(algorithm);
            otherVerify.initVerify(keys.getPublic());
            otherVerify.update(MESSAGE);
            assertTrue(otherVerify.verify(other.sign()), kind);
        }
    }
}
