package lv.viis.access.ledger.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import lv.viis.access.ledger.ledger.Finding.Found;
import lv.viis.access.ledger.ledger.PublishedRoots.Published;
import lv.viis.chassis.command.OfflineCommand;

/**
 * The command {@code verify-ledger <export> [--root <file or directory>] [--tsa <certificate.pem>]}, which needs neither a
 * database nor a network. It names the first entry that was altered, is missing, or stands elsewhere.
 *
 * <p>Exit codes: 0 whole, 1 the export is not, 2 it cannot be read or checked, 3 it contradicts a published root, 4 a
 * time stamp does not hold.
 */
public final class VerifyLedgerCommand implements OfflineCommand {

    private static final String USAGE =
            "usage: verify-ledger <export> [--root <file or directory>] [--tsa <certificate.pem>]";
    private static final int NOT_WHOLE = 1;
    private static final int UNREADABLE = 2;
    private static final int CONTRADICTS = 3;
    private static final int STAMP = 4;

    private Path export;
    private List<Published> roots = List.of();
    private Authorities authorities;

    @Override
    public String name() {
        return "verify-ledger";
    }

    @Override
    public int run(List<String> arguments) {
        try {
            if (!read(arguments)) {
                System.err.println(USAGE);
                return UNREADABLE;
            }
            CheckedChain checked;
            try (InputStream file = Files.newInputStream(export)) {
                checked = CheckExport.check(new ExportLines(file));
            }
            return report(checked);
        } catch (Found found) {
            System.out.println(found.finding);
            return code(found.finding);
        } catch (IOException | UncheckedIOException | IllegalArgumentException | CertificateException e) {
            System.err.println("cannot be checked: " + e.getMessage());
            return UNREADABLE;
        }
    }

    private int report(CheckedChain checked) {
        var silent = new ArrayList<Long>();
        var vouchedFor = 0L;
        for (var root : roots) {
            if (authorities != null) {
                RootChecks.requireStampBy(authorities, root);
            }
            var holds = RootChecks.hold(checked, root, vouchedFor);
            if (holds.isEmpty()) {
                silent.add(root.document().number());
            }
            vouchedFor = holds.orElse(vouchedFor);
        }
        if (!silent.isEmpty()) {
            System.err.println("cannot be checked: the export has no place in root " + silent
                    + "; it is older, or was cut off. Export again, or give the root's file with its heads");
            return UNREADABLE;
        }
        System.out.printf(
                "whole: chain %s, %d entries, last hash %s, %d roots in it, held against %d published%s%n",
                checked.chain,
                checked.entries(),
                checked.hash(checked.entries()),
                checked.roots.size(),
                roots.size(),
                authorities == null ? "; whose time stamps they are was not checked" : "");
        return 0;
    }

    private boolean read(List<String> arguments) throws IOException, CertificateException {
        for (var i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.startsWith("--") && i + 1 == arguments.size()) {
                return false;
            }
            switch (argument) {
                case "--root" -> roots = PublishedRoots.read(path(arguments.get(++i)));
                case "--tsa" -> authorities = Authorities.read(path(arguments.get(++i)));
                default -> {
                    if (export != null || argument.startsWith("--")) {
                        return false;
                    }
                    export = path(argument);
                }
            }
        }
        return export != null;
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("not a path: " + text, e);
        }
    }

    private static int code(Finding finding) {
        if (finding.kind() == Finding.Kind.STAMP) {
            return STAMP;
        }
        return finding.line() == 0 ? CONTRADICTS : NOT_WHOLE;
    }
}
