package lv.viis.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import lv.viis.local.part.Part;

/** Stops the parts as much at once as their needs allow: the services first, the database last. */
final class Stopper {

    private final Parts parts;
    private final Consumer<Part> end;

    /** @param isTemporary what is thrown away need not end tidily */
    Stopper(Parts parts, boolean isTemporary) {
        this.parts = parts;
        this.end = isTemporary ? Part::kill : Part::stop;
    }

    /** What runs no more, or not yet, is passed by. */
    void stopAll() {
        Part postgres = parts.backbone().postgres();
        List<Part> services = parts.services().all();
        inParallel(services, Part::stop);
        inParallel(
                parts.all().stream()
                        .filter(part -> part != postgres && !services.contains(part))
                        .toList(),
                end);
        postgres.stop();
    }

    private static void inParallel(List<Part> parts, Consumer<Part> action) {
        CompletableFuture.allOf(parts.stream()
                        .map(part -> CompletableFuture.runAsync(() -> action.accept(part), Starter.THREADS))
                        .toArray(CompletableFuture[]::new))
                .join();
    }
}
