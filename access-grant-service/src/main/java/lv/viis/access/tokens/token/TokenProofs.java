package lv.viis.access.tokens.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.oauth2.sdk.dpop.verifiers.DPoPIssuer;
import com.nimbusds.oauth2.sdk.dpop.verifiers.DPoPTokenRequestVerifier;
import com.nimbusds.oauth2.sdk.dpop.verifiers.InvalidDPoPProofException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import lv.viis.access.ground.spenttoken.SpentTokens;
import lv.viis.access.ground.spenttoken.SpentTokens.Once;
import lv.viis.chassis.caller.KeyProof;
import lv.viis.chassis.settings.IssuerSettings;

/** Judges the proof that a client holds a key (DPoP, RFC 9449, 4.3), to which its tokens are then bound. */
@ApplicationScoped
class TokenProofs {

    private static final long CLOCK_SKEW_SECONDS = 5;
    private static final long LONGEST_AGE_SECONDS = 60;
    private static final int LONGEST_PROOF = 8 * 1024;

    private final SpentTokens spentTokens;
    private final DPoPTokenRequestVerifier verifier;

    TokenProofs(SpentTokens spentTokens, IssuerSettings settings) {
        this.spentTokens = spentTokens;
        this.verifier = new DPoPTokenRequestVerifier(
                KeyProof.ALGORITHMS,
                KeyProof.address(URI.create(settings.issuer() + "/oauth2/token")),
                CLOCK_SKEW_SECONDS,
                LONGEST_AGE_SECONDS,
                use -> {});
    }

    /**
     * Judges a proof without spending it: nobody who is not known yet makes the database write.
     *
     * @param headers the values of the header {@code DPoP}
     * @return null if no proof came
     * @throws ExchangeRefused if it proves nothing
     */
    Requester.KeyProof verify(List<String> headers, String clientId) {
        if (headers == null || headers.isEmpty()) {
            return null;
        }
        if (headers.size() > 1 || headers.get(0).length() > LONGEST_PROOF) {
            throw ExchangeRefused.invalidProof("There must be one DPoP proof of moderate size");
        }
        try {
            var proof = KeyProof.parse(headers.get(0));
            var issuer = new DPoPIssuer(new ClientID(clientId));
            var thumbprint = verifier.verify(issuer, proof).getValue().toString();
            return new Requester.KeyProof(
                    thumbprint,
                    "proof " + issuer + " " + proof.getJWTClaimsSet().getJWTID(),
                    proof.getJWTClaimsSet().getIssueTime().toInstant().plusSeconds(LONGEST_AGE_SECONDS));
        } catch (ParseException | InvalidDPoPProofException | JOSEException | IllegalArgumentException e) {
            throw ExchangeRefused.invalidProof("The DPoP proof is refused: " + e.getMessage());
        }
    }

    /**
     * Spends the requester's proof, if there is one: when the token is made, before what cannot be made anew.
     *
     * @throws ExchangeRefused if it was spent before
     */
    void spend(Requester requester) {
        var proof = requester.proof();
        if (proof != null && !spentTokens.spend(proof.once(), proof.until())) {
            throw used();
        }
    }

    /** What is spent with the requester's login; null if no proof came. */
    Once once(Requester requester) {
        var proof = requester.proof();
        return proof == null ? null : Once.of(proof.once(), proof.until());
    }

    static ExchangeRefused used() {
        return ExchangeRefused.invalidProof("The DPoP proof is refused: it was used before");
    }
}
