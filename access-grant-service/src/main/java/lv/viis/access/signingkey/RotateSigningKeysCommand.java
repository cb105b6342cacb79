package lv.viis.access.signingkey;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import lv.viis.chassis.command.Command;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code rotate-signing-keys} lets the next key sign as soon as every service knows it, and makes a new next one; no
 * token and no service notices. {@code rotate-signing-keys compromised} drops the current key at once, and with it all
 * that it signed.
 */
@ApplicationScoped
class RotateSigningKeysCommand implements Command {

    private static final String COMPROMISED = "compromised";

    private final Path directory;

    RotateSigningKeysCommand(@ConfigProperty(name = "viis.access.keys-dir") Path directory) {
        this.directory = directory;
    }

    @Override
    public String name() {
        return "rotate-signing-keys";
    }

    /** @return 0 done, 2 wrong arguments, 3 another rotation still waits for its hour */
    @Override
    public int run(List<String> arguments) {
        var compromised = arguments.equals(List.of(COMPROMISED));
        if (!compromised && !arguments.isEmpty()) {
            System.err.println("rotate-signing-keys takes nothing, or \"" + COMPROMISED + "\"");
            return 2;
        }
        var now = Instant.now();
        var waits = new boolean[1];
        KeyFile.change(directory, ring -> {
            if (compromised) {
                return ring.withoutCurrent(now);
            }
            waits[0] = ring.isRotating(now);
            return waits[0] ? ring : ring.rotated(now);
        });
        System.out.println(waits[0] ? "a rotation is under way, nothing was changed" : "done");
        return waits[0] ? 3 : 0;
    }
}
