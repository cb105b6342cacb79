package lv.viis.registration;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;

/**
 * A mail server that sends each line of an IMAP answer at once. GreenMail's own holds a line back until the one before is
 * acknowledged (Nagle's algorithm), which costs 40 ms a command.
 */
class PromptGreenMail extends GreenMail {

    PromptGreenMail(ServerSetup... setups) {
        super(setups);
    }

    int imapPort() {
        return services.get(ServerSetup.PROTOCOL_IMAP).getPort();
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
        var services = super.createServices(setups, managers);
        services.computeIfPresent(
                ServerSetup.PROTOCOL_IMAP, (name, imap) -> new PromptImapServer(imap.getServerSetup(), managers));
        return services;
    }

    private static class PromptImapServer extends AbstractServer {

        PromptImapServer(ServerSetup setup, Managers managers) {
            super(setup, managers);
        }

        @Override
        protected ProtocolHandler createProtocolHandler(Socket client) {
            try {
                client.setTcpNoDelay(true);
            } catch (SocketException e) {
                throw new UncheckedIOException(e);
            }
            return new ImapHandler(managers.getUserManager(), managers.getImapHostManager(), client);
        }
    }
}
