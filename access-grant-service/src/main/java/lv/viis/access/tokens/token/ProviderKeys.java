package lv.viis.access.tokens.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The login provider's keys: fetched when first needed, kept, and fetched anew for an unknown key; known ones stay
 * good for hours while the provider is away.
 */
@ApplicationScoped
class ProviderKeys implements JWKSource<SecurityContext> {

    private static final Logger LOG = Logger.getLogger(ProviderKeys.class);
    private static final int TIMEOUT_MILLIS = 2000;
    private static final int LARGEST_BYTES = 100_000;

    /** Short, because a new key may be behind an unknown id; long enough that made-up ids do not reach the provider. */
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(1);

    private static final Duration OUTAGE = Duration.ofHours(4);

    private final OidcSettings settings;
    private JWKSource<SecurityContext> source;

    ProviderKeys(OidcSettings settings) {
        this.settings = settings;
    }

    /** @throws ExchangeRefused if the provider does not say where its keys are */
    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
        return source().get(selector, context);
    }

    private synchronized JWKSource<SecurityContext> source() {
        if (source == null) {
            source = JWKSourceBuilder.<SecurityContext>create(
                            location(), new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST_BYTES))
                    .rateLimited(BETWEEN_FETCHES.toMillis())
                    .retrying(true)
                    .outageTolerant(OUTAGE.toMillis())
                    .build();
        }
        return source;
    }

    private URL location() {
        try {
            return settings.jwksUrl().orElseGet(this::discover).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("viis.access.oidc.jwks-url is no URL", e);
        }
    }

    private URI discover() {
        try {
            return OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), TIMEOUT_MILLIS, TIMEOUT_MILLIS)
                    .getJWKSetURI();
        } catch (GeneralException | IOException e) {
            LOG.warnf("The login's metadata cannot be had: %s", e.getMessage());
            throw ExchangeRefused.temporarilyUnavailable("The login's metadata cannot be had at the moment");
        }
    }
}
