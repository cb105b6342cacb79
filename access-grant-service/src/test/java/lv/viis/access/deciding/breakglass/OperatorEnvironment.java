package lv.viis.access.deciding.breakglass;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Operators for all tests: two with keys of their own, and one under a second name. */
@QuarkusTestResource(OperatorEnvironment.class)
public class OperatorEnvironment implements QuarkusTestResourceLifecycleManager {

    /** Where the private keys lie, PKCS #8; a system property, because statics do not survive a test profile. */
    static final String KEYS = "viis.test.operators";

    @Override
    public Map<String, String> start() {
        try {
            var directory = Files.createTempDirectory("operators");
            System.setProperty(KEYS, directory.toString());
            var settings = new HashMap<String, String>();
            var first = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var curve = KeyPairGenerator.getInstance("EC");
            curve.initialize(new ECGenParameterSpec("secp256r1"));
            write(directory, "first", first, settings);
            write(directory, "second", curve.generateKeyPair(), settings);
            write(directory, "first-again", first, settings);
            return settings;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path directory, String name, KeyPair pair, Map<String, String> settings)
            throws IOException {
        Files.write(directory.resolve(name), pair.getPrivate().getEncoded());
        var pem = Files.writeString(
                directory.resolve(name + ".pem"),
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(pair.getPublic().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        settings.put("viis.access.break-glass.operators." + name, pem.toString());
    }

    @Override
    public void stop() {
        System.clearProperty(KEYS);
    }
}
