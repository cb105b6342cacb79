package lv.viis.chassis.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.Security;
import java.security.Signature;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F17")
class CryptoProviderTest {

    private static final String NATIVE = "com.amazon.corretto.crypto.provider";
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
    void where_there_is_no_binary_the_jdk_serves() throws Exception {
        // What a machine without one is told: the library in the jar is not looked at, and none is installed.
        var elsewhere = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D" + NATIVE + ".useExternalLib=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Elsewhere.class.getName())
                .redirectErrorStream(true)
                .start();
        var told = new String(elsewhere.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, elsewhere.waitFor(), told);
        assertTrue(told.contains("The native cryptography does not work on this machine"), told);
        assertTrue(told.contains("served by SunRsaSign, signed and verified: true"), told);
    }

    @Test
    void who_wants_none_gets_the_jdk_and_the_gauge_says_so() {
        Security.removeProvider("AmazonCorrettoCryptoProvider");
        try {
            assertEquals("SunRsaSign", served(false));
            assertNull(Security.getProvider("AmazonCorrettoCryptoProvider"));
            assumeTrue(System.getProperty("os.name").equals("Linux"));
            assertEquals("AmazonCorrettoCryptoProvider", served(true));
        } finally {
            CryptoProvider.install();
        }
    }

    private static String served(boolean wanted) {
        var metrics = new SimpleMeterRegistry();
        new CryptoProvider(wanted).install(new StartupEvent(), metrics);
        return metrics.get("viis.crypto.provider").gauge().getId().getTag("name");
    }

    /** A machine of its own, as far as libraries go. */
    static final class Elsewhere {

        public static void main(String... none) throws Exception {
            var serving = CryptoProvider.install();
            var keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            var sign = Signature.getInstance("SHA256withRSA");
            sign.initSign(keys.getPrivate());
            sign.update(MESSAGE);
            var verify = Signature.getInstance("SHA256withRSA");
            verify.initVerify(keys.getPublic());
            verify.update(MESSAGE);
            System.out.println(
                    "served by " + serving.getName() + ", signed and verified: " + verify.verify(sign.sign()));
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
