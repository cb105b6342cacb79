package lv.viis.local.trust;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lv.viis.demotrust.Main;
import lv.viis.local.part.ChildJvm;
import lv.viis.local.part.HttpProbe;
import lv.viis.local.part.Program;
import lv.viis.local.part.SmallJvm;

/** How the demo trust service is run. */
public final class TrustPart {

    private static final int HEAP_MEGABYTES = 96;

    private TrustPart() {}

    /** @param others directory of PEM certificates whose issuers it lists too, null for none */
    public static ChildJvm of(int port, Path directory, Path others, List<Path> classPath, Path log) {
        List<String> arguments =
                new ArrayList<>(List.of("--port", Integer.toString(port), "--data", directory.toString()));
        if (others != null) {
            arguments.addAll(List.of("--trust", others.toString()));
        }
        return new ChildJvm(
                new Program(
                        "trust",
                        port,
                        SmallJvm.flags(HEAP_MEGABYTES),
                        classPath,
                        Main.class.getName(),
                        arguments,
                        directory,
                        log),
                new HttpProbe("http://127.0.0.1:" + port + "/health"));
    }
}
