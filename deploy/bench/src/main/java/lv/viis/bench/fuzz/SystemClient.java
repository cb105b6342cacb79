package lv.viis.bench.fuzz;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import lv.viis.local.story.Api;

/** A school's own system: its head asks for it, an officer grants it, and it logs in with a signed assertion. */
final class SystemClient {

    private final URI accessGrant;
    private final ECKey key;
    private final String id;

    /** @param organisationId on which its role holds */
    SystemClient(URI accessGrant, Api head, Api officer, String organisationId) {
        this.accessGrant = accessGrant;
        try {
            key = new ECKeyGenerator(Curve.P_256).keyID("fuzz").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        var today = LocalDate.now(ZoneId.of("Europe/Riga"));
        id = head.post(
                        "/v1/system-clients",
                        Map.of(
                                "employerId",
                                organisationId,
                                "objectId",
                                organisationId,
                                "role",
                                "INSTITUTION_READER",
                                "from",
                                today,
                                "lastDay",
                                today.plusYears(1),
                                "documentNumber",
                                "DEMO-1",
                                "documentDate",
                                today,
                                "jwks",
                                new JWKSet(key).toJSONObject(true)))
                .expect(201)
                .at("/id");
        var asked = "/v1/system-clients/" + id;
        officer.ifMatch(officer.get(asked).expect(200))
                .post(asked + "/decision", Map.of("outcome", "GRANTED", "reasonCode", "DUTY_NEEDS_ACCESS"))
                .expect(200);
    }

    String token() {
        var form = "grant_type=client_credentials&client_assertion_type="
                + URLEncoder.encode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", StandardCharsets.UTF_8)
                + "&client_assertion=" + assertion();
        return Api.at(accessGrant).form("/oauth2/token", form).expect(200).at("/access_token");
    }

    private String assertion() {
        var claims = new JWTClaimsSet.Builder()
                .issuer(id)
                .subject(id)
                .audience(accessGrant.toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("fuzz").build(), claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
