package lv.viis.demotrust;

import java.security.cert.X509Certificate;

/** Somebody who can sign: a demo certificate with its key and the authority that issued it. */
public final class Signer {
    private final KeyAndCertificate pair;
    private final Authority authority;

    Signer(KeyAndCertificate pair, Authority authority) {
        this.pair = pair;
        this.authority = authority;
    }

    public X509Certificate certificate() {
        return pair.certificate();
    }

    KeyAndCertificate pair() {
        return pair;
    }

    Authority authority() {
        return authority;
    }
}
