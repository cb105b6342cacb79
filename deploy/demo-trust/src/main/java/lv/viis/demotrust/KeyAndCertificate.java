package lv.viis.demotrust;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;

/** A private key with the certificate issued for it. */
record KeyAndCertificate(PrivateKey key, X509Certificate certificate) {

    /** @param algorithm {@code EC} (P-256) or {@code RSA} (2048 bit) */
    static KeyPair newKeyPair(String algorithm) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                generator.initialize(2048);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no keys of " + algorithm, e);
        }
    }

    /** How the key signs. */
    String algorithm() {
        return key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    }
}
