package lv.viis.local.oidc;

import com.nimbusds.oauth2.sdk.ErrorObject;

/** A token request that does not fit the login it refers to. */
final class LoginRefused extends RuntimeException {

    private final transient ErrorObject error;

    LoginRefused(ErrorObject error) {
        super(error.getDescription());
        this.error = error;
    }

    ErrorObject error() {
        return error;
    }
}
