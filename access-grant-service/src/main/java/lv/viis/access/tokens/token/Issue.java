package lv.viis.access.tokens.token;

import lv.viis.chassis.caller.Scope;

/**
 * What is given on success.
 *
 * @param scope the scope that it has, which may be none
 * @param refreshToken null if none is given
 */
record Issue(SignToken.Signed signed, Scope scope, String refreshToken) {

    @Override
    public String toString() {
        return "Issue[hidden]";
    }
}
