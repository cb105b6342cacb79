package lv.viis.demotrust;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** What a certificate shall say, before an issuer signs it. */
final class CertificateRequest {
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Entry(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {}

    private final X500Name subject;
    private final Instant notBefore;
    private final Instant notAfter;
    private final List<Entry> entries = new ArrayList<>();

    CertificateRequest(X500Name subject, Instant notBefore, Instant notAfter) {
        this.subject = subject;
        this.notBefore = notBefore;
        this.notAfter = notAfter;
    }

    CertificateRequest with(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
        entries.add(new Entry(oid, critical, value));
        return this;
    }

    KeyAndCertificate selfSigned() {
        var pair = KeyAndCertificate.newKeyPair("EC");
        return new KeyAndCertificate(
                pair.getPrivate(), sign(pair.getPublic(), subject, new Issuer(pair.getPrivate(), pair.getPublic())));
    }

    KeyAndCertificate issuedBy(KeyAndCertificate issuer) {
        return issuedBy(issuer, "EC");
    }

    /** @param keys algorithm of the new keys, {@code EC} or {@code RSA} */
    KeyAndCertificate issuedBy(KeyAndCertificate issuer, String keys) {
        var pair = KeyAndCertificate.newKeyPair(keys);
        var name = X500Name.getInstance(
                issuer.certificate().getSubjectX500Principal().getEncoded());
        return new KeyAndCertificate(
                pair.getPrivate(),
                sign(
                        pair.getPublic(),
                        name,
                        new Issuer(issuer.key(), issuer.certificate().getPublicKey())));
    }

    private record Issuer(java.security.PrivateKey key, PublicKey publicKey) {}

    private X509Certificate sign(PublicKey publicKey, X500Name issuerName, Issuer issuer) {
        try {
            var extensions = new JcaX509ExtensionUtils();
            var builder = new JcaX509v3CertificateBuilder(
                    issuerName,
                    new BigInteger(120, RANDOM).setBit(119),
                    Date.from(notBefore),
                    Date.from(notAfter),
                    subject,
                    publicKey);
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(publicKey));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    extensions.createAuthorityKeyIdentifier(issuer.publicKey()));
            for (var entry : entries) {
                builder.addExtension(entry.oid(), entry.critical(), entry.value());
            }
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.key());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException("The demo authority could not issue a certificate.", e);
        }
    }
}
