package lv.viis.access.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** The VIIS clients that may exchange tokens, by their ids. */
@ConfigMapping(prefix = "viis.access.clients")
interface ClientSettings {

    @WithParentName
    Map<String, Client> byId();

    /** A registered client. */
    interface Client {

        /** The OIDC client to whom the login gives the ID tokens of this client ({@code aud}, {@code azp}). */
        String oidcClientId();
    }
}
