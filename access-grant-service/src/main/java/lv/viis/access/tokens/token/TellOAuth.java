package lv.viis.access.tokens.token;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Tells in the API document what the endpoints of OAuth take, and how they refuse it, in the words of OAuth. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = TellOAuth.BEFORE_HEADERS)
public class TellOAuth implements OASFilter {

    /** Headers and limits are told of what it adds by the filters after it. */
    static final int BEFORE_HEADERS = 9;

    private static final List<OAuthForm> GRANTS = List.of(
            OAuthForm.TOKEN_EXCHANGE, OAuthForm.DEPUTY_EXCHANGE, OAuthForm.REFRESH, OAuthForm.CLIENT_CREDENTIALS);

    /** What is refused where no token is given. */
    private static final List<TokenError> OF_STATES =
            List.of(TokenError.INVALID_REQUEST, TokenError.INVALID_CLIENT, TokenError.SERVER_ERROR);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Stream.of(OAuthForm.values()).forEach(form -> document.getComponents().addSchema(form.schema, schema(form)));
        document.getComponents()
                .getSchemas()
                .get("OAuthErrorCode")
                .setEnumeration(Stream.of(TokenError.values())
                        .<Object>map(error -> error.code)
                        .toList());
        var token = operation(document, "/oauth2/token");
        takes(token, GRANTS);
        refuses(token, List.of(TokenError.values()));
        token.addParameter(OASFactory.createParameter()
                .name("DPoP")
                .in(In.HEADER)
                .description(
                        "A proof of a key (RFC 9449), once: the token is bound to it, its `token_type` is `DPoP`, and"
                                + " a public client has a refresh token too")
                .schema(text())
                .example("eyJ0eXAiOiJkcG9wK2p3dCJ9.sample-of-a-proof.signature"));
        answers(
                token,
                Map.of(
                        "access_token", "eyJ0eXAiOiJhdCtqd3QifQ.sample-of-an-access-token.signature",
                        "issued_token_type", "urn:ietf:params:oauth:token-type:access_token",
                        "token_type", "Bearer",
                        "expires_in", 300,
                        "scope", OAuthForm.Parameter.SCOPE.sample));
        var introspection = operation(document, "/oauth2/introspect");
        takes(introspection, List.of(OAuthForm.INTROSPECTION));
        refuses(introspection, OF_STATES);
        answers(introspection, Map.of("active", false));
        var revocation = operation(document, "/oauth2/revoke");
        takes(revocation, List.of(OAuthForm.REVOCATION));
        refuses(revocation, OF_STATES);
        answers(revocation, Map.of());
    }

    private static Operation operation(OpenAPI document, String path) {
        return document.getPaths().getPathItem(path).getPOST();
    }

    private static void takes(Operation operation, List<OAuthForm> forms) {
        var media = OASFactory.createMediaType();
        if (forms.size() == 1) {
            media.schema(ref(forms.get(0)));
        } else {
            media.schema(OASFactory.createSchema()
                    .oneOf(forms.stream().map(TellOAuth::ref).toList()));
        }
        forms.forEach(form -> media.addExample(
                form.schema.replaceAll("Form$", ""), OASFactory.createExample().value(sample(form))));
        operation.setRequestBody(OASFactory.createRequestBody()
                .required(true)
                .content(OASFactory.createContent().addMediaType(MediaType.APPLICATION_FORM_URLENCODED, media)));
    }

    private static void refuses(Operation operation, List<TokenError> errors) {
        errors.stream()
                .collect(Collectors.groupingBy(error -> error.status, TreeMap::new, Collectors.toList()))
                .forEach((status, some) ->
                        operation.getResponses().addAPIResponse(Integer.toString(status), refusal(some)));
    }

    private static APIResponse refusal(List<TokenError> errors) {
        return OASFactory.createAPIResponse()
                .description(errors.stream()
                        .map(error -> "`" + error.code + "`: " + error.meaning)
                        .collect(Collectors.joining("; ")))
                .content(OASFactory.createContent()
                        .addMediaType(
                                MediaType.APPLICATION_JSON,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("OAuthError"))
                                        .example(Map.of("error", errors.get(0).code))));
    }

    private static void answers(Operation operation, Map<String, Object> sample) {
        operation
                .getResponses()
                .getAPIResponse("200")
                .getContent()
                .getMediaType(MediaType.APPLICATION_JSON)
                .setExample(new TreeMap<>(sample));
    }

    private static Map<String, Object> sample(OAuthForm form) {
        var sample = new LinkedHashMap<String, Object>();
        if (form.grantType != null) {
            sample.put("grant_type", form.grantType);
        }
        form.shown.forEach(parameter -> sample.put(
                parameter.wireName(), parameter.isRepeated() ? List.of(parameter.sample) : parameter.sample));
        return sample;
    }

    private static Schema ref(OAuthForm form) {
        return OASFactory.createSchema().ref(form.schema);
    }

    private static Schema schema(OAuthForm form) {
        var schema = OASFactory.createSchema().type(List.of(SchemaType.OBJECT)).description(form.description);
        var required = new ArrayList<String>();
        if (form.grantType != null) {
            schema.addProperty("grant_type", text().constValue(form.grantType));
            required.add("grant_type");
        }
        form.required.forEach(parameter -> required.add(parameter.wireName()));
        Stream.of(form.required, form.optional)
                .flatMap(List::stream)
                .forEach(parameter -> schema.addProperty(parameter.wireName(), schema(parameter)));
        if (form == OAuthForm.TOKEN_EXCHANGE) {
            // The one member by which it differs from a deputy's.
            var another = OAuthForm.Parameter.ON_BEHALF_OF.wireName();
            schema.not(OASFactory.createSchema()
                    .addProperty(another, OASFactory.createSchema())
                    .required(List.of(another)));
        }
        return schema.required(required);
    }

    private static Schema schema(OAuthForm.Parameter parameter) {
        if (parameter.isConstant()) {
            return text().constValue(parameter.sample);
        }
        if (parameter.isRepeated()) {
            return OASFactory.createSchema()
                    .type(List.of(SchemaType.ARRAY))
                    .items(text())
                    .description(parameter.description);
        }
        return text().description(parameter.description);
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }
}
