package lv.viis.local.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lv.viis.local.part.ChildJvm;
import lv.viis.local.part.HttpProbe;
import lv.viis.local.part.Program;
import lv.viis.local.part.Secrets;
import lv.viis.local.part.Service;
import lv.viis.local.part.SmallJvm;

/** How one replica of a service is run: its packaged jar, and a file with its settings in its working directory. */
public final class ServicePart {

    private ServicePart() {}

    /** @param leash the jar of the leash alone */
    public static ChildJvm of(
            Service service,
            int replica,
            ServiceSettings settings,
            Path repository,
            Path directory,
            Path leash,
            Path log)
            throws IOException {
        // Quarkus reads config/application.properties of the working directory before the environment.
        Secrets.writePrivately(directory.resolve("config/application.properties"), settings.of(service, replica));
        int port = settings.port(service, replica);
        return new ChildJvm(
                new Program(
                        service.partName(replica),
                        port,
                        jvm(service),
                        List.of(service.jar(repository), leash),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                        List.of(),
                        directory,
                        log),
                new HttpProbe("http://127.0.0.1:" + settings.managementPort(service, replica) + "/q/health/ready"));
    }

    /** Those of a small machine, unless {@code viis.local.jvm.<service id>} names others: for benchmarks. */
    private static List<String> jvm(Service service) {
        String others = System.getProperty("viis.local.jvm." + service.id());
        return others == null ? SmallJvm.flags(service.heapMegabytes()) : List.of(others.split(" "));
    }
}
