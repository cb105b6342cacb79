package lv.viis.access.ground.signingkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.command.Command;
import lv.viis.chassis.securitylog.SecurityLog;

/**
 * {@code rotate-signing-keys} lets the next key sign as soon as every service knows it, and makes a new next one; no
 * token and no service notices. {@code rotate-signing-keys compromised} withdraws the current key, and with it all that
 * it signed: every replica refuses that from the next heartbeat on. {@code compromised all} is for when somebody read the
 * file: no old key is left, and services take new tokens when they have asked for the new keys, within a minute.
 */
@ApplicationScoped
class RotateSigningKeysCommand implements Command {

    private static final List<String> ROTATE = List.of();
    private static final List<String> CURRENT_COMPROMISED = List.of("compromised");
    private static final List<String> ALL_COMPROMISED = List.of("compromised", "all");

    private final Path directory;
    private final KeyAlgorithm algorithm;
    private final SecurityLog securityLog;

    @Inject
    RotateSigningKeysCommand(SigningKeySettings settings, SecurityLog securityLog) {
        this(settings.keysDir(), settings.token().algorithm(), securityLog);
    }

    RotateSigningKeysCommand(Path directory, KeyAlgorithm algorithm, SecurityLog securityLog) {
        this.directory = directory;
        this.algorithm = algorithm;
        this.securityLog = securityLog;
    }

    @Override
    public String name() {
        return "rotate-signing-keys";
    }

    /** @return 0 done, 2 wrong arguments, 3 another rotation still waits for its hour */
    @Override
    public int run(List<String> arguments) {
        if (!List.of(ROTATE, CURRENT_COMPROMISED, ALL_COMPROMISED).contains(arguments)) {
            System.err.println("rotate-signing-keys takes nothing, \"compromised\" or \"compromised all\"");
            return 2;
        }
        var now = Moment.now();
        var waits = new boolean[1];
        KeyFile.change(directory, algorithm, now, ring -> {
            if (arguments.equals(CURRENT_COMPROMISED)) {
                return ring.withoutCurrent(now, algorithm);
            }
            if (arguments.equals(ALL_COMPROMISED)) {
                return ring.withoutAny(now, algorithm);
            }
            waits[0] = ring.isRotating(now);
            return waits[0] ? ring : ring.rotated(now, algorithm);
        });
        if (!waits[0]) {
            securityLog.write("signing-keys-changed", Map.of("change", String.join(" ", arguments)));
        }
        System.out.println(waits[0] ? "a rotation is under way, nothing was changed" : "done");
        return waits[0] ? 3 : 0;
    }
}
