package lv.viis.access.ledger.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerId;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;

/** Time stamps over HTTP (RFC 3161): asks for them and checks them. */
@ApplicationScoped
class TimeStamps {

    /**
     * What a token proves.
     *
     * @param unit the certificate by whose key it is signed
     */
    record Proven(Instant at, X509Certificate unit) {}

    /** The authority answers, and will not stamp this: to be asked of others meanwhile. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String why, Exception cause) {
            super(why, cause);
        }
    }

    /** What an HTTP server says of a request that it will not take, whoever sends it. */
    private static final Set<Integer> NOT_TAKEN = Set.of(400, 413, 415, 422);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /**
     * @throws Refused if it is about this hash only, as far as can be told
     * @throws IOException if the authority does not answer as it should: it may the next time
     */
    byte[] stamp(byte[] sha256, URI authority, Duration timeout) throws IOException {
        var requests = new TimeStampRequestGenerator();
        requests.setCertReq(true);
        var request = requests.generate(TSPAlgorithms.SHA256, sha256, new BigInteger(64, RANDOM));
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(authority)
                            .timeout(timeout)
                            .header("Content-Type", "application/timestamp-query")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (NOT_TAKEN.contains(answer.statusCode())) {
                throw new Refused("the time stamping authority answers " + answer.statusCode(), null);
            }
            if (answer.statusCode() != 200) {
                throw new IOException("the time stamping authority answers " + answer.statusCode());
            }
            var response = new TimeStampResponse(answer.body());
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw new Refused("the time stamping authority refuses: " + response.getStatusString(), null);
            }
            var token = response.getTimeStampToken().getEncoded();
            check(token, sha256);
            return token;
        } catch (TSPException | IllegalArgumentException e) {
            throw new Refused("the time stamping authority's answer does not hold: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /**
     * @return when it was made, and by whose key: by itself that says nothing about who that is
     * @throws IllegalArgumentException if it is no token over this hash, or its signature does not hold
     */
    static Proven check(byte[] encoded, byte[] sha256) {
        try {
            var token = new TimeStampToken(new CMSSignedData(encoded));
            var info = token.getTimeStampInfo();
            if (!TSPAlgorithms.SHA256.equals(info.getMessageImprintAlgOID())
                    || !java.util.Arrays.equals(info.getMessageImprintDigest(), sha256)) {
                throw new IllegalArgumentException("the time stamp is of something else");
            }
            var unit = unit(token);
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(unit));
            return new Proven(info.getGenTime().toInstant(), new JcaX509CertificateConverter().getCertificate(unit));
        } catch (TSPException
                | CMSException
                | IOException
                | OperatorCreationException
                | CertificateException
                | RuntimeException e) {
            throw new IllegalArgumentException("the time stamp does not hold: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private static X509CertificateHolder unit(TimeStampToken token) {
        SignerId signer = token.getSID();
        return token.getCertificates().getMatches((Selector<X509CertificateHolder>) (Selector<?>) signer).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("its certificate is missing"));
    }
}
