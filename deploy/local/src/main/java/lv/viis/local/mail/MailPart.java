package lv.viis.local.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import lv.viis.local.part.ChildJvm;
import lv.viis.local.part.HttpProbe;
import lv.viis.local.part.Ports;
import lv.viis.local.part.Program;
import lv.viis.local.part.Secrets;
import lv.viis.local.part.SmallJvm;

/** How the mail server is run. */
public final class MailPart {

    /** The ministry's address. */
    public static final String ADDRESS = "viis@example.lv";

    /** Name by which its mailbox is opened. */
    public static final String LOGIN = MailServer.LOGIN;

    /** The folder of questions, which support reads. */
    public static final String QUESTIONS = "Questions";

    private static final int HEAP_MEGABYTES = 48;

    private MailPart() {}

    public static ChildJvm of(Ports ports, Secrets secrets, Path directory, List<Path> classPath, Path log)
            throws IOException {
        Path file = directory.resolve("mail.properties");
        Properties settings = new Properties();
        settings.put("smtp", Integer.toString(ports.smtp()));
        settings.put("imap", Integer.toString(ports.imap()));
        settings.put("page", Integer.toString(ports.mailPage()));
        settings.put("password", secrets.password(LOGIN));
        Secrets.writePrivately(file, settings);
        return new ChildJvm(
                new Program(
                        "mail",
                        ports.mailPage(),
                        SmallJvm.flags(HEAP_MEGABYTES),
                        classPath,
                        MailServer.class.getName(),
                        List.of(file.toString()),
                        directory,
                        log),
                new HttpProbe("http://127.0.0.1:" + ports.mailPage() + "/mails.json"));
    }
}
