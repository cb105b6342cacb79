package lv.viis.demotrust;

import java.time.Instant;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.X509ObjectIdentifiers;

/** What the certificate of a person or a seal says, by the profiles of ETSI EN 319 411-2 and EN 319 412. */
final class SignerCertificate {

    private static final ASN1ObjectIdentifier QC_STATEMENTS = new ASN1ObjectIdentifier("0.4.0.1862.1");

    private SignerCertificate() {}

    /** @param ocspAddress where its revocation is answered for, null if it does not say */
    static CertificateRequest request(SignerProfile profile, Instant from, Instant to, String ocspAddress) {
        var request = new CertificateRequest(subject(profile), from, to)
                .with(Extension.basicConstraints, true, new BasicConstraints(false))
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.nonRepudiation))
                .with(Extension.certificatePolicies, false, policies(profile));
        if (profile.qualified()) {
            request.with(Extension.qCStatements, false, statements(profile));
        }
        if (ocspAddress != null) {
            var place = new GeneralName(GeneralName.uniformResourceIdentifier, ocspAddress);
            request.with(
                    Extension.authorityInfoAccess,
                    false,
                    new AuthorityInformationAccess(X509ObjectIdentifiers.ocspAccessMethod, place));
        }
        return request;
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
