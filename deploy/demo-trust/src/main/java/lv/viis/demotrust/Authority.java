package lv.viis.demotrust;

import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;

/** The demo certification authority with its OCSP responder, its time stamping unit and the signer of its list. */
final class Authority {
    /** Before every certificate the demo authority issues; also the starting time of its services in the list. */
    static final Instant FOUNDED = Instant.parse("2020-01-01T00:00:00Z");

    private static final ASN1ObjectIdentifier TRUSTED_LIST_SIGNING = new ASN1ObjectIdentifier("0.4.0.2231.3.0");
    private static final ASN1ObjectIdentifier QC_STATEMENTS = new ASN1ObjectIdentifier("0.4.0.1862.1");

    private final KeyAndCertificate ca;
    private final KeyAndCertificate ocsp;
    private final KeyAndCertificate timeStamping;
    private final KeyAndCertificate listSigner;
    private final Map<BigInteger, Instant> revoked = new ConcurrentHashMap<>();

    Authority(
            KeyAndCertificate ca,
            KeyAndCertificate ocsp,
            KeyAndCertificate timeStamping,
            KeyAndCertificate listSigner) {
        this.ca = ca;
        this.ocsp = ocsp;
        this.timeStamping = timeStamping;
        this.listSigner = listSigner;
    }

    static Authority create() {
        var end = Instant.now().plus(3653, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var ca = new CertificateRequest(name("VIIS demo CA"), FOUNDED, end)
                .with(Extension.basicConstraints, true, new BasicConstraints(0))
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                .selfSigned();
        var ocsp = new CertificateRequest(name("VIIS demo OCSP"), FOUNDED, end)
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .with(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning))
                .with(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE)
                .issuedBy(ca);
        var timeStamping = new CertificateRequest(name("VIIS demo time stamping unit"), FOUNDED, end)
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .with(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                .issuedBy(ca);
        var listSigner = new CertificateRequest(name("VIIS demo trusted list signer"), FOUNDED, end)
                .with(Extension.basicConstraints, false, new BasicConstraints(false))
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .with(
                        Extension.extendedKeyUsage,
                        false,
                        new ExtendedKeyUsage(KeyPurposeId.getInstance(TRUSTED_LIST_SIGNING)))
                .selfSigned();
        return new Authority(ca, ocsp, timeStamping, listSigner);
    }

    KeyAndCertificate ca() {
        return ca;
    }

    KeyAndCertificate ocsp() {
        return ocsp;
    }

    KeyAndCertificate timeStamping() {
        return timeStamping;
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
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var from = profile.notBefore() == null ? now.minus(30, ChronoUnit.DAYS) : profile.notBefore();
        var to = profile.notAfter() == null ? now.plus(730, ChronoUnit.DAYS) : profile.notAfter();
        var request = new CertificateRequest(subject(profile), from, to)
                .with(Extension.basicConstraints, true, new BasicConstraints(false))
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.nonRepudiation))
                .with(Extension.certificatePolicies, false, policies(profile));
        if (profile.qualified()) {
            request.with(Extension.qCStatements, false, statements(profile));
        }
        return new Signer(request.issuedBy(ca), this);
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "LV")
                .addRDN(BCStyle.O, "VIIS demo, never for production")
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    private static X500Name subject(SignerProfile profile) {
        var builder = new X500NameBuilder(BCStyle.INSTANCE);
        if (profile.country() != null) {
            builder.addRDN(BCStyle.C, profile.country());
        }
        if (profile.isSeal()) {
            return builder.addRDN(BCStyle.ORGANIZATION_IDENTIFIER, profile.organizationIdentifier())
                    .addRDN(BCStyle.O, profile.organisation())
                    .addRDN(BCStyle.CN, profile.organisation())
                    .build();
        }
        return builder.addRDN(BCStyle.SERIALNUMBER, profile.serialNumber())
                .addRDN(BCStyle.GIVENNAME, profile.givenName())
                .addRDN(BCStyle.SURNAME, profile.surname())
                .addRDN(BCStyle.CN, profile.givenName() + " " + profile.surname())
                .build();
    }

    /** QCP-n, QCP-l, QCP-n-qscd and QCP-l-qscd of ETSI EN 319 411-2, NCP for what is not qualified. */
    private static CertificatePolicies policies(SignerProfile profile) {
        var qualified = "0.4.0.194112.1." + ((profile.device() ? 2 : 0) + (profile.isSeal() ? 1 : 0));
        return new CertificatePolicies(
                new PolicyInformation(new ASN1ObjectIdentifier(profile.qualified() ? qualified : "0.4.0.2042.1.1")));
    }

    /** QcCompliance, QcSSCD and QcType of ETSI EN 319 412-5. */
    private static DERSequence statements(SignerProfile profile) {
        var all = new ASN1EncodableVector();
        all.add(statement(QC_STATEMENTS.branch("1"), null));
        if (profile.device()) {
            all.add(statement(QC_STATEMENTS.branch("4"), null));
        }
        var type = QC_STATEMENTS.branch("6").branch(profile.isSeal() ? "2" : "1");
        all.add(statement(QC_STATEMENTS.branch("6"), new DERSequence(type)));
        return new DERSequence(all);
    }

    private static DERSequence statement(ASN1ObjectIdentifier id, ASN1Encodable info) {
        return info == null ? new DERSequence(id) : new DERSequence(new ASN1Encodable[] {id, info});
    }
}
