package lv.viis.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.viis.local.part.ChildJvm;
import lv.viis.local.part.Leash;
import lv.viis.local.part.Part;
import lv.viis.local.part.Repository;
import lv.viis.local.part.Service;
import lv.viis.local.service.ServicePart;
import lv.viis.local.service.ServiceSettings;

/** The replicas of each service that is wanted and has a jar. */
final class Replicas {

    private final Map<Service, List<ChildJvm>> byService = new EnumMap<>(Service.class);

    Replicas(Plan plan, ServiceSettings settings, Directories directories) throws IOException {
        Path repository = Repository.root();
        Path leash = Leash.jar(directories.data("run"));
        for (Service service : plan.services()) {
            if (!Files.exists(service.jar(repository))) {
                plan.progress().skipped(service.id(), "it has no jar yet");
                continue;
            }
            List<ChildJvm> replicas = new ArrayList<>();
            for (int replica = 0; replica < plan.replicas(); replica++) {
                String name = service.partName(replica);
                Path directory = directories.data("run").resolve(name);
                replicas.add(ServicePart.of(
                        service, replica, settings, repository, directory, leash, directories.log(name)));
            }
            byService.put(service, replicas);
        }
    }

    List<Part> all() {
        return byService.values().stream().<Part>flatMap(List::stream).toList();
    }

    /** Of one service; none if it is left out. */
    List<ChildJvm> of(Service service) {
        return byService.getOrDefault(service, List.of());
    }

    /** Of several any: a command of the jar is run once. */
    Optional<ChildJvm> first(Service service) {
        return of(service).stream().findFirst();
    }
}
