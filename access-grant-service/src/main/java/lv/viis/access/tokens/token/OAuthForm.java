package lv.viis.access.tokens.token;

import static lv.viis.access.tokens.token.OAuthForm.Parameter.AUDIENCE;
import static lv.viis.access.tokens.token.OAuthForm.Parameter.CLIENT_ASSERTION;
import static lv.viis.access.tokens.token.OAuthForm.Parameter.CLIENT_ASSERTION_TYPE;
import static lv.viis.access.tokens.token.OAuthForm.Parameter.CLIENT_ID;
import static lv.viis.access.tokens.token.OAuthForm.Parameter.ON_BEHALF_OF;
import static lv.viis.access.tokens.token.OAuthForm.Parameter.REFRESH_TOKEN;
import static lv.viis.access.tokens.token.OAuthForm.Parameter.REQUESTED_TOKEN_TYPE;
import static lv.viis.access.tokens.token.OAuthForm.Parameter.RESOURCE;
import static lv.viis.access.tokens.token.OAuthForm.Parameter.SCOPE;
import static lv.viis.access.tokens.token.OAuthForm.Parameter.SUBJECT_TOKEN;
import static lv.viis.access.tokens.token.OAuthForm.Parameter.SUBJECT_TOKEN_TYPE;
import static lv.viis.access.tokens.token.OAuthForm.Parameter.TOKEN;
import static lv.viis.access.tokens.token.OAuthForm.Parameter.TOKEN_TYPE_HINT;

import java.util.List;

/** The forms that the endpoints of OAuth take, as the API document shows them; a test sends each as it is shown. */
enum OAuthForm {
    TOKEN_EXCHANGE(
            "TokenExchangeForm",
            "A login for an access token (RFC 8693): the ID token of the login, once. A public client names itself by"
                    + " `client_id`; one with keys sends `client_assertion` and `client_assertion_type` instead.",
            "urn:ietf:params:oauth:grant-type:token-exchange",
            List.of(SUBJECT_TOKEN, SUBJECT_TOKEN_TYPE),
            List.of(
                    CLIENT_ID,
                    CLIENT_ASSERTION_TYPE,
                    CLIENT_ASSERTION,
                    SCOPE,
                    RESOURCE,
                    AUDIENCE,
                    REQUESTED_TOKEN_TYPE),
            List.of(SUBJECT_TOKEN, SUBJECT_TOKEN_TYPE, CLIENT_ID, SCOPE, RESOURCE)),
    DEPUTY_EXCHANGE(
            "DeputyExchangeForm",
            "A deputy's login for an access token in another's place: `sub` is that person, `act` the deputy, and the"
                    + " roles are those that were lent.",
            "urn:ietf:params:oauth:grant-type:token-exchange",
            List.of(SUBJECT_TOKEN, SUBJECT_TOKEN_TYPE, ON_BEHALF_OF, SCOPE),
            List.of(CLIENT_ID, CLIENT_ASSERTION_TYPE, CLIENT_ASSERTION, RESOURCE, AUDIENCE, REQUESTED_TOKEN_TYPE),
            List.of(SUBJECT_TOKEN, SUBJECT_TOKEN_TYPE, CLIENT_ID, ON_BEHALF_OF, SCOPE)),
    REFRESH(
            "RefreshTokenForm",
            "A refresh token, once, for an access token with the rights of now and the next refresh token (RFC 6749, 6)."
                    + " Clients with keys have them, and those that prove one by DPoP, with the same key each time."
                    + " A second use of one ends the login, but for a repetition within ten seconds.",
            "refresh_token",
            List.of(REFRESH_TOKEN),
            List.of(CLIENT_ID, CLIENT_ASSERTION_TYPE, CLIENT_ASSERTION, SCOPE, RESOURCE, ON_BEHALF_OF),
            List.of(REFRESH_TOKEN, CLIENT_ASSERTION_TYPE, CLIENT_ASSERTION, SCOPE)),
    CLIENT_CREDENTIALS(
            "ClientCredentialsForm",
            "A system's own right (RFC 6749, 4.4), for a client that was decided on under `/v1/system-clients`; its scope"
                    + " is its own unless another is named.",
            "client_credentials",
            List.of(CLIENT_ASSERTION_TYPE, CLIENT_ASSERTION),
            List.of(SCOPE, RESOURCE),
            List.of(CLIENT_ASSERTION_TYPE, CLIENT_ASSERTION, RESOURCE)),
    INTROSPECTION(
            "IntrospectionForm",
            "A token, by a client that signs an assertion (RFC 7662, 2.1).",
            null,
            List.of(TOKEN, CLIENT_ASSERTION_TYPE, CLIENT_ASSERTION),
            List.of(TOKEN_TYPE_HINT),
            List.of(TOKEN, CLIENT_ASSERTION_TYPE, CLIENT_ASSERTION)),
    REVOCATION(
            "RevocationForm",
            "A token of the client's (RFC 7009, 2.1). A public client names itself by `client_id`; one with keys sends"
                    + " `client_assertion` and `client_assertion_type` instead.",
            null,
            List.of(TOKEN),
            List.of(TOKEN_TYPE_HINT, CLIENT_ID, CLIENT_ASSERTION_TYPE, CLIENT_ASSERTION),
            List.of(TOKEN, CLIENT_ID));

    /** What stands in them; samples are nobody's. */
    enum Parameter {
        SUBJECT_TOKEN("The ID token", "eyJhbGciOiJSUzI1NiJ9.sample-of-an-id-token.signature"),
        SUBJECT_TOKEN_TYPE(null, "urn:ietf:params:oauth:token-type:id_token"),
        REQUESTED_TOKEN_TYPE(null, "urn:ietf:params:oauth:token-type:access_token"),
        REFRESH_TOKEN("As the answer before had it", "sample-of-a-refresh-token"),
        CLIENT_ID("The name under which a public client is registered", "sample-front-end"),
        CLIENT_ASSERTION_TYPE(null, "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
        CLIENT_ASSERTION(
                "A JWT that the client signed for this one call (`private_key_jwt`, RFC 7523): `iss` and `sub` the client,"
                        + " `aud` the issuer of `/.well-known/oauth-authorization-server`, `exp` within five minutes, a new"
                        + " `jti`; ES256, RS256 or PS256",
                "eyJhbGciOiJFUzI1NiJ9.sample-of-an-assertion.signature"),
        SCOPE(
                "`country` or `organisation:<uuid>`, one; none for a token that shows who somebody is and no more",
                "organisation:019ab1c0-0000-7000-8000-0000000000a1"),
        RESOURCE(
                "The services it shall be good for (RFC 8707), `urn:viis:` and the service's name; all if absent",
                "urn:viis:registration-service"),
        AUDIENCE("The same by the service's name (RFC 8693)", "registration-service"),
        ON_BEHALF_OF("The person whose deputy who logged in is", "5d0f2b7a-93c1-8e4d-a1b6-6f2c9e7d0a55"),
        TOKEN("The token in question", "eyJhbGciOiJFUzI1NiJ9.sample-of-an-access-token.signature"),
        TOKEN_TYPE_HINT("Taken and not looked at", "access_token");

        /** Null where the one value says it. */
        final String description;

        final String sample;

        Parameter(String description, String sample) {
            this.description = description;
            this.sample = sample;
        }

        String wireName() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Whether its sample is the only value there is. */
        boolean isConstant() {
            return description == null;
        }

        boolean isRepeated() {
            return this == RESOURCE || this == AUDIENCE;
        }
    }

    final String schema;
    final String description;

    /** Null where there is none to tell forms apart by. */
    final String grantType;

    final List<Parameter> required;
    final List<Parameter> optional;

    /** Of its sample, in their order. */
    final List<Parameter> shown;

    OAuthForm(
            String schema,
            String description,
            String grantType,
            List<Parameter> required,
            List<Parameter> optional,
            List<Parameter> shown) {
        this.schema = schema;
        this.description = description;
        this.grantType = grantType;
        this.required = required;
        this.optional = optional;
        this.shown = shown;
    }
}
