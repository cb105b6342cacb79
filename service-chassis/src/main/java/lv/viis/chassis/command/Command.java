package lv.viis.chassis.command;

import java.util.List;

/** A command for operators, run from the service's own jar instead of the server: {@code java -jar … republish}. */
public interface Command {

    /** Several of one name run one after the other. */
    String name();

    /** @return the process's exit code; 0 only if all was done */
    int run(List<String> arguments);
}
