package lv.viis.registration.signing.signature;

import java.util.ArrayList;
import java.util.List;
import lv.viis.demotrust.DemoTrust;
import lv.viis.demotrust.SignerProfile;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Answers on revocation, as many as are asked for, none like the other. */
final class Answers {
    private Answers() {}

    static List<byte[]> of(DemoTrust trust, SignerProfile profile, int count) {
        try {
            var issuer = trust.services().get(0).certificate();
            var answers = new ArrayList<byte[]>();
            for (var i = 0; i < count; i++) {
                var id = new CertificateID(
                        new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                        new JcaX509CertificateHolder(issuer),
                        trust.issue(profile).certificate().getSerialNumber());
                var answer = trust.answerOcsp(
                        new OCSPReqBuilder().addRequest(id).build().getEncoded());
                answers.add(new OCSPResp(answer).getEncoded());
            }
            return answers;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
