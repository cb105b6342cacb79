package lv.viis.local.story;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import lv.viis.local.LocalSuite;
import lv.viis.local.oidc.OidcProvider;
import lv.viis.local.part.Service;

/** Logins of demo people and the access tokens that they are exchanged for. */
public final class Tokens {

    private final LocalSuite suite;

    public Tokens(LocalSuite suite) {
        this.suite = suite;
    }

    /** @param person id of a demo person */
    public String idToken(String person) {
        return idToken(Map.of("person", person, "client_id", OidcProvider.SCRIPT_CLIENT));
    }

    /** With everything that the provider's direct way takes: acr, age_seconds, personal_code, … */
    public String idToken(Map<String, Object> request) {
        return Api.at(suite.oidc()).post("/demo/id-token", request).expect(200).at("/id_token");
    }

    /** An access token without a scope. */
    public String access(String person) {
        return access(person, null);
    }

    /** @param scope {@code organisation:<id>} or {@code country}; null for none */
    public String access(String person, String scope) {
        return exchange(idToken(person), scope).expect(200).at("/access_token");
    }

    public static String ofOrganisation(String organisationId) {
        return "organisation:" + organisationId;
    }

    /** The exchange itself, for what is to be refused. */
    public Answer exchange(String idToken, String scope) {
        return exchange(idToken, scope, null);
    }

    /** The exchange of a deputy's login for a token in another person's place. */
    public Answer actingFor(String deputy, String scope, String principalId) {
        return token(form(idToken(deputy), scope) + "&on_behalf_of=" + encoded(principalId));
    }

    /** @param resource the one service that the token is for; null for all four */
    public Answer exchange(String idToken, String scope, String resource) {
        return token(form(idToken, scope) + (resource == null ? "" : "&resource=" + encoded(resource)));
    }

    private Answer token(String form) {
        return Api.at(suite.url(Service.ACCESS_GRANT)).form("/oauth2/token", form);
    }

    private static String form(String idToken, String scope) {
        return "grant_type=" + encoded("urn:ietf:params:oauth:grant-type:token-exchange")
                + "&subject_token_type=" + encoded("urn:ietf:params:oauth:token-type:id_token")
                + "&subject_token=" + encoded(idToken)
                + "&client_id=" + OidcProvider.SCRIPT_CLIENT
                + (scope == null ? "" : "&scope=" + encoded(scope));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
