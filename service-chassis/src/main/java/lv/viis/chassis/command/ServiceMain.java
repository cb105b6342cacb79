package lv.viis.chassis.command;

import io.quarkus.arc.All;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import lv.viis.chassis.asker.AsJob;

/** Starts a service: the server without arguments, else the named command, without opening a port or listening. */
@QuarkusMain
public class ServiceMain implements QuarkusApplication {

    @Inject
    @All
    List<Command> commands;

    public static void main(String... args) {
        // A path that is no URI is answered by our own filter, with a problem instead of nothing.
        System.setProperty("vertx.disableURIValidation", "true");
        if (args.length > 0) {
            runOffline(args);
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.management.host-enabled", "false");
            System.setProperty("viis.service.listen", "false");
            System.setProperty("quarkus.scheduler.enabled", "false");
        }
        Quarkus.run(ServiceMain.class, args);
    }

    /** Ends the process if it is such a command. */
    private static void runOffline(String... args) {
        for (var command : ServiceLoader.load(OfflineCommand.class)) {
            if (command.name().equals(args[0])) {
                System.exit(command.run(Arrays.asList(args).subList(1, args.length)));
            }
        }
    }

    @Override
    @ActivateRequestContext
    @AsJob
    public int run(String... args) {
        if (args.length == 0) {
            Quarkus.waitForExit();
            return 0;
        }
        var named = commands.stream()
                .filter(command -> command.name().equals(args[0]))
                .toList();
        if (named.isEmpty()) {
            System.err.println("unknown command " + args[0] + "; known: "
                    + commands.stream().map(Command::name).distinct().sorted().toList());
            return 2;
        }
        return named.stream()
                .mapToInt(command -> command.run(Arrays.asList(args).subList(1, args.length)))
                .max()
                .getAsInt();
    }
}
