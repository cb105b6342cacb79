package lv.viis.local.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import lv.viis.local.part.ChildJvm;
import lv.viis.local.part.PartFailed;
import lv.viis.local.person.DemoPeople;

/** The order that names the first state staff; access-grant takes it once in the life of its database. */
public final class BootstrapOrder {

    /** The command's answer when its database has had an order: the mark below was lost, not the order. */
    private static final int DONE_BEFORE = 3;

    private final Path file;
    private final Path done;

    public BootstrapOrder(Path directory) {
        this.file = directory.resolve("bootstrap-order.json");
        this.done = directory.resolve("bootstrap-order.taken");
    }

    /** Runs access-grant's own command, unless this data directory has had its order. */
    public void giveTo(ChildJvm accessGrant, DemoPeople people) {
        if (Files.exists(done)) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            new ObjectMapper().writeValue(file.toFile(), order(people));
            int exit = accessGrant.run(List.of("bootstrap", file.toString()));
            if (exit != 0 && exit != DONE_BEFORE) {
                throw new PartFailed("bootstrap of access-grant", "ended with exit code " + exit, accessGrant.log());
            }
            Files.createFile(done);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Map<String, Object> order(DemoPeople people) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Riga"));
        return Map.of(
                "number", "DEMO-1",
                "date", today.toString(),
                "lastDay", today.plusYears(1).toString(),
                "people",
                        people.staff().stream()
                                .map(person -> Map.of(
                                        "personalCode", person.personalCode(),
                                        "role", person.role(),
                                        "organisationId", person.organisationId()))
                                .toList());
    }
}
