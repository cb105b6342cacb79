package lv.viis.chassis.command;

import java.util.List;

/**
 * A command that needs nothing of the service: no settings, no database, no network. It is found as a service provider
 * ({@code META-INF/services}) and runs before the service would start.
 */
public interface OfflineCommand {

    String name();

    /** @return the process's exit code; 0 only if all is well */
    int run(List<String> arguments);
}
