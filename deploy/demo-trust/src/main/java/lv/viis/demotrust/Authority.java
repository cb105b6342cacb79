package lv.viis.demotrust;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * The demo certification authority with its OCSP responder, its time stamping units and the signer of its list. It lives
 * by a clock of its own, so that years can pass in a test.
 */
final class Authority {
    /** When the authority began that lives today. */
    static final Instant FOUNDED = Instant.parse("2020-01-01T00:00:00Z");

    /** How long the authority and what it starts with last, unless renewed. */
    private static final Duration LIFETIME = Duration.ofDays(25 * 365L);

    private static final ASN1ObjectIdentifier TRUSTED_LIST_SIGNING = new ASN1ObjectIdentifier("0.4.0.2231.3.0");

    private final KeyAndCertificate ca;
    private final KeyAndCertificate listSigner;
    private final InstantSource clock;
    private final List<KeyAndCertificate> timeStampUnits = new CopyOnWriteArrayList<>();
    private final Map<BigInteger, Instant> revoked = new ConcurrentHashMap<>();
    private volatile KeyAndCertificate ocsp;
    private volatile String ocspAddress;

    Authority(
            KeyAndCertificate ca,
            KeyAndCertificate ocsp,
            KeyAndCertificate timeStamping,
            KeyAndCertificate listSigner,
            InstantSource clock) {
        this.ca = ca;
        this.ocsp = ocsp;
        this.timeStampUnits.add(timeStamping);
        this.listSigner = listSigner;
        this.clock = clock;
    }

    static Authority create(Instant founded, InstantSource clock) {
        var end = founded.plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS);
        var ca = new CertificateRequest(name("VIIS demo CA"), founded, end)
                .with(Extension.basicConstraints, true, new BasicConstraints(0))
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                .selfSigned();
        var listSigner = new CertificateRequest(name("VIIS demo trusted list signer"), founded, end)
                .with(Extension.basicConstraints, false, new BasicConstraints(false))
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .with(
                        Extension.extendedKeyUsage,
                        false,
                        new ExtendedKeyUsage(KeyPurposeId.getInstance(TRUSTED_LIST_SIGNING)))
                .selfSigned();
        return new Authority(ca, ocsp(ca, founded, end), unit(ca, founded, end, "EC"), listSigner, clock);
    }

    private static KeyAndCertificate ocsp(KeyAndCertificate ca, Instant from, Instant to) {
        return new CertificateRequest(name("VIIS demo OCSP"), from, to)
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .with(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning))
                .with(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE)
                .issuedBy(ca);
    }

    private static KeyAndCertificate unit(KeyAndCertificate ca, Instant from, Instant to, String keys) {
        return new CertificateRequest(name("VIIS demo time stamping unit"), from, to)
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .with(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                .issuedBy(ca, keys);
    }

    /** From now on another key answers about revocation. */
    void renewOcsp(Duration lifetime) {
        ocsp = ocsp(ca, now(), now().plus(lifetime));
    }

    /** From now on another unit stamps, with keys of that algorithm; the list keeps the old ones. */
    void renewTimeStampUnit(Duration lifetime, String keys) {
        timeStampUnits.add(unit(ca, now(), now().plus(lifetime), keys));
    }

    /** Certificates issued from now on say that they are answered for there; null: they do not say. */
    void answerAt(String address) {
        ocspAddress = address;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** A new authority's services are granted from its first day, before every certificate that it issues. */
    Instant founded() {
        return ca.certificate().getNotBefore().toInstant();
    }

    KeyAndCertificate ca() {
        return ca;
    }

    KeyAndCertificate ocsp() {
        return ocsp;
    }

    /** The one that stamps now. */
    KeyAndCertificate timeStamping() {
        return timeStampUnits.get(timeStampUnits.size() - 1);
    }

    /** All that ever stamped, oldest first. */
    List<KeyAndCertificate> timeStampUnits() {
        return timeStampUnits;
    }

    KeyAndCertificate listSigner() {
        return listSigner;
    }

    void revoke(BigInteger serialNumber, Instant at) {
        revoked.put(serialNumber, at);
    }

    /** When the certificate was revoked, null if it is good. */
    Instant revokedAt(BigInteger serialNumber) {
        return revoked.get(serialNumber);
    }

    Signer issue(SignerProfile profile) {
        var from = profile.notBefore() == null ? now().minus(30, ChronoUnit.DAYS) : profile.notBefore();
        var to = profile.notAfter() == null ? now().plus(730, ChronoUnit.DAYS) : profile.notAfter();
        var address = profile.ocspAddress() == null ? ocspAddress : profile.ocspAddress();
        return new Signer(SignerCertificate.request(profile, from, to, address).issuedBy(ca), this);
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "LV")
                .addRDN(BCStyle.O, "VIIS demo, never for production")
                .addRDN(BCStyle.CN, commonName)
                .build();
    }
}
