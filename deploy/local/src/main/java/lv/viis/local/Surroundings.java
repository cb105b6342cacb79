package lv.viis.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lv.viis.local.mail.MailPart;
import lv.viis.local.oidc.OidcProvider;
import lv.viis.local.part.Part;
import lv.viis.local.part.Ports;
import lv.viis.local.part.Repository;
import lv.viis.local.part.Secrets;
import lv.viis.local.person.DemoPeople;
import lv.viis.local.trust.TrustPart;

/** What others run in production and the services only meet: the login, the trust service and the mail server. */
final class Surroundings {

    private final Part oidc;
    private final Part trust;
    private final Part mail;

    Surroundings(Plan plan, DemoPeople people, Directories directories, Secrets secrets) throws IOException {
        Ports ports = plan.ports();
        List<Path> classPath = Repository.classPath();
        oidc = OidcProvider.part(
                ports.oidc(), "http://127.0.0.1:" + ports.startPage(), people, directories.data("oidc-key.json"));
        trust = TrustPart.of(
                ports.trust(), directories.data("trust"), plan.trust(), classPath, directories.log("trust"));
        mail = MailPart.of(ports, secrets, directories.data("mail"), classPath, directories.log("mail"));
    }

    Part oidc() {
        return oidc;
    }

    Part trust() {
        return trust;
    }

    Part mail() {
        return mail;
    }
}
