package lv.viis.access.tokens.client;

/** The client did not prove who it is; told in the words of OAuth (RFC 6749, 5.2: {@code invalid_client}). */
public final class ClientNotAuthenticated extends RuntimeException {

    ClientNotAuthenticated(String why) {
        super(why);
    }
}
