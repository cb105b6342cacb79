package lv.viis.access.ground.signingkey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** The keys that sign access tokens. */
@ConfigMapping(prefix = "viis.access")
interface SigningKeySettings {

    /** Directory of {@code signing-keys.jwks}, which is made at the first start, and which the replicas share. */
    Path keysDir();

    /** What the tokens are signed with. */
    Token token();

    /** What the tokens are signed with. */
    interface Token {

        /** Of the keys that are made from now on; a change is signed with two rotations later. */
        @WithDefault("RS256")
        KeyAlgorithm algorithm();
    }
}
